import type { SourceLink } from '../../model/claim.ts'
import type { StoredClaim } from '../../model/record.ts'
import { clip } from '../clip.ts'
import { Quoted } from '../words.tsx'

const ROLE_WORDS: Readonly<Record<SourceLink['role'], string>> = {
  wire: 'agency',
  medium: 'was told it',
  relay: 'passes it on',
  source: 'asserts it',
}

interface Link {
  readonly name: string
  readonly role: string
}

/** "police (asserts it) → AFP (passes it on) → Sample Herald (prints it)": through whose hands it came. */
export function SourceChain({ stored }: { readonly stored: StoredClaim }) {
  return (
    <ol class="chain plain">
      {linksOf(stored).map(({ name, role }) => (
        <li>
          <Quoted text={clip(name, 120)} /> <span class="facts">{role}</span>
        </li>
      ))}
    </ol>
  )
}

/** From the root to the outlet; who is named twice stands where it is named first. */
function linksOf({ claim: { source }, agencies, outletName }: StoredClaim): readonly Link[] {
  const named = source?.chain?.toReversed() ?? (source ? [{ name: source.name, role: 'source' as const }] : [])
  const links = [
    ...named.map(({ name, role }) => ({ name, role: ROLE_WORDS[role] })),
    ...agencies.map((name) => ({ name, role: 'agency' })),
  ].filter(({ name }) => name !== outletName)
  const prints = { name: outletName, role: links.length === 0 ? 'says it in its own voice' : 'prints it' }
  return [...new Map([...links, prints].toReversed().map((link) => [link.name, link])).values()].toReversed()
}
