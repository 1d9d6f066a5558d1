/** Where a rule found an age: the interval in full years and whether it is about the past. */
export interface AgeReading {
  readonly low: number
  readonly high: number
}

/** One way to state an age: a global pattern with named groups, what it makes of a match, and phrases that show it. */
export interface AgeRule {
  readonly id: string
  readonly p: number
  readonly pattern: RegExp
  /** Undefined where the words are no person's age; `before` and `after` are the neighboring 40 characters. */
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    before: string,
    after: string,
  ) => AgeReading | undefined
  readonly examples: readonly (readonly [phrase: string, age: readonly [low: number, high: number] | null])[]
}
