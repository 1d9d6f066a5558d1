const ENTITY = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,6}));/gi
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/**
 * Character references that a page left inside JSON-LD or encoded twice in a meta tag: "Rain &amp; wind" is "Rain & wind".
 * Only those that occur in titles and names; the parser resolves all others. Unknown ones stay.
 */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (whole, decimal, hex, name) => character(decimal, hex, name) ?? whole)
    : text

function character(decimal?: string, hex?: string, name?: string): string | undefined {
  if (name) return NAMED[name.toLowerCase()]
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined
}
