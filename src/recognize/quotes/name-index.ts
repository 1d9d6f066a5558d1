import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'

/** A person or organization that can speak, with its fullest name. */
export interface SpeakerName extends Span {
  readonly kind: 'person' | 'organization'
  readonly name: string
  /** As the text has it: "IHR director". */
  readonly role?: string
}

/** The names of a text, to be asked by place. */
export interface NameIndex {
  /** Names that lie wholly inside a span, in text order. */
  readonly within: (span: Span) => SpeakerName[]
  /** Names that end before an offset, the last first, no more than can be meant. */
  readonly before: (offset: number) => readonly SpeakerName[]
  /** Fullest name of the last one of a kind that ends before an offset; undefined when there is none. */
  readonly lastBefore: (offset: number, kind: SpeakerName['kind']) => string | undefined
}

/** No further back is a name meant, counted in names. */
const REACH = 60

/** Sorts the people and organizations among the mentions for look-up by offset. */
export function createNameIndex(mentions: readonly Mention[]): NameIndex {
  const names = mentions.flatMap(speakerName).sort((a, b) => a.start - b.start)
  return {
    within: ({ start, end }) => {
      const found: SpeakerName[] = []
      for (let at = firstFrom(names, start); at < names.length && names[at]!.start < end; at += 1)
        if (names[at]!.end <= end) found.push(names[at]!)
      return found
    },
    before: (offset) => {
      const from = firstFrom(names, offset)
      return names.slice(Math.max(0, from - REACH), from).reverse()
    },
    lastBefore: (offset, kind) => {
      const from = firstFrom(names, offset) - 1
      for (let at = from; at >= 0 && from - at < REACH; at -= 1) if (names[at]!.kind === kind) return names[at]!.name
      return undefined
    },
  }
}

const speakerName = (mention: Mention): SpeakerName[] =>
  mention.kind === 'person' || mention.kind === 'organization'
    ? [{ ...roleOf(mention), kind: mention.kind, name: mention.name, start: mention.start, end: mention.end }]
    : []

const roleOf = (mention: Mention): Pick<SpeakerName, 'role'> =>
  mention.kind === 'person' && mention.role ? { role: mention.role } : {}

/** Index of the first name that starts at or after an offset. */
function firstFrom(names: readonly SpeakerName[], offset: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
