/**
 * Every signal with its weight, in log-odds; a claim's probability is the logistic of their sum and of the recognizer's own
 * log-odds (naive Bayes as additive log-odds, Good 1950). `base.*` is where a kind of claim starts. Set by hand: right
 * shares of signals on the development articles, drawn down where few items speak for them, since those articles were read
 * while the rules were written.
 */
export const SIGNALS = {
  'base.figure': -0.6,
  'base.age': 0.1,
  'base.event': -1.9,
  'base.person': -2.2,

  'value.recognized': 0.2,
  'value.vague': -0.4,
  'bound.stated': 0.6,
  'unit.explicit': 0.4,
  'counted.adjacent': 0.4,
  'counted.missing': -3.0,
  'measure.explicit': 0.8,
  'measure.by_verb': 0.5,
  'measure.none': -1.8,
  'measure.none_of_a_size': 0,
  'sentence.many_numbers': -0.4,
  'sentence.very_long': -0.4,
  'sentence.fragment': -0.4,
  'modality.hedged': -0.4,
  'negation.near': -0.6,
  'quote.inside': -0.4,

  'age.pattern_certain': 0.4,
  'person.named': 0.4,
  'person.unnamed': -0.3,
  'person.carried': -0.4,

  'trigger.lexicon': 0.3,
  'trigger.verb_only': -0.4,
  'trigger.near': 0.3,
  'trigger.far': -0.6,
  'who.named': 0.2,
  'who.carried': -0.8,
  'who.none': -0.5,
  'date.stated': 0.3,
  'date.relative': 0,
  'date.flagged': -1.0,

  'role.adjacent': 0.5,
} as const

export type Signal = keyof typeof SIGNALS
