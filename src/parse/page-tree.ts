import { type CheerioAPI, load } from 'cheerio/slim'
import type { AnyNode } from 'domhandler'
import { Parser } from 'htmlparser2'

/** One element or run of text. Its descendants are the nodes right behind it, up to `end`. */
export interface PageNode {
  /** Lower-case element name; '' for a run of text. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** The words of a run of text; '' for an element. */
  readonly text: string
  /** Index of the parent in `nodes`; -1 for the root. */
  readonly parent: number
  /** Index behind the last descendant. */
  readonly end: number
}

/** A page as a flat list in document order: every walk over it is a plain loop, so no depth of nesting overflows a stack. */
export interface PageTree {
  readonly nodes: readonly PageNode[]
  /** Contents of <script type="application/ld+json">. */
  readonly jsonLd: readonly string[]
  /** Indexes of the elements that a CSS selector names, in document order; throws when the selector is no CSS. */
  readonly select: (selector: string) => number[]
}

/** Elements whose contents never are article text. */
const UNREAD = new Set(
  'script style noscript template svg math iframe object embed applet select textarea canvas audio video map datalist'.split(
    ' ',
  ),
)
const JSON_LD = /^application\/ld\+json/i
/** Of a longer run of text no more is looked at: half of this is read at most. */
const MAX_RUN_CHARS = 2_400_000
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}

/**
 * Reads guarded HTML into a tree without comments, scripts and the like; JSON-LD is kept aside. The parser is htmlparser2: six
 * times as fast as parse5, and linear on tag soup; the tree is made from its events, so that no DOM is built for the many
 * pages that no selector is asked of. Elements that `drop` selects are left out.
 */
export function readPageTree(html: string, drop: readonly string[] = []): PageTree {
  const kept = drop.length > 0 ? without(html, drop) : html
  const { nodes, jsonLd } = readNodes(kept)
  let dom: CheerioAPI | undefined
  const select = (selector: string): number[] => {
    dom ??= load(kept, { xml: PARSING })
    const wanted = new Set<AnyNode>(dom(selector).toArray())
    const order = elementsOf(dom.root()[0] as AnyNode)
    const indexes = nodes.flatMap(({ name }, index) => (name !== '' && name !== ROOT ? [index] : []))
    return order.flatMap((element, i) => (wanted.has(element) ? [indexes[i]!] : []))
  }
  return { nodes, jsonLd, select }
}

const PARSING = { xmlMode: false, decodeEntities: true } as const
const ROOT = '#root'

function without(html: string, selectors: readonly string[]): string {
  const $ = load(html, { xml: PARSING })
  for (const selector of selectors) $(selector).remove()
  return $.html()
}

type Draft = { -readonly [K in keyof PageNode]: PageNode[K] }

function readNodes(html: string): { readonly nodes: PageNode[]; readonly jsonLd: string[] } {
  const nodes: Draft[] = [{ name: ROOT, attributes: NO_ATTRIBUTES, text: '', parent: -1, end: 0 }]
  const jsonLd: string[] = []
  let parent = 0
  /** Open elements whose contents are not read. */
  let unread = 0
  /** The run of text that is being added to; another begins behind a tag or a comment. */
  let run: Draft | undefined
  let script: string[] | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        run = undefined
        if (unread > 0 || UNREAD.has(name)) {
          unread += 1
          if (name === 'script' && JSON_LD.test(attributes.type ?? '')) script = []
          return
        }
        parent = nodes.push({ name, attributes, text: '', parent, end: 0 }) - 1
      },
      ontext(data) {
        if (script) script.push(data)
        if (unread > 0) return
        if (run) {
          run.text += data
          return
        }
        run = { name: '', attributes: NO_ATTRIBUTES, text: data, parent, end: 0 }
        nodes.push(run)
      },
      oncomment() {
        run = undefined
      },
      onprocessinginstruction() {
        run = undefined
      },
      onclosetag() {
        run = undefined
        if (unread === 0) {
          nodes[parent]!.end = nodes.length
          parent = nodes[parent]!.parent
          return
        }
        unread -= 1
        if (script) jsonLd.push(script.join(''))
        script = undefined
      },
    },
    PARSING,
  )
  parser.end(html)
  for (const [index, node] of nodes.entries())
    if (node.end === 0) node.end = node.name === '' ? index + 1 : nodes.length
  for (const node of nodes) if (node.text.length > MAX_RUN_CHARS) node.text = node.text.slice(0, MAX_RUN_CHARS)
  return { nodes, jsonLd }
}

/** The elements of a document that are nodes of its tree, in document order. */
function elementsOf(root: AnyNode): AnyNode[] {
  const elements: AnyNode[] = []
  const pending: AnyNode[] = [root]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('name' in next && UNREAD.has(next.name)) continue
    if ('name' in next && 'attribs' in next) elements.push(next)
    if (!('children' in next)) continue
    for (let i = next.children.length - 1; i >= 0; i -= 1) pending.push(next.children[i]!)
  }
  return elements
}
