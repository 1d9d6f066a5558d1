import { countryNamed } from './countries.ts'
import { type GazetteerPlace, gazetteer } from './gazetteer.ts'
import { regionNamed } from './regions.ts'

/**
 * How well known a name is as a place: 0 unknown, 1 small or rare ("Hamburg, Pennsylvania"), 2 a town of 15,000 or a
 * division, 3 a city of 200,000, capital or large division, 4 a country or curated region. The key is folded.
 */
export function prominence(key: string): 0 | 1 | 2 | 3 | 4 {
  if (countryNamed(key) !== undefined || regionNamed(key)) return 4
  let best: 0 | 1 | 2 | 3 = 0
  for (const place of gazetteer().find(key)) {
    const own = prominenceOf(place)
    if (own > best) best = own
  }
  return best
}

function prominenceOf(place: GazetteerPlace): 1 | 2 | 3 {
  const full = fullProminence(place)
  return place.alternate && full > 1 ? ((full - 1) as 1 | 2) : full
}

function fullProminence({ class: kind, population }: GazetteerPlace): 1 | 2 | 3 {
  if (kind === 'capital') return 3
  if (kind === 'region') return population >= 50_000 ? 3 : 2
  if (kind === 'district') return population >= 500_000 ? 2 : 1
  if (population >= 200_000) return 3
  return kind === 'seat' || population >= 15_000 ? 2 : 1
}
