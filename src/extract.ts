import { buildClaims } from './claims/build-claims.ts'
import { weakenDates, weakenPeriods } from './claims/weak-day.ts'
import type { Article } from './model/article.ts'
import type { Extraction } from './model/extraction.ts'
import type { Mention, PlaceMention } from './model/mention.ts'
import { resolvePlaces } from './places/resolve-places.ts'
import { linkAges, recognizeAges } from './recognize/ages/recognize-ages.ts'
import { clearOf } from './recognize/clear-of.ts'
import { recognizeDates } from './recognize/dates/recognize-dates.ts'
import { recognizeNames } from './recognize/names/recognize-names.ts'
import { recognizeQuantities } from './recognize/quantities/recognize-quantities.ts'
import { recognizeQuotes } from './recognize/quotes/recognize-quotes.ts'
import { readDocument } from './text/document.ts'
import { mayBeEnglish } from './text/english-tag.ts'

/**
 * Everything that one article asserts: "At least 1,051 executions have been documented since July 2024." gives a figure
 * claim with bound, measure, period and place. Pure and synchronous: no clock, no I/O; never throws on any text. An article
 * that is known to be in another language than English is not mined.
 */
export function extract(article: Article): Extraction {
  if (!mayBeEnglish(article.language)) return { article, mentions: [], claims: [], problems: [] }
  const document = readDocument(article)
  const ages = recognizeAges(document)
  const allDates = weakenDates(article, recognizeDates(document))
  const quantities = recognizeQuantities(document, [...allDates, ...ages])
  const dates = clearOf(allDates, [...ages, ...quantities])
  const names = recognizeNames(document)
  const places = resolvePlaces(document, names)
  const named: Mention[] = [...names.filter((name) => name.kind !== 'place'), ...places.filter(standsAlone)]
  const quotes = recognizeQuotes(document, named)
  const mentions = [...dates, ...linkAges(document, ages, named), ...quantities, ...named, ...quotes].sort(inTextOrder)
  const placesInNames = places.filter((place) => !standsAlone(place))
  return {
    article,
    mentions: [...mentions, ...placesInNames].sort(inTextOrder),
    claims: weakenPeriods(article, buildClaims(document, mentions)),
    problems: [],
  }
}

/** False for Auckland in "University of Auckland": it is on the map, but nobody speaks or dies there. */
const standsAlone = ({ partOf }: PlaceMention): boolean => partOf === undefined

const inTextOrder = (a: Mention, b: Mention): number => a.start - b.start || a.end - b.end
