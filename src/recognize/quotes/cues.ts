import { lexiconRows } from '../../text/lexicon.ts'
import type { Word } from './words.ts'

/** What a cue can govern; see the head of data/lexicons/cues.txt. */
type Frame = 'quote' | 'that' | 'bare' | 'tell' | 'to' | 'np' | 'at'
export type VerbForm = 'base' | 's' | 'past' | 'ing'

/** One line of the cue lexicon: "call for | urge | np". */
interface Cue {
  readonly lemma: string
  readonly cueClass: string
  readonly frames: ReadonlySet<Frame>
  /** Words after the verb that belong to it: ["for"]. */
  readonly particles: readonly string[]
}

/** A cue in one of the forms of its verb: "called for" is the past of "call for". */
export interface CueReading {
  readonly cue: Cue
  readonly form: VerbForm
}

/** The cue that begins at a word of a text, the longest first: at "called for calm" it is "call for". None: undefined. */
export function cueAt(words: readonly Word[], index: number): CueReading | undefined {
  return READINGS.get(words[index]?.lower ?? '')?.find(({ cue }) =>
    cue.particles.every((particle, offset) => words[index + 1 + offset]?.lower === particle),
  )
}

/** All forms of a regular verb, or those that the lexicon states: "vow" gives vows, vowed, vowing. */
export function inflect(verb: string, irregular: readonly string[] = []): [string, VerbForm][] {
  if (irregular.length > 0) return irregularForms(verb, irregular)
  const stem = /e$/.test(verb) ? verb.slice(0, -1) : verb
  const yStem = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : undefined
  const third = yStem ? `${yStem}ies` : /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [
    [verb, 'base'],
    [third, 's'],
    [yStem ? `${yStem}ied` : `${stem}ed`, 'past'],
    [`${/ee$/.test(verb) ? verb : stem}ing`, 'ing'],
  ]
}

const irregularForms = (verb: string, forms: readonly string[]): [string, VerbForm][] => [
  [verb, 'base'],
  ...forms.map((form): [string, VerbForm] => [form, form.endsWith('ing') ? 'ing' : form === forms[0] ? 's' : 'past']),
]

/** "put" is rather the past, of which the subject may be singular, than the base form. */
const isPast = ({ form }: CueReading): number => Number(form === 'past')

const READINGS = readLexicon()

function readLexicon(): ReadonlyMap<string, readonly CueReading[]> {
  const readings = new Map<string, CueReading[]>()
  for (const [lemma = '', cueClass = '', frames = '', irregular = ''] of lexiconRows('cues')) {
    const [verb = '', ...particles] = lemma.split(' ')
    const cue: Cue = { lemma, cueClass, frames: new Set(frames.split(' ') as Frame[]), particles }
    for (const [form, name] of inflect(verb, irregular.split(' ').filter(Boolean)))
      readings.set(form, [...(readings.get(form) ?? []), { cue, form: name }])
  }
  for (const list of readings.values())
    list.sort((a, b) => b.cue.particles.length - a.cue.particles.length || isPast(b) - isPast(a))
  return readings
}
