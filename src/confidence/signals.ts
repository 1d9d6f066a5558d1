/**
 * Every signal with its weight, in log-odds; a claim's probability is the logistic of their sum and of the recognizer's own
 * log-odds (naive Bayes as additive log-odds, Good 1950). `base.*` is where a kind of claim starts. Set by hand between the
 * right shares of two sets of annotated articles, one read while the rules were written and one not; until fitted
 * weights replace them no figure is surer than its like has proved to be, and few are `high`.
 */
export const SIGNALS = {
  'base.figure': -1.9,
  'base.age': -1.6,
  'base.event': -2.4,
  'base.person': -2.2,

  'value.recognized': 0.2,
  'value.vague': -0.4,
  'bound.stated': 0,
  'unit.explicit': -0.2,
  'counted.adjacent': 0.2,
  'counted.missing': -0.8,
  'unit.of_nothing': -2.6,
  'measure.explicit': 0.2,
  'measure.by_verb': 0.3,
  'measure.none': 0,
  'measure.none_of_a_size': 0,
  'sentence.many_numbers': -0.2,
  'sentence.very_long': -0.2,
  'sentence.fragment': -0.4,
  'modality.hedged': -0.6,
  'negation.near': -0.2,
  'quote.inside': -0.3,

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
