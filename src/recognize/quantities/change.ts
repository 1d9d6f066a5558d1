const alternatives = (words: string): string => words.split(/\s+/).join('|')

const UP = alternatives(
  `rose rise rises risen rising gain gains gained gaining increase increases increased increasing climb climbs climbed
  climbing jump jumps jumped jumping surge surges surged surging advanced advances added adds adding soar soars soared
  soaring grew grow grows grown growing rallied up higher upward upwards swelled swollen expanded leapt rocketed
  ballooned boosted`,
)
const DOWN = alternatives(
  `fell fall falls fallen falling drop drops dropped dropping lost loses losing decline declines declined declining
  slid slide slides sliding plunge plunges plunged plunging plummet plummets plummeted plummeting decrease decreases
  decreased decreasing shed sheds shedding tumble tumbles tumbled tumbling sank sink sinks down downward downwards
  lower cut reduced shrank shrunk slipped slips dipped dips slumped slumps eased slashed dipping contracted`,
)

/** A verb or adverb of change up to four words before the end: "rose by nearly ", "fell from ". */
export const CHANGE_BEFORE = new RegExp(`\\b(?:${UP}|${DOWN})\\b(?:\\s[^\\s.;,]{1,14}){0,3}\\s$`, 'i')

/** Such a word anywhere in a stretch of text. */
export const CHANGE_ANYWHERE = new RegExp(`\\b(?:${UP}|${DOWN})\\b`, 'i')

/** The verb of change right before the number, with "by" and words of its bound between: group `up` or `down`. */
const DIRECT = new RegExp(
  `\\b(?:(?<up>${UP})|(?<down>${DOWN}))(?:\\s(?:sales|prices|output|costs|rates|revenue|profits|its|their|the|another|extra|additional|further|just|only|as much as|much as)){0,3}(?:\\sby)?(?:\\s(?:about|around|nearly|almost|roughly|some|more than|over|at least|up to|under|less than|just|only|another|an estimated|approximately|a further|an additional|a whopping|as much as)){0,2}\\s\\(?[+]?$`,
  'i',
)
const BY_LATER = new RegExp(
  `\\b(?:(?<up>${UP})|(?<down>${DOWN}))\\b(?:\\s[A-Za-z'’-]{1,14}){1,3}\\sby(?:\\s(?:about|around|nearly|almost|more than|over|at least|up to|just|only)){0,2}\\s$`,
  'i',
)
/** "rose to ", "fell to just ": what follows is a level. */
const TO_LEVEL = /\sto\s(?:just |only |about |around |nearly |almost |some )?$/i
/** "gave up", "made up", "set up": an adverb that measures nothing. */
const PHRASAL_VERB =
  /\b(?:g[ai]ve[sn]?|giving|set|sets|setting|ma[dk]e|makes|making|pick(?:ed|s)?|t[oa]o?ke?[sn]?|taking|blew|turned|came|come|ends?|ended|ending|wound|lined|backed|broke|rounded|split|shut|gets?|got|shows?|showed|speed|sped|follow)\s$/i
/** "+0.3%", "up Y=50bn". */
const PLUS_SIGN = /(?:^|[\s(])\+$/

/**
 * Direction of the change that a number measures: "rose 15% " is up, "fell by " is down; "rose to 15" states a level and
 * gives nothing. `before` is what precedes the number and its bound words.
 */
export function changeBefore(before: string): 'up' | 'down' | undefined {
  if (PLUS_SIGN.test(before)) return 'up'
  const match = DIRECT.exec(before) ?? BY_LATER.exec(before)
  if (!match?.groups || TO_LEVEL.test(before)) return undefined
  if (match.groups.up === 'up' && PHRASAL_VERB.test(before.slice(0, match.index))) return undefined
  return match.groups.up ? 'up' : 'down'
}
