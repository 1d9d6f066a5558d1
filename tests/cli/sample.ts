import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { SAMPLE_OUTLETS } from '../pipeline/world.ts'
import { run } from './in-process.ts'

export interface Sample {
  readonly folder: string
  readonly pipeline: string
  readonly database: string
  /** What the run over it printed. */
  readonly out: string
  readonly err: string
}

/** A database of the sample world for the tests of one file; read it in tests, not before. */
export function sampleDatabase(): () => Sample {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-cli-'))
  const pipeline = join(folder, 'sample.yaml')
  const database = join(folder, 'deep', 'claims.db')
  let sample: Sample
  beforeAll(async () => {
    const sheet = join(folder, 'sheets', 'claims.csv')
    writeFileSync(
      pipeline,
      `name: Sample\ndatabase: ${database}\noutlets: ${SAMPLE_OUTLETS}\nexport: [{format: csv, to: ${sheet}}]\n`,
    )
    const { out, err } = await run(['run', pipeline])
    sample = { folder, pipeline, database, out, err }
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return () => sample
}
