// A program that stores stories in FILE, from the FIRSTth on, until it is killed: kill-writer.ts FILE FIRST
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { storyOf } from './kill-stories.ts'
import { newVersion } from './small-extraction.ts'

const [file = '', first] = process.argv.slice(2)
const store = openSqliteStore(file)
const runId = await store.startRun({ pipeline: 'kill', startedAt: '2024-03-02T08:00:00Z' })
for (let n = Number(first); ; n++) {
  const { claimIds } = await store.saveVersion(newVersion(runId, storyOf(n)))
  await store.addReview({ claimId: claimIds[0]!, decision: 'accept', reviewer: 'Ana' }, '2024-03-02T09:00:00Z')
  await store.rememberResource({ url: `story:${n}`, validators: {}, seenAt: '2024-03-02T09:00:00Z' })
  process.stdout.write('.')
}
