import { clip } from '../clip.ts'
import { Quoted } from '../words.tsx'

/** "possible_minor: he was 16 or 17", "year_inferred": what the check is called, and its arithmetic. */
const CODED = /^(?<code>[a-z]{1,20}(?:_[a-z]{1,20}){1,6})(?:: |$)/

/** A check that failed: "Possible minor: he was 16 or 17". */
export function Flag({ flag }: { readonly flag: string }) {
  const code = CODED.exec(flag)
  const name = (code?.groups?.code ?? 'Check this').replaceAll('_', ' ')
  const words = flag.slice(code?.[0].length ?? 0)
  return (
    <>
      <strong>
        {name.charAt(0).toUpperCase()}
        {name.slice(1)}
      </strong>
      {words !== '' && (
        <>
          : <Quoted text={clip(words, 300)} />
        </>
      )}
    </>
  )
}
