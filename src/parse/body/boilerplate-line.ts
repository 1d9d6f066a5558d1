import { lexiconRows } from '../../text/lexicon.ts'
import { isForeignByline } from '../metadata/byline-words.ts'
import { isBareDate } from '../read-date.ts'

/** One kind of line that is no article text, with lines that it is and is not to catch. */
export interface LineRule {
  readonly id: string
  readonly pattern: RegExp
  readonly examples: readonly (readonly [line: string, caught: boolean])[]
}

/** A longer paragraph is prose whatever it begins with. */
const MAX_CHARS = 400

/** True for a line between paragraphs that is no article text: "Advertisement", "Read more: Storm nears coast", "Photo: A. Person". */
export const isBoilerplateLine = (line: string): boolean =>
  line.length < MAX_CHARS &&
  (LINE_RULES.some(({ pattern }) => pattern.test(line)) || isBareDate(line) || isForeignByline(line))

const TIME_RULES = new Set(['date-line', 'clock-line', 'published-note'])

/** True for a line that only tells when: "19:40 CET", "Updated 3 hours ago". A heading may stand over it. */
export const isTimeLine = (line: string): boolean =>
  line.length < MAX_CHARS &&
  (LINE_RULES.some(({ id, pattern }) => TIME_RULES.has(id) && pattern.test(line)) || isBareDate(line))

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?'
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'
const CLOCK = '\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?[A-Z]{2,5})?'
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`

export const LINE_RULES: readonly LineRule[] = [
  {
    id: 'whole-line',
    pattern: new RegExp(`^(?:${wordsFor('whole')})[\\s.:…»›>]{0,4}$`, 'i'),
    examples: [
      ['Advertisement', true],
      ['RELATED STORIES', true],
      ['Share prices fell', false],
      ['The video', false],
    ],
  },
  {
    id: 'label-and-headline',
    pattern: new RegExp(`^(?:${wordsFor('label')})(?:\\s{0,2}[:：|–—]|\\s{1,2}-\\s)\\s{0,2}\\S`, 'i'),
    examples: [
      ['Read more: Storm nears the coast', true],
      ['WATCH | Flood waters rise', true],
      ['More than 40 people died', false],
      ['Watch-makers lost their jobs', false],
      ['Opinion is divided: some left', false],
    ],
  },
  {
    id: 'call-or-notice',
    pattern: new RegExp(`^(?:${wordsFor('start')})(?![a-z])`, 'i'),
    examples: [
      ['Sign up for our morning letter', true],
      ['© 2025 Sample Herald', true],
      ['Signs of life were seen', false],
      ['Copyright cases rose by half', false],
      ['Subscribers left in droves', false],
    ],
  },
  {
    id: 'picture-credit',
    pattern:
      /^\(?(?:photo|image|picture|pic|credit|photograph|video|illustration|graphic)s?(?: (?:credit|source|by|courtesy(?: of)?))?\s?[:/©]\s?.{0,120}$/i,
    examples: [
      ['Photo: A. Person / Sample Wire', true],
      ['Image credit: Sample Herald', true],
      ['Photos of the dead were shown', false],
      ['Picture the scene', false],
    ],
  },
  {
    id: 'agency-picture',
    pattern:
      /(?:\((?:image|picture|photo):.{0,80}\)|(?:getty images|\/getty|ap photo\/[^.]{1,40}|[^ ]\/afp|via ap\)|shutterstock|\bfile photo)\)?)$/i,
    examples: [
      ['A street in the capital. (Photo: A. Person)', true],
      ['Rescuers at work A. Person/Getty Images', true],
      ['Getty Images sued the company last year.', false],
      ['The photo shows a man.', false],
      ['The pictures were sold to Getty Images.', false],
    ],
  },
  {
    id: 'date-line',
    pattern: new RegExp(
      `^(?:(?:published|updated|posted|last updated|first published|modified|date)\\b[:\\s]{0,3}(?:on |at )?)?(?:${WEEKDAY},?\\s+)?${DAY}(?:[,\\s|•·@-]{1,6}(?:at\\s+)?${CLOCK})?$`,
      'i',
    ),
    examples: [
      ['Published: 24 September 2025, 14:20 GMT', true],
      ['September 24, 2025', true],
      ['On 24 September 2025 he died', false],
      ['2025', false],
    ],
  },
  {
    id: 'clock-line',
    pattern: new RegExp(`^(?:${CLOCK}|\\d{1,2}\\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?) ago)$`, 'i'),
    examples: [
      ['19:40 CET', true],
      ['2h ago', true],
      ['19:40 is when it began', false],
      ['12', false],
    ],
  },
  {
    id: 'published-note',
    pattern: new RegExp(
      `^(?:published|updated|posted|last (?:updated|modified)|first published)\\s?:?\\s{0,3}(?:(?:on|at)\\s)?(?:\\d{1,4}\\b(?![,%])|${MONTH}\\s|${WEEKDAY}\\b).{0,80}$`,
      'i',
    ),
    examples: [
      ['Updated 3 hours ago, 14:20', true],
      ['Last updated on Tue 4 Nov 2025', true],
      ['Updated figures were due', false],
      ['Published data show that 1,051 people were hanged', false],
      ['Posted on Telegram, the video shows 12 men', false],
    ],
  },
  {
    id: 'byline',
    pattern:
      /^[Bb][Yy]\s+\p{Lu}[\p{L}.'’-]+,?(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|bin|and|&|for|in|at|the|of|reporter|correspondent|editor|staff|writer),?){1,12}[\s|,]{0,3}$/u,
    examples: [
      ['By Jane Doe and John Roe', true],
      ['by Jane Doe, Sample Herald', true],
      ['by then the fire had spread', false],
      ['By Monday', false],
    ],
  },
  {
    id: 'written-by',
    pattern:
      /^(?:(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Aa]dditional reporting|[Ww]ith (?:additional )?reporting|[Cc]ompiled) (?:by|from) \p{Lu}.{1,160}|\((?:Reporting|Additional reporting|Writing|Editing|Compiled) by .{2,200}\))$/u,
    examples: [
      ['Additional reporting by Jane Doe', true],
      ['Reporting by Jane Doe; editing by John Roe', true],
      ['(Reporting by the Riverton desk; editing by John Roe)', true],
      ['Reporting from the front is hard', false],
      ['Writing by hand helps', false],
    ],
  },
  {
    id: 'address',
    pattern: /^(?:[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,60}|https?:\/\/\S+|@\w{1,40})$/,
    examples: [
      ['news@example.org', true],
      ['https://example.org/story', true],
      ['Write to news@example.org', false],
      ['@ home', false],
    ],
  },
  {
    id: 'markup',
    pattern: /^<\/?[a-z][a-z0-9]{0,10}(?:\s|>)/i,
    examples: [
      ['<img height="1" width="1">', true],
      ['</div>', true],
      ['<5 per cent', false],
      ['< 64', false],
    ],
  },
  {
    id: 'feed-footer',
    pattern: /^(?:the|this) post .{5,160}(?:appeared first on|first appeared on)/i,
    examples: [
      ['The post Storm nears coast appeared first on Sample Herald.', true],
      ['The post office closed first.', false],
      ['This post appeared', false],
    ],
  },
  {
    id: 'ornament',
    pattern: /^[-–—•·|*_=~#.\s]+$/,
    examples: [
      ['* * *', true],
      ['—', true],
      ['– He left.', false],
      ['64', false],
    ],
  },
]

function wordsFor(where: string): string {
  return lexiconRows('page-lines')
    .filter(([, column]) => column === where)
    .map(([words = '']) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]"))
    .join('|')
}
