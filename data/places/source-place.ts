import type { PlaceClass } from '../../src/places/gazetteer-format.ts'

/** A place as the builder reads it from GeoNames. */
export interface SourcePlace {
  readonly class: PlaceClass
  /** "IR.44"; "IR." when the division is unknown. */
  readonly division: string
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly geonames?: number
  readonly names: readonly string[]
  readonly alternates: readonly string[]
  /** Second-level division: "US.TX.201". */
  readonly district?: string
}
