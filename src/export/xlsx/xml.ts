/** Characters that no XML 1.0 document can hold, not even escaped: most control characters, half surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text between tags or in an attribute; what XML cannot hold becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(UNFIT, '\uFFFD').replace(/[&<>"]/g, (character) => ESCAPES[character]!)

/** Text of an attribute: line breaks and tabs would otherwise be read as blanks. */
export const attribute = (text: string): string =>
  xmlText(text).replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
