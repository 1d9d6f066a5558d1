/** Line breaks, which end paragraphs, and characters that show nothing or turn text around: controls, and the overrides and isolates of UAX #9. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /(\r?\n|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069])/

/**
 * Words of an article as text. A right-to-left override or another control is shown by its number instead of obeyed, and is
 * not part of what a reader selects.
 */
export function Words({ text }: { readonly text: string }) {
  return <>{text.split(UNSEEN).map((piece, i) => (i % 2 === 0 ? piece : <Unseen character={piece} />))}</>
}

function Unseen({ character }: { readonly character: string }) {
  if (character.endsWith('\n')) return <span class="paragraph">{character}</span>
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return <span class="unseen" data-code={`U+${code}`} />
}

/** The same for where no element can stand, as in a title or an attribute: each such character is U+FFFD. */
export const plainWords = (text: string): string =>
  text
    .split(UNSEEN)
    .map((piece, i) => (i % 2 === 0 ? piece : piece.endsWith('\n') ? ' ' : '\uFFFD'))
    .join('')

/** Words of an article kept apart from the direction of what stands around them. */
export function Quoted({ text }: { readonly text: string }) {
  return (
    <bdi>
      <Words text={text} />
    </bdi>
  )
}
