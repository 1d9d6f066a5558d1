import { clip } from '../clip.ts'
import { Quoted } from '../words.tsx'
import type { Root } from './picture-marks.ts'

const MOST_ROOTS = 14

/** Which letter and color stands for which root. */
export const Legend = ({ roots, hasOwn }: { readonly roots: readonly Root[]; readonly hasOwn: boolean }) => (
  <ul class="legend plain">
    {roots.slice(0, MOST_ROOTS).map(({ letter, name }, i) => (
      <li>
        <span class={`letter root-${i < 8 ? i : 'none'}`}>{letter}</span> <Quoted text={clip(name, 60)} />
      </li>
    ))}
    {roots.length > MOST_ROOTS && <li>and {roots.length - MOST_ROOTS} more, see the table</li>}
    {hasOwn && (
      <li>
        <span class="letter root-none">·</span> the outlet’s own voice
      </li>
    )}
  </ul>
)
