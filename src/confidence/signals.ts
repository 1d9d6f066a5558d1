/**
 * Every signal with its weight, in log-odds; a claim's probability is the logistic of their sum (naive Bayes as additive
 * log-odds, Good 1950). `base.*` is where a kind of claim starts. Set by hand from reading articles that are not in any
 * held-out set; `npm run fit` is to replace them by fitted ones.
 */
export const SIGNALS = {
  'base.figure': 1.2,
  'base.age': 1.6,
  'base.event': 0.2,
  'base.person': 1.3,

  'value.recognized': 0.6,
  'value.vague': -0.4,
  'bound.stated': 0.4,
  'unit.explicit': 0.7,
  'counted.adjacent': 0.6,
  'counted.missing': -0.9,
  'measure.explicit': 1.0,
  'measure.by_verb': 0.4,
  'measure.none': -0.5,
  'measure.none_of_a_size': 0.3,
  'sentence.many_numbers': -0.5,
  'sentence.very_long': -0.3,
  'sentence.fragment': -0.4,
  'modality.hedged': -0.3,
  'negation.near': -0.5,
  'quote.inside': -0.1,

  'age.pattern_certain': 1.0,
  'person.named': 0.8,
  'person.unnamed': -0.3,
  'person.carried': -0.4,
  'person.none': -1.5,

  'trigger.lexicon': 0.7,
  'trigger.verb_only': -0.5,
  'trigger.near': 0.6,
  'trigger.far': -0.6,
  'who.named': 0.5,
  'who.carried': -0.8,
  'who.none': -0.6,
  'date.stated': 0.5,
  'date.relative': 0.1,
  'date.flagged': -1.0,

  'role.adjacent': 0.8,
} as const

export type Signal = keyof typeof SIGNALS
