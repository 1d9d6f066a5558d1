/**
 * What a terminal obeys instead of showing: C0 and C1 controls but tab and line feed (ECMA-48), and the marks that reorder
 * or hide text (Unicode Standard Annex 9), such as the right-to-left override of "\u202egnp.exe".
 */
const CONTROL = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** Our own bold, dim, underline and colors, on and off: "\u001b[1m". They end with the line, whoever wrote them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const STYLE = /(\u001b\[(?:[0124]|2[24]|3[1239])m)/

/** Text whose control characters are seen and not obeyed: "12\u001b[2J killed" is "12�[2J killed", as wide as before. */
export const withoutControls = (text: string): string => text.replace(CONTROL, '\ufffd')

/** The same, but styles stay: for a line that may have been painted. */
export const onlyStyled = (text: string): string =>
  text
    .split(STYLE)
    .map((part, index) => (index % 2 === 1 ? part : withoutControls(part)))
    .join('')

/** JSON for a terminal: what JSON.stringify leaves of such characters becomes "\\u009b", which reads back as it was. */
export const escapeControls = (json: string): string =>
  json.replace(CONTROL, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
