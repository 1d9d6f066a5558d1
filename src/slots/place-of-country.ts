import type { PlaceSlot } from '../model/claim.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, startingIn } from './context.ts'
import { countryWideWords } from './country-wide.ts'
import { countryNamed, isDemonymOfCountry, mainPlace, type NamedPlace, named } from './main-place.ts'
import { P } from './place-slot.ts'
import { sceneOf } from './scene.ts'
import { storyPlace } from './story-place.ts'

/** The country that words other than its name put a claim in: "across the country", "1.2 million Lebanese", "Iranian courts". */
export const placeOfCountry = (context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined =>
  placeCountryWide(context, sentence) ?? placeOfCountrymen(context, span) ?? placeByDemonym(context, sentence)

/** "Across the country" in a story from one of its towns. */
function placeCountryWide(context: ClaimContext, sentence: Span): PlaceSlot | undefined {
  const words = countryWideWords(context.document.text, sentence)
  const country = words && (storyPlace(context)?.country ?? mainPlace(context)?.country)
  if (!words || !country) return undefined
  return {
    ...(countryInText(context, country) ?? countryNamed(country)),
    basis: 'inferred',
    inferredFrom: `"${words}"`,
    p: P.demonym,
  }
}

/** "An estimated 1.2 million Lebanese have fled": the people of the story's country are counted in all of it. */
function placeOfCountrymen(context: ClaimContext, { end }: Span): PlaceSlot | undefined {
  const [people] = startingIn(context.mentions, { start: end, end: end + 2 }).filter(isDemonymOfCountry)
  const home = storyPlace(context)?.country ?? mainPlace(context)?.country
  if (!people?.country || people.country !== home) return undefined
  const country = countryInText(context, people.country)
  return country && { ...country, basis: 'inferred', inferredFrom: `"${people.text}"`, p: P.demonym }
}

/** "Iranian courts", "Iran's judiciary": those who act at home; "a Congolese writer" may be anywhere. */
const POWERS =
  /^(?:[’']s)?\s(?:\p{Ll}{2,15}\s){0,2}(?:courts?|authorities|police|judiciary|government|judges?|prisons?|jails?|officials|officers|prosecutors?|parliament|regime|state media)\b/u
const POWERS_REACH = 60

function placeByDemonym(context: ClaimContext, sentence: Span): PlaceSlot | undefined {
  const { text } = context.document
  const demonym = startingIn(context.mentions, sentence)
    .filter(isDemonymOfCountry)
    .find(({ end }) => POWERS.test(text.slice(end, end + POWERS_REACH)))
  const home = sceneOf(context)?.country ?? mainPlace(context)?.country
  if (!demonym?.country || home === demonym.country) return undefined
  return {
    ...(countryInText(context, demonym.country) ?? countryNamed(demonym.country)),
    basis: 'inferred',
    inferredFrom: `"${demonym.text}"`,
    p: P.demonym,
  }
}

/** The country under the name that the article gives it: "Britain" rather than "United Kingdom". */
function countryInText(context: ClaimContext, code: string): NamedPlace | undefined {
  const mention = context.places.find(({ placeKind, country }) => placeKind === 'country' && country === code)
  return mention && named(mention)
}
