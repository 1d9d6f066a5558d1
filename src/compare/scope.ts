import { OPEN_MEASURES } from '../model/comparison-key.ts'
import { countedGroups } from '../model/counted-groups.ts'
import { countedWords } from '../model/counted-head.ts'
import type { FigureRecord } from './comparable.ts'
import { hasDays, isOfOneEvent } from './window.ts'

/**
 * Whom a figure counts, beyond what its measure says: "drug offenders" and "women" are scopes, "people" is none. Parts of a
 * scope narrow it: executions of women for murder are a part of all executions.
 */
export type ScopeRelation = 'same' | 'a_within_b' | 'b_within_a' | 'different'

export function scopeRelation(a: FigureRecord, b: FigureRecord): ScopeRelation {
  return OPEN_MEASURES.has(a.claim.measure) ? sameThing(a, b) : relationOf(scopeOf(a), scopeOf(b))
}

/** "bars" and "Toblerone bars" are one thing, "milk bars" and "Toblerone bars" are not known to be. */
function sameThing({ claim: a }: FigureRecord, { claim: b }: FigureRecord): ScopeRelation {
  const [x, y] = [countedWords(a.counted), countedWords(b.counted)]
  if (x.length === 0 || x.at(-1) !== y.at(-1)) return 'different'
  return isWithin(x, y) || isWithin(y, x) ? 'same' : 'different'
}

const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((word) => outer.includes(word))

/** Each part of a scope that both name must be the same; what only one names makes it the narrower one. */
function relationOf(a: ReadonlySet<string>, b: ReadonlySet<string>): ScopeRelation {
  const [x, y] = [[...a], [...b]]
  const [inA, inB] = [y.every((part) => a.has(part)), x.every((part) => b.has(part))]
  if (inA && inB) return 'same'
  if (inA) return 'a_within_b'
  return inB ? 'b_within_a' : 'different'
}

/** Right behind the number: " other prisoners", " more people". */
const REMAINDER = /^\s(?:others?|more|further|additional)\b(?! than\b)/i

/** Behind the number, in the same clause: "for drug-related offences", "convicted of murder". */
const OFFENCE =
  /\b(?:for|of|on)\s(?:[\p{L}-]{1,20}\s){0,2}?(?<offence>drugs?|murder|rape|espionage|spying|terrorism|robbery|smuggling|moharebeh|blasphemy|treason)(?=[\s,.;-])/iu
const CLAUSE_CHARACTERS = 120
const CLAUSE_END = /[;\n]|\s(?:while|whereas|but)\s/

/** "women", "drug", "other than": the parts of the scope of a figure, empty when it counts everybody. */
export function scopeOf(record: FigureRecord): ReadonlySet<string> {
  const behind = wordsBehind(record)
  const offence = isOfDays(record)
    ? undefined
    : OFFENCE.exec(behind.split(CLAUSE_END)[0] ?? '')?.groups?.offence?.toLowerCase()
  return new Set([
    ...countedGroups(record.claim.counted, record.claim.measure),
    ...(offence === undefined ? [] : [`for ${offence.replace(/s$/, '')}`]),
    ...(record.claim.partOf === undefined ? [] : ['part of a figure beside it']),
    ...(REMAINDER.test(behind) ? ['other than those told before'] : []),
  ])
}

/** The few who were hanged on a day are described by what they were convicted of, not picked out by it. */
const isOfDays = ({ claim: { period } }: FigureRecord): boolean =>
  period !== undefined && hasDays(period) && isOfOneEvent(period)

const wordsBehind = ({ claim, sentenceText }: FigureRecord): string => {
  const end = claim.end - claim.sentence.start
  return sentenceText.slice(end, end + CLAUSE_CHARACTERS)
}
