/** Cue classes that tell what somebody wants, feels or holds rather than what is the case. */
const ATTITUDES: ReadonlySet<string> = new Set(['ask', 'believe', 'judge', 'promise', 'urge'])

/** True for the class of "criticized" or "vowed", false for that of "said": an attitude sources no figure. */
export const isAttitude = (cueClass: string | undefined): boolean => ATTITUDES.has(cueClass ?? 'say')
