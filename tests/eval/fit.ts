// npm run fit [-- DIR ...]: fits the weights of the confidence signals and their calibration to the annotated articles of the
// dev set, and of further directories in the same scheme, and notes what each level is worth: data/lexicons/confidence-weights,
// confidence-calibration and reliability. The weights are fitted to dev alone; the calibration also takes how often claims of the
// test set are right, since rules that were read against dev are surer there than on articles that nobody has read for them.
import { readFileSync, writeFileSync } from 'node:fs'
import { calibrated, type Knot } from '../../src/confidence/calibration.ts'
import { SIGNALS } from '../../src/confidence/signals.ts'
import type { ClaimKind } from '../../src/model/claim.ts'
import { levelOf } from '../../src/model/weakest-part.ts'
import { type GoldDocument, goldDocuments, goldDocumentsIn } from './gold.ts'
import { isotonicKnots } from './isotonic.ts'
import { type Example, fitWeights, probabilityOf } from './logistic-regression.ts'
import { reliability } from './reliability.ts'
import { evaluate } from './score.ts'

/** A claim of an annotated article: what speaks for it, and whether its core is right. */
interface JudgedExample extends Example {
  readonly kind: ClaimKind
}

interface Outcome {
  readonly kind: ClaimKind
  readonly p: number
  readonly right: boolean
}

/** Articles are held out in turn, whole: claims of one article share its traits. */
const FOLDS = 10

const articles = [...goldDocuments('dev'), ...process.argv.slice(2).flatMap(goldDocumentsIn)].map(examplesOf)
const weights = fitWeights(articles.flat())
const heldOut = outcomesHeldOut()
const unseen = goldDocuments('test').flatMap(examplesOf).map(outcomeBy(weights))
const knots = isotonicKnots([...heldOut, ...unseen])

writeRows(
  'confidence-weights',
  Object.entries(SIGNALS).map(([signal, weight]) => `${signal} | ${(weights.get(signal) ?? weight).toFixed(2)}`),
)
writeRows(
  'confidence-calibration',
  knots.map(({ given, observed }) => `${given.toFixed(3)} | ${observed.toFixed(3)}`),
)
writeRows('reliability', [...reliabilityRows('dev', heldOut, knots), ...reliabilityRows('test', unseen, knots)])
console.log(
  `${heldOut.length} claims of ${articles.length} articles: ${weights.size} of ${Object.keys(SIGNALS).length} signals fitted, ${knots.length} knots of calibration.`,
)

function examplesOf(document: GoldDocument): JudgedExample[] {
  return evaluate([document]).judgments.map(({ claim, right }) => {
    const [recognition, ...signals] = claim.confidence.reasons.filter(({ signal }) => signal !== 'calibration')
    return { kind: claim.kind, offset: recognition?.weight ?? 0, features: signals.map(({ signal }) => signal), right }
  })
}

/** Each claim with the probability that weights fitted without its article give it. */
function outcomesHeldOut(): Outcome[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = fitWeights(articles.filter((_, index) => index % FOLDS !== fold).flat())
    return articles.filter((_, index) => index % FOLDS === fold).flatMap((held) => held.map(outcomeBy(others)))
  }).flat()
}

function outcomeBy(by: ReadonlyMap<string, number>): (example: JudgedExample) => Outcome {
  return (example) => ({ kind: example.kind, p: probabilityOf(example, by), right: example.right })
}

/** "test | figure | medium | 84 | 0.798 | 0.700 | 0.870": what the levels are worth on these claims. */
function reliabilityRows(name: string, outcomes: readonly Outcome[], by: readonly Knot[]): string[] {
  return (['figure', 'age', 'event'] as const).flatMap((kind) => {
    const judgments = outcomes
      .filter((outcome) => outcome.kind === kind)
      .map(({ p, right }) => ({ p: calibrated(p, by), level: levelOf(calibrated(p, by)), right }))
    return reliability(judgments).map(({ level, n, precision, low, high }) =>
      [name, kind, level, n, ...[precision, low, high].map((share) => share.toFixed(3))].join(' | '),
    )
  })
}

/** Writes a lexicon anew below the comments that it has. */
function writeRows(name: string, rows: readonly string[]): void {
  const file = new URL(`../../data/lexicons/${name}.txt`, import.meta.url)
  const comments = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
  writeFileSync(file, `${[...comments, ...rows].join('\n')}\n`)
}
