import type { PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { isCaption } from './caption.ts'
import { type ClaimContext, startingIn } from './context.ts'
import { isOnTheWay } from './on-the-way.ts'
import { oncePerArticle } from './once-per-article.ts'
import { isPlaceOfSpeaker } from './place-of-speaker.ts'

/** Sentences that tell what a story is about: the headline and the first two of the text. */
const LEDE_SENTENCES = 2
/** A headline ends without a full stop. */
const PROSE = /[.!?…]["”’')\]]{0,3}$/
/** "shook central Sulawesi", "hit the coast of Peru": what happens to a place happens there. */
const STRUCK_BEFORE =
  /\b(?:shook|shaken|hit|hits|struck|strikes|rocked|jolted|battered|lashed|pounded|swept|flooded|devastated|engulfed|paralyzed|paralysed)\s(?:(?:the|central|(?:north|south|east|west)(?:ern|east|west|eastern|western)?|coast|city|town|island|village|province|of)\s){0,4}$/i
const STRUCK_REACH = 60
/** "near the island of Chios", "the Greek island of Chios": the noun before tells what kind of place it is. */
const NOUN_OF_PLACE_BEFORE =
  /\b(?:in|on|at|near|off|across)\s(?:\S{1,20}\s){1,3}(?:island|city|town|village|province|district|region|state|capital|port|suburbs?|cent(?:er|re)|outskirts|part|parts|coast|(?<=the\s)(?:north|south|east|west)) of\s$/i

/**
 * The places at which a story says at its start that it happens: "Sulawesi" for "An earthquake shook central Sulawesi on
 * Tuesday." None for a story that opens without a place, and for one of a company or a prize that only names its seat.
 */
export const placesOfLede = oncePerArticle((context): readonly PlaceMention[] => {
  const lede = ledeOf(context)
  for (const sentence of lede) {
    const found = scenesIn(context, sentence)
    if (found.length > 0) return found
  }
  const isPlaceless = !lede.some((sentence) => startingIn(context.places, sentence).length > 0)
  return isPlaceless ? landAfter(context, lede) : []
})

/** Where a sentence says that something happens, rather where it stays than where it goes to. */
function scenesIn(context: ClaimContext, sentence: Span): PlaceMention[] {
  const found = startingIn(context.places, sentence).filter((place) => isScene(context, place))
  const stays = found.filter((place) => !isOnTheWay(context.document.text, place))
  return stays.length > 0 ? stays : found
}

/** A story that opens with somebody's fate names its land only later: "Rivers in northern Bangladesh have burst their banks". */
function landAfter(context: ClaimContext, lede: readonly Span[]): PlaceMention[] {
  const end = Math.max(0, ...lede.map((sentence) => sentence.end))
  const after = context.document.sentences.filter(({ start }) => start >= end).slice(0, SENTENCES_AFTER)
  return after
    .flatMap((sentence) => scenesIn(context, sentence))
    .filter(({ placeKind }) => placeKind === 'country' || placeKind === 'region')
}

const SENTENCES_AFTER = 2

/** The opening sentences in the order in which they are asked: the first of the text before its headline. */
export function ledeOf(context: ClaimContext): Span[] {
  const { article, sentences, text } = context.document
  const body = sentences.filter(({ start }) => start >= (article.dateline?.end ?? 0))
  const isProse = ({ start, end }: Span) => PROSE.test(text.slice(start, end))
  const first = body
    .slice(0, LEDE_SENTENCES + MOST_HEADLINES + MOST_CAPTIONS)
    .filter((sentence) => !isCaption(context, sentence))
    .slice(0, LEDE_SENTENCES + MOST_HEADLINES)
  const headlines = first.slice(0, Math.max(0, first.findIndex(isProse)))
  const prose = first.slice(headlines.length, headlines.length + LEDE_SENTENCES)
  return [...prose.slice(0, 1), ...headlines, ...prose.slice(1)]
}

const MOST_HEADLINES = 2
const MOST_CAPTIONS = 1

function isScene(context: ClaimContext, place: PlaceMention): boolean {
  if (isPlaceOfSpeaker(context, place)) return false
  const before = context.document.text.slice(Math.max(0, place.start - STRUCK_REACH), place.start)
  return place.position === 'locative' || STRUCK_BEFORE.test(before) || NOUN_OF_PLACE_BEFORE.test(before)
}
