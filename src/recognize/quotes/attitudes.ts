/** Cue classes that tell what somebody wants, feels or holds rather than what is the case. */
const ATTITUDES: ReadonlySet<string> = new Set(['ask', 'believe', 'intend', 'issue', 'judge', 'promise', 'urge'])

/** True for the class of "criticized" or "vowed", false for that of "said". */
export const isAttitude = (cueClass: string | undefined): boolean => ATTITUDES.has(cueClass ?? 'say')

/** Cue classes whose subject vouches for no figure: who criticizes, plans, or only hears of it. */
const UNVOUCHING: ReadonlySet<string> = new Set(['ask', 'hear', 'intend', 'issue', 'judge', 'urge'])

/** True for the class of "said" and "believes", false for that of "criticized the 40 officials" and "heard that 40 died". */
export const vouches = (cueClass: string | undefined): boolean => !UNVOUCHING.has(cueClass ?? 'say')

/** Cue classes of what is stated, not of what is felt or wanted. */
export const STATING: ReadonlySet<string> = new Set(['say', 'report', 'claim', 'confirm', 'deny', 'estimate', 'warn'])
