import { readFileSync } from 'node:fs'

/** Product token that robots.txt files address us by (RFC 9309, 2.2.1). */
export const PRODUCT = 'claimtrail'

/** "claimtrail/0.1.0 (+https://example.org/about)": who is asking and where to complain; without a contact only the product. */
export function userAgent(contact?: string): string {
  const product = `${PRODUCT}/${packageVersion()}`
  return contact ? `${product} (+${headerSafe(contact)})` : product
}

/** The same from src/fetch and from dist/fetch. */
function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return manifest.version
}

/** Header values are printable ASCII, and a comment may hold no brackets (RFC 9110, 5.5 and 5.6.5). */
const headerSafe = (value: string): string => value.replace(/[^\x20-\x7e]|[()\\]/g, '')
