import type { Validators } from '../../model/snapshot.ts'
import type { SourceReading } from '../../model/source.ts'
import type { Fetcher, FetchOutcome } from '../outcome.ts'

/** What the last reading of a feed, sitemap or archive left behind. */
export interface Recollection {
  readonly validators?: Validators
  /** It failed too often and is left alone until then: ISO 8601, UTC. */
  readonly restsUntil?: string
  readonly position?: number
  readonly sha256?: string
}

/** What reading sources takes from outside. */
export interface SourceReader {
  readonly fetcher: Fetcher
  readonly recall: (url: string) => Promise<Recollection>
  /** ISO 8601, UTC. */
  readonly now: () => string
}

/** Asks for a feed or sitemap unless it rests; a reading when there is nothing to parse. */
export async function askFor(
  url: string,
  { fetcher, recall, now }: SourceReader,
): Promise<SourceReading | Extract<FetchOutcome, { kind: 'fetched' }>> {
  const { validators, restsUntil } = await recall(url)
  if (restsUntil !== undefined && restsUntil > now()) return { ...NOTHING, url, restsUntil }
  const outcome = await fetcher.fetch(url, validators)
  switch (outcome.kind) {
    case 'failed':
      return { ...NOTHING, url, problems: [outcome.problem] }
    case 'unchanged':
      return { ...NOTHING, url, unchanged: true, validators: outcome.validators }
    case 'fetched':
      return outcome
  }
}

/** A reading that found nothing, to be filled. */
export const NOTHING: SourceReading = { references: [], problems: [], unchanged: false }
