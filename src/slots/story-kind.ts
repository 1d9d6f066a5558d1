import type { ClaimContext } from './context.ts'
import { ledeOf } from './lede-place.ts'
import { oncePerArticle } from './once-per-article.ts'

/**
 * What an article is about, as far as it matters for places: an `event` happens somewhere, and what is counted is counted
 * there; the figures of a `company`, of a `life` or of a `court` hold nowhere unless the text says where.
 */
type StoryKind = 'event' | 'company' | 'life' | 'court'

/** One kind of story and the words of its opening that show it. */
interface StoryRule {
  readonly kind: Exclude<StoryKind, 'event'>
  /** What the opening must hold, each of them. */
  readonly all: readonly RegExp[]
  /** Openings and the kind they show; null for none. */
  readonly examples: readonly (readonly [opening: string, kind: StoryKind | null])[]
}

/** In the order in which they are asked. */
export const STORY_RULES: readonly StoryRule[] = [
  {
    kind: 'company',
    all: [
      /\b(?:company|firm|group|\p{Ll}{3,12}maker|maker|retailer|carmaker|airline|manufacturer|shareholders|dividend|chief executive|plc|Inc)\b/u,
      /\b(?:profits?|revenues?|sales|shares|earnings|turnover|dividend|(?:cut|shed|axe|hire|recruit|create)\s(?:\S{1,12}\s){0,4}(?:jobs|posts|workers|engineers|staff|people|employees))\b/u,
    ],
    examples: [
      ['The chip maker will shed 900 jobs after its operating profit halved.', 'company'],
      ['Tool maker Brandt reported record sales and a higher dividend.', 'company'],
      ['Retail sales and jobs grew in Spain in May.', null],
      ['A fire at a factory killed nine people, its owner said.', null],
      ['The chip maker closed its gates after a flood.', null],
      ['Inflation eased in Turkey in August, a bank group said, as sales fell.', null],
    ],
  },
  {
    kind: 'life',
    all: [
      /\bobituary\b|\bhas died\b[^.]{0,40}\.\s(?:She|He) was \d|\b(?:wins?|won|awarded)\s(?:the\s)?(?:\S{1,20}\s){0,4}(?:prize|award)\b|\bhas retired\b|\bannounced (?:his|her) retirement\b/i,
    ],
    examples: [
      ['Obituary: Ada Lund, the woman who mapped the fjords', 'life'],
      ['The singer Ali Doe has died in Oslo. He was 91.', 'life'],
      ['A novelist from Oslo won the 20,000-euro Harbor Prize in Bergen.', 'life'],
      ['At least 40 people have died in Oslo in a fire.', null],
      ['He died when the bridge fell. He was 40.', null],
    ],
  },
  {
    kind: 'court',
    all: [
      /\b(?:jailed|acquitted|pleaded (?:not )?guilty|sentenced (?:\S{1,20}\s){0,6}to (?!death)(?:life|\S{1,12} (?:years|months))|behind bars|(?:was|were|been) (?:convicted|sentenced)|found guilty)\b(?! to death)/i,
    ],
    examples: [
      ['A man who stole from a hospice was jailed for three years.', 'court'],
      ['The court sentenced a former mayor to 14 years in prison.', 'court'],
      ['Two brothers were sentenced to life imprisonment by a court.', 'court'],
      ['A man was executed in a prison at dawn.', null],
      ['Police arrested 40 people.', null],
    ],
  },
]

/** The kind of story an article is, by its headline and first sentences; an event where nothing shows another kind. */
export const storyKind = oncePerArticle((context: ClaimContext): StoryKind => {
  const { text } = context.document
  const lede = ledeOf(context)
  const start = Math.min(...lede.map((sentence) => sentence.start))
  const end = Math.max(...lede.map((sentence) => sentence.end))
  return lede.length === 0
    ? 'event'
    : (kindOfOpening(text.slice(start, Math.min(end, start + LONGEST_OPENING))) ?? 'event')
})

const LONGEST_OPENING = 1_500

/** Killings, disasters and the economy of a country are events of a place, whatever else the opening speaks of. */
const OF_A_PLACE =
  /\b(?:killed|executed|executions?|hanged|earthquake|quake|flood(?:s|ed|ing)?|death toll|inflation|unemployment|economy|GDP|central bank|consumer prices|exports)\b/i

/** The first rule all of whose words the opening holds; null when none is or when it tells of a place. */
export function kindOfOpening(opening: string): StoryKind | null {
  const found = STORY_RULES.find(({ all }) => all.every((pattern) => pattern.test(opening)))
  return found && (found.kind === 'life' || !OF_A_PLACE.test(opening)) ? found.kind : null
}
