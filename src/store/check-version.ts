import { createHash } from 'node:crypto'
import type { Snapshot } from '../model/snapshot.ts'
import type { StoredQuote, StoredVersion } from './store.ts'

/**
 * What of a stored version is not as it was stored: its bytes and its text against their hashes, and every quote against the
 * text. None when it stands.
 */
export function checkVersion(stored: StoredVersion, quotes: readonly StoredQuote[]): string[] {
  const { article, textSha256 } = stored
  return [
    ...checkBytes(stored),
    ...(sha256(article.text) === textSha256 ? [] : [`its text is not the one that was stored (sha256 ${textSha256})`]),
    ...quotes.filter(({ start, end, text }) => article.text.slice(start, end) !== text).map(misquote(article.text)),
  ]
}

function checkBytes({ snapshot }: StoredVersion): string[] {
  let stored: Snapshot
  try {
    stored = snapshot()
  } catch (error) {
    return [`its bytes cannot be unpacked (${error instanceof Error ? error.message : error})`]
  }
  return sha256(stored.body) === stored.sha256
    ? []
    : [`its bytes are not those that were fetched (sha256 ${stored.sha256})`]
}

const misquote =
  (text: string) =>
  ({ owner, start, end, text: words }: StoredQuote): string =>
    `${owner} quotes '${words}' at ${start}-${end}, where the text has '${text.slice(start, end)}'`

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
