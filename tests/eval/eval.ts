// npm run eval: scores of the gold corpus and what the confidence levels are worth on it. With --errors, every wrong slot of
// the dev set as well; those of the test set are never shown.
import { type GoldSet, goldDocuments } from './gold.ts'
import { calibrationError, reliability } from './reliability.ts'
import { evaluate } from './score.ts'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

for (const set of ['dev', 'test'] satisfies GoldSet[]) {
  const documents = goldDocuments(set)
  const { scores, judgments, errors } = evaluate(documents)
  if (set === 'dev' && process.argv.includes('--errors')) for (const error of errors) console.log(error)
  console.log(`\n${set}: ${documents.length} articles`)
  for (const [name, score] of Object.entries(scores))
    console.log(`  ${name.padEnd(24)} ${score.toFixed(1).padStart(6)}`)
  const figures = judgments.filter(({ claim }) => claim.kind === 'figure')
  for (const { level, n, precision, low, high } of reliability(figures)) {
    console.log(
      `  level ${level.padEnd(18)} ${percent(precision).padStart(8)} of ${n} right (95 %: ${percent(low)} to ${percent(high)})`,
    )
  }
  console.log(`  calibration error        ${calibrationError(figures).toFixed(3).padStart(6)}`)
}
