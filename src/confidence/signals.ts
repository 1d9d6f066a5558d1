import { lexiconRows } from '../text/lexicon.ts'

/** Every reason that a claim's confidence can have, by what it looks at; `base.*` is where a kind of claim starts. */
const SIGNAL_NAMES = [
  'base.figure',
  'base.age',
  'base.event',
  'base.person',
  'value.recognized',
  'value.vague',
  'bound.stated',
  'unit.explicit',
  'counted.adjacent',
  'counted.missing',
  'unit.of_nothing',
  'measure.explicit',
  'measure.by_verb',
  'measure.none',
  'measure.none_of_a_size',
  'sentence.many_numbers',
  'sentence.very_long',
  'sentence.fragment',
  'modality.hedged',
  'negation.near',
  'quote.inside',
  'age.pattern_certain',
  'person.named',
  'person.unnamed',
  'person.carried',
  'trigger.lexicon',
  'trigger.verb_only',
  'trigger.near',
  'trigger.far',
  'who.named',
  'who.carried',
  'who.none',
  'date.stated',
  'date.relative',
  'date.flagged',
  'role.adjacent',
  'source.cited',
  'source.carried',
  'source.none',
  'source.relayed',
  'cue.say',
  'cue.report',
  'cue.confirm',
  'cue.estimate',
  'cue.claim',
  'cue.deny',
  'cue.warn',
  'period.stated',
  'period.relative',
  'period.inferred',
  'period.none',
  'headline.agrees',
  'reading.weak',
] as const

export type Signal = (typeof SIGNAL_NAMES)[number]

/**
 * The weight of each signal in log-odds; a claim's probability is the logistic of their sum and of the recognizer's own
 * log-odds (naive Bayes as additive log-odds, Good 1950). The numbers stand in data/lexicons/confidence-weights.txt and are
 * fitted to annotated articles by `npm run fit`. Throws when a signal has no weight there.
 */
export const SIGNALS = readWeights()

function readWeights(): Readonly<Record<Signal, number>> {
  const weights = new Map(lexiconRows('confidence-weights').map(([signal, weight]) => [signal, Number(weight)]))
  return Object.fromEntries(
    SIGNAL_NAMES.map((signal) => {
      const weight = weights.get(signal)
      if (weight === undefined || Number.isNaN(weight))
        throw new Error(`confidence-weights.txt has no weight for '${signal}'`)
      return [signal, weight]
    }),
  ) as Record<Signal, number>
}
