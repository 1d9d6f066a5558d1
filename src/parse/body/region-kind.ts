import { lexiconRows } from '../../text/lexicon.ts'
import type { PageNode, PageTree } from '../page-tree.ts'

/** What an element is by its name, role, class and id, when it is no article text. */
export interface Region {
  readonly kind: 'furniture' | 'credit' | 'caption'
  /** False where the same name is at times put around articles. */
  readonly sure: boolean
}

/** ARIA roles of parts that are not the article (WAI-ARIA 1.2, landmarks and widgets). */
const ROLE = /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|menu|banner|toolbar|button)$/
const HIDDEN_STYLE = /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i
/** "has-sidebar", "no-comments": what the page has, not what the element is. */
const SAYS_OF_PAGE = /\b(?:has|have|with|w|no|without|is|show|hide|js) [\w]+/g
/** "sidebar-layout", "Layout--sidebar-end", "hidden-content-wrapper": the frame around the article and its neighbours; "social-embed": a quoted post. */
const FRAME =
  /\b(?:layout|grid|page|columns?|row) (?:\w{1,20} )?(?:side ?bar|rail)(?: \w{1,20}){0,3}|\bsocial (?:media )?embed\b|\b(?:side ?bar|rail|widget|gallery|hidden|header|footer|ads?|tags?|topics?|more|nav|menu) (?:grid|layout|wrap|wrapper|container|page|template|main|content|body)\b/g
const CAMEL_CASE = /([a-z])([A-Z])/g
const SEPARATOR = /[^a-z0-9]+/g
const MAX_NAME_CHARS = 300
/** Page frames may carry any class. */
const FRAMES = new Set(['#root', 'html', 'body', 'main', 'article'])

const FURNITURE: Region = { kind: 'furniture', sure: false }
const CAPTION: Region = { kind: 'caption', sure: true }
const BY_ELEMENT = new Map<string, Region>([
  ['nav', { kind: 'furniture', sure: true }],
  ['footer', { kind: 'furniture', sure: true }],
  ['button', { kind: 'furniture', sure: true }],
  ['aside', FURNITURE],
  ['form', FURNITURE],
  ['figure', CAPTION],
  ['figcaption', CAPTION],
])

const VOCABULARY: readonly { readonly region: Region; readonly pattern: RegExp }[] = vocabulary()

/** The region that an element opens; undefined for one that may hold article text: <div class="relatedLinks"> is furniture. */
export function regionOf(node: PageNode): Region | undefined {
  const { name, attributes } = node
  if (name === '' || FRAMES.has(name)) return undefined
  const byElement = BY_ELEMENT.get(name)
  if (byElement) return byElement
  if (isHidden(node) || (attributes.role !== undefined && ROLE.test(attributes.role))) return FURNITURE
  return regionOfNames(`${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, MAX_NAME_CHARS))
}

/** True for an element that readers do not see: <div hidden>, style="display: none". */
export function isHidden({ attributes: { hidden, style } }: PageNode): boolean {
  if (hidden !== undefined && hidden !== 'until-found') return true
  return style !== undefined && HIDDEN_STYLE.test(style.slice(0, MAX_NAME_CHARS))
}

const ofTrees = new WeakMap<PageTree, readonly (Region | undefined)[]>()

/** The region that each node of a page opens, worked out once for all who ask. */
export function regionsOf(tree: PageTree): readonly (Region | undefined)[] {
  const known = ofTrees.get(tree)
  if (known) return known
  const regions = tree.nodes.map(regionOf)
  ofTrees.set(tree, regions)
  return regions
}

const remembered = new Map<string, Region | undefined>()
const MAX_REMEMBERED = 20_000

function regionOfNames(names: string): Region | undefined {
  if (names === ' ') return undefined
  if (remembered.has(names)) return remembered.get(names)
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  const words = wordsOf(names)
  const region = VOCABULARY.find(({ pattern }) => pattern.test(words))?.region
  remembered.set(names, region)
  return region
}

/** "relatedLinks story_body" as "related links | story body": names apart, words in lower case. */
export const wordsOf = (names: string): string =>
  names
    .split(/\s+/)
    .map((name) => name.replace(CAMEL_CASE, '$1 $2').toLowerCase().replace(SEPARATOR, ' ').trim())
    .map((name) => name.replace(SAYS_OF_PAGE, ' ').replace(FRAME, ' '))
    .join(' | ')

function vocabulary(): { region: Region; pattern: RegExp }[] {
  const groups = new Map<string, { region: Region; words: string[] }>()
  for (const [words = '', kind = '', sure = ''] of lexiconRows('page-regions')) {
    const group = groups.get(`${kind} ${sure}`) ?? { region: { kind, sure: sure === 'sure' } as Region, words: [] }
    groups.set(`${kind} ${sure}`, { ...group, words: [...group.words, words.replace('*', '\\w*')] })
  }
  return [...groups.values()].map(({ region, words }) => ({
    region,
    pattern: new RegExp(`(?<![a-z0-9])(?:${words.join('|')})(?![a-z0-9])`),
  }))
}
