import type { Candidate } from './candidate.ts'
import type { Reading } from './reading.ts'
import type { Run } from './runs.ts'

/** The run's parts, in order, when this way of splitting applies, else undefined. A part that is a run is split further. */
export type Splitter = (reading: Reading, first: number, last: number) => readonly (Candidate | Run)[] | undefined
