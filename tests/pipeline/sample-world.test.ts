import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { everything, pipeline, query, run, SAMPLE_OUTLETS } from './world.ts'

const EVERY_RELATION =
  'agrees compatible conflicts echo incomparable qualifier_lost retracts revises same_text tension updates'.split(' ')

test('the sample world gives twelve versions of eleven articles, and a second run changes nothing', async () => {
  const folder = temporaryFolder()
  const sheet = join(folder, 'sheets', 'sample.csv')
  const config = pipeline(folder, `outlets: ${SAMPLE_OUTLETS}\nexport: [{format: csv, to: ${sheet}}]\n`)

  const first = await run(config)
  expect(first.report.problems).toEqual([])
  expect(first.report.outlets.map(({ outletName, newVersions }) => [outletName, newVersions])).toEqual([
    ['Sample Herald', 4],
    ['Sample Wire', 2],
    ['Sample Monitor', 2],
    ['Sample Courier', 2],
    ['Sample Gazette', 2],
  ])
  expect(query(config.database, 'select count(*) from articles')).toEqual([[11]])
  expect(first.report.newClaimIds.length).toBeGreaterThan(50)
  expect(first.report.disagreements.map(({ relation }) => relation.kind)).toEqual(
    expect.arrayContaining(['revises', 'conflicts', 'qualifier_lost']),
  )
  expect(existsSync(sheet)).toBe(true)
  expect(query(config.database, 'select distinct kind from relations order by 1').flat()).toEqual(EVERY_RELATION)

  const before = everything(config.database)
  const second = await run(config)
  expect(everything(config.database)).toEqual(before)
  expect(second.report.outlets.map(({ newVersions }) => newVersions)).toEqual([0, 0, 0, 0, 0])
  expect(second.report).toMatchObject({ problems: [], unchangedFeeds: 6, newClaimIds: [] })
  expect(query(config.database, 'select new_versions, problems from runs')).toEqual([
    [12, 0],
    [0, 0],
  ])
})
