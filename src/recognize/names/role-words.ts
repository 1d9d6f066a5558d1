import type { Token } from '../../text/tokens.ts'
import { vocabulary } from './vocabulary.ts'

/** "Mr", "Dr", "Sir": said with a name, and no role. */
export const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'dame', 'madam', 'hon'])
/** Among the roles because they introduce people: "a man named ...". */
const NO_ROLE = new Set(['named', 'called', 'identified'])

/** True for the noun of a role: "director", "President"; not for "Mr" and "called". */
export const isRoleNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (vocabulary.roles.has(token.key) || vocabulary.titles.has(token.key)) &&
  !HONORIFICS.has(token.key) &&
  !NO_ROLE.has(token.key)
