import type { Reading } from '../model/article.ts'
import type { ChosenBody } from './body/choose-body.ts'
import { fold } from './body/fold.ts'
import { isHidden } from './body/region-kind.ts'
import { weightOf, weightOfBlocks } from './body/text-weight.ts'
import { isNode, listOf, textOf } from './json-ld.ts'
import { firstMeta, type PageFacts } from './metadata/page-facts.ts'
import { lineOf } from './node-text.ts'
import type { PageTree } from './page-tree.ts'

type Limits = NonNullable<Reading['limits']>

/** "Subscribe to continue reading", "This story is for members": the notice at which a text for others breaks off. */
const NOTICE =
  /\b(?:subscribe|sign (?:in|up)|log ?in|register|become a (?:member|subscriber))\b.{0,40}\b(?:to (?:continue|keep|read|unlock|access)|for (?:full|unlimited) access)|\b(?:for|to) (?:our )?(?:paying )?(?:subscribers|members) only|\balready a (?:subscriber|member)|\bcontinue reading (?:with|this|your)\b|\b(?:weiterlesen|jetzt abonnieren|nur für abonnenten|solo para suscriptores|réservé aux abonnés|reservado a assinantes|per continuare a leggere)\b/i
const BREAKS_OFF = /(?:…|\.\.\.|\[…\])$/
const MAX_NOTICE_CHARS = 300
/** A body with fewer words than this share of those that the page states is not whole. */
const MIN_SHARE_OF_WORDS = 0.5
/** So much text in a hidden element is the article's, no menu or notice. */
const MIN_HIDDEN_WEIGHT = 300
const FOR_SUBSCRIBERS = /paywall|subscriber|premium|locked|protected|members?-?only|regwall/i
const MAX_HIDDEN = 50

/**
 * What keeps readers from the whole text: a paywall that the page states, text that it hides, a text that breaks off. None for
 * an article that is there for everybody.
 */
export function limitsOf(facts: PageFacts, body: ChosenBody): Limits {
  const limits = [
    isPaid(facts) ? (['paywall'] as const) : [],
    holdsHidden(facts.tree, body) ? (['hidden'] as const) : [],
    breaksOff(facts, body) ? (['truncated'] as const) : [],
  ]
  return limits.flat()
}

/** schema.org isAccessibleForFree, of the article or one of its parts, or the content tier of <meta>. */
function isPaid({ jsonLd, metas }: PageFacts): boolean {
  const nodes = [jsonLd, ...listOf(jsonLd?.hasPart)].filter(isNode)
  const isDenied = nodes.some((node) => /^false$/i.test(String(node.isAccessibleForFree ?? '')))
  return (
    isDenied || /^(?:locked|paid|premium)$/i.test(firstMeta({ metas }, ['article:content_tier', 'content_tier']) ?? '')
  )
}

/** True for text in hidden elements that was read as the article's, or that its class says is for subscribers. */
function holdsHidden(tree: PageTree, { blocks }: ChosenBody): boolean {
  const hidden: number[] = []
  for (let i = 0; i < tree.nodes.length && hidden.length < MAX_HIDDEN; i += 1)
    if (isHidden(tree.nodes[i]!)) hidden.push(i)
  if (hidden.length === 0) return false
  const starts = blocks.filter(({ text }) => weightOf(text) > 60).map(({ text }) => fold(text.slice(0, 80)))
  return hidden.some((index) => {
    const line = lineOf(tree, index, 4000)
    if (weightOf(line) < MIN_HIDDEN_WEIGHT) return false
    const { class: names = '', id = '' } = tree.nodes[index]!.attributes
    const words = fold(line)
    return FOR_SUBSCRIBERS.test(`${names} ${id}`.slice(0, 300)) || starts.some((start) => words.includes(start))
  })
}

function breaksOff({ jsonLd }: PageFacts, { blocks, dropped }: ChosenBody): boolean {
  const notices = [...dropped, ...blocks.slice(-2)].filter(({ text }) => text.length < MAX_NOTICE_CHARS)
  if (notices.some(({ text }) => NOTICE.test(text))) return true
  if (BREAKS_OFF.test(blocks.at(-1)?.text ?? '')) return true
  const stated = Number(textOf(jsonLd?.wordCount) ?? 0)
  const words = weightOfBlocks(blocks) / LETTERS_PER_WORD
  return stated > 100 && words < MIN_SHARE_OF_WORDS * stated
}

const LETTERS_PER_WORD = 5
