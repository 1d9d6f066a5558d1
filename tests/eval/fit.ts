// npm run fit [-- DIR ...]: fits the weights of the confidence signals and their calibration to the annotated articles of the dev
// set, and of further directories in the same scheme, and writes them to data/lexicons/. The test set is not touched:
// npm run eval shows what the weights are worth on it.
import { readFileSync, writeFileSync } from 'node:fs'
import { SIGNALS } from '../../src/confidence/signals.ts'
import { type GoldDocument, goldDocuments, goldDocumentsIn } from './gold.ts'
import { isotonicKnots } from './isotonic.ts'
import { type Example, fitWeights, probabilityOf } from './logistic-regression.ts'
import { evaluate } from './score.ts'

/** Articles are held out in turn, whole: claims of one article share its traits. */
const FOLDS = 10

const articles = [...goldDocuments('dev'), ...process.argv.slice(2).flatMap(goldDocumentsIn)].map(examplesOf)
const fitted = fitWeights(articles.flat())
const knots = isotonicKnots(heldOut())

writeRows(
  'confidence-weights',
  Object.entries(SIGNALS).map(([signal, weight]) => `${signal} | ${(fitted.get(signal) ?? weight).toFixed(2)}`),
)
writeRows(
  'confidence-calibration',
  knots.map(({ given, observed }) => `${given.toFixed(3)} | ${observed.toFixed(3)}`),
)
console.log(
  `${articles.flat().length} claims of ${articles.length} articles: ${fitted.size} of ${Object.keys(SIGNALS).length} signals fitted, ${knots.length} knots of calibration.`,
)

function examplesOf(document: GoldDocument): Example[] {
  return evaluate([document]).judgments.map(({ claim, right }) => {
    const [recognition, ...signals] = claim.confidence.reasons.filter(({ signal }) => signal !== 'calibration')
    return { offset: recognition?.weight ?? 0, features: signals.map(({ signal }) => signal), right }
  })
}

/** Each claim with the probability that weights fitted without its article give it. */
function heldOut(): { p: number; right: boolean }[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitWeights(articles.filter((_, index) => index % FOLDS !== fold).flat())
    const held = articles.filter((_, index) => index % FOLDS === fold).flat()
    return held.map((example) => ({ p: probabilityOf(example, weights), right: example.right }))
  }).flat()
}

/** Writes a lexicon anew below the comments that it has. */
function writeRows(name: string, rows: readonly string[]): void {
  const file = new URL(`../../data/lexicons/${name}.txt`, import.meta.url)
  const comments = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
  writeFileSync(file, `${[...comments, ...rows].join('\n')}\n`)
}
