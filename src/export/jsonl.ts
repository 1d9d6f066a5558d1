import type { SheetClaim } from '../model/record.ts'
import type { SheetFormat } from './format.ts'

/** One JSON document a line: the claim as `claimtrail extract` prints it, with where it comes from. */
export const jsonl: SheetFormat = {
  name: 'jsonl',
  extension: '.jsonl',
  description: 'JSON lines, one claim each with its provenance: for programs.',
  async *write(claims) {
    for await (const stored of claims) yield `${JSON.stringify(withProvenance(stored))}\n`
  },
}

/** Absent facts are missing keys: JSON.stringify drops what is undefined. */
function withProvenance({ claim, sentenceText, status, ...origin }: SheetClaim): object {
  return {
    ...claim,
    sentence: { ...claim.sentence, text: sentenceText },
    status,
    verdict: origin.judgment?.verdict,
    review: origin.review,
    outlet: { id: origin.outletId, name: origin.outletName },
    article: {
      url: origin.articleUrl,
      title: origin.title,
      published: origin.published,
      version: origin.version,
      current: origin.current,
      fetchedAt: origin.fetchedAt,
      sha256: origin.sha256,
      agencies: origin.agencies,
      firstSeen: origin.firstSeen,
      lastSeen: origin.lastSeen,
    },
    passage: origin.passage,
    support: origin.support,
    roots: origin.roots,
    against: origin.against.map(({ kind, other }) => ({ kind, claim: other.claim.id, outlet: other.outletId })),
  }
}
