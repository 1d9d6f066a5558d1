import type { Span } from '../model/span.ts'

/** Between a place and what contains it: "Karaj, Alborz", "Ghezel Hesar Prison in Alborz Province", "Kano in northern Nigeria", "Jenin (West Bank". */
const CONTAINS =
  /^(?:,\s|\s\(|,?\s(?:in|of)\s(?:(?:the|southern|northern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|neighbou?ring|Iran’s|the city of|the province of)\s){0,2}|,\s(?:a|the|capital)\s(?:\p{Ll}{2,15}\s){0,3}(?:of|in)\s(?:the\s|(?:north|south|east|west|central)\p{Ll}{0,8}\s){0,2})$/u

/** "Sudan’s Darfur", "Nigeria's northern Kaduna State": the owner contains what it owns. */
const OWNS = /^[’']s\s(?:(?:(?:north|south|east|west)\p{Ll}{0,8}|central|far|capital|coastal|restive)\s){0,2}$/u
const REACH = 60

/** For each place, the index of the place beside it when the words between say that it contains the first. */
export function statedContainers(text: string, places: readonly Span[]): (number | undefined)[] {
  const between = (left: Span | undefined, right: Span | undefined): string | undefined =>
    left && right && right.start - left.end <= REACH ? text.slice(left.end, right.start) : undefined
  return places.map((place, i) => {
    if (CONTAINS.test(between(place, places[i + 1]) ?? '')) return i + 1
    return OWNS.test(between(places[i - 1], place) ?? '') ? i - 1 : undefined
  })
}
