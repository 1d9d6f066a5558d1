import { fold } from '../text/fold.ts'
import { lexiconRows } from '../text/lexicon.ts'

/** A region, sea or conflict zone that GeoNames' towns and divisions do not hold, with a point inside it. */
export interface Region {
  readonly country?: string
  readonly lat: number
  readonly lon: number
  readonly kind: 'region' | 'other'
}

const REGIONS: ReadonlyMap<string, Region> = new Map(
  lexiconRows('regions').map(([name = '', country, lat, lon, kind]) => [
    fold(name),
    {
      ...(country ? { country } : {}),
      lat: Number(lat),
      lon: Number(lon),
      kind: kind === 'other' ? 'other' : 'region',
    },
  ]),
)

/** The curated region of that folded name: "donbas", "red sea"; undefined when there is none. */
export const regionNamed = (key: string): Region | undefined => REGIONS.get(key)
