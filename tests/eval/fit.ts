// npm run fit: fits the weights of the confidence signals to the annotated articles of the dev set and writes them to
// data/lexicons/confidence-weights.txt. The test set is not touched; npm run eval shows what the weights are worth on it.
import { readFileSync, writeFileSync } from 'node:fs'
import { SIGNALS } from '../../src/confidence/signals.ts'
import { goldDocuments } from './gold.ts'
import { fitWeights } from './logistic-regression.ts'
import { evaluate } from './score.ts'

const FILE = new URL('../../data/lexicons/confidence-weights.txt', import.meta.url)

const { judgments } = evaluate(goldDocuments('dev'))
const examples = judgments.map(({ claim, right }) => {
  const [recognition, ...signals] = claim.confidence.reasons
  return { offset: recognition?.weight ?? 0, features: signals.map(({ signal }) => signal), right }
})
const fitted = fitWeights(examples)

const comments = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('#'))
const rows = Object.entries(SIGNALS).map(
  ([signal, weight]) => `${signal} | ${(fitted.get(signal) ?? weight).toFixed(2)}`,
)
writeFileSync(FILE, `${[...comments, ...rows].join('\n')}\n`)
console.log(`${examples.length} claims, ${fitted.size} of ${rows.length} signals fitted.`)
