import type { Span } from '../model/span.ts'

/** Between a place and what contains it: "Karaj, Alborz", "Ghezel Hesar Prison in Alborz Province", "Kano in northern Nigeria", "Jenin (West Bank". */
const CONTAINS =
  /^(?:,\s|\s\(|,?\s(?:in|of)\s(?:(?:the|southern|northern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|neighbou?ring|Iran’s|the city of|the province of)\s){0,2}|,\s(?:a|the|capital)\s(?:\p{Ll}{2,15}\s){0,3}(?:of|in)\s(?:the\s|(?:north|south|east|west|central)\p{Ll}{0,8}\s){0,2})$/u

/** For each place, the index of the next one when the words between say that it contains the first. */
export function statedContainers(text: string, places: readonly Span[]): (number | undefined)[] {
  return places.map((place, i) => {
    const next = places[i + 1]
    return next && next.start - place.end <= 60 && CONTAINS.test(text.slice(place.end, next.start)) ? i + 1 : undefined
  })
}
