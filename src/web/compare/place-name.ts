import { clip } from '../clip.ts'

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** "Iran" for the code IR; every other name as it is. */
export const placeName = (place: string): string =>
  /^[A-Z]{2}$/.test(place) ? (regions.of(place) ?? place) : clip(place, 60)
