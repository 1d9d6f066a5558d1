import type { PlaceMention } from '../model/mention.ts'

/** "Beijing News", "Iran Human Rights", "Sudan Tribune": who reports on a place or watches it may sit anywhere. */
const WATCHES_FROM_ANYWHERE =
  /\b(?:news|times|post|herald|tribune|gazette|journal|chronicle|courier|observer|guardian|telegraph|press|radio|television|tv|broadcasting|magazine|review|human rights|watch|observatory|monitor|order)\b/i

/**
 * True for a place that stands alone, and for one inside the name of an office, school or court, which sits there: "Seattle
 * Police Department". False inside the names of media and monitors, and for a continent in any name ("Radio Free Europe").
 */
export const isSeat = ({ partOf, country }: PlaceMention): boolean =>
  partOf === undefined || (country !== undefined && !WATCHES_FROM_ANYWHERE.test(partOf))
