import { createRequire } from 'node:module'
import type { PageTree } from '../page-tree.ts'
import { readPageTree } from '../page-tree.ts'
import type { RawBlock } from './raw-block.ts'
import { readNamedBody } from './read-body.ts'
import { regionOf } from './region-kind.ts'

const require = createRequire(import.meta.url)

/** Readability looks at every pair of neighbours many times over: on larger pages it would take seconds. */
const MAX_NODES = 8_000
const KEPT_ATTRIBUTES = ['class', 'id', 'href', 'itemprop', 'role']
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * The article as Mozilla's Readability finds it, for pages on which our own scoring finds next to nothing; none on a page
 * that it does not understand either. It works on a document written anew from the tree, without scripts and hidden parts.
 */
export function readabilityBody(tree: PageTree, titles: readonly string[]): readonly RawBlock[] {
  if (tree.nodes.length > MAX_NODES) return []
  // Loaded for the rare page that needs them: they take a tenth of a second and 15 MB.
  const { parseHTML } = require('linkedom') as typeof import('linkedom')
  const { Readability } = require('@mozilla/readability') as typeof import('@mozilla/readability')
  const { document } = parseHTML(`<!doctype html><html>${markupOf(tree)}</html>`)
  try {
    const content = new Readability(document as never, { charThreshold: 100 }).parse()?.content
    const found = content ? readPageTree(content) : undefined
    return found ? readNamedBody(found, [0], titles).blocks : []
  } catch {
    // It throws on documents without a body and the like.
    return []
  }
}

/** The page's markup without what is hidden, in one pass. */
function markupOf({ nodes }: PageTree): string {
  const parts: string[] = []
  const open: { readonly name: string; readonly end: number }[] = []
  const close = (index: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= index) parts.push(`</${open.pop()!.name}>`)
  }
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i]!
    close(i)
    if (node.name === '') parts.push(escaped(node.text))
    else if (/^[a-z][a-z0-9-]*$/.test(node.name) && node.name !== 'html') {
      if (regionOf(node)?.sure) {
        i = node.end
        continue
      }
      parts.push(`<${node.name}${attributesOf(node.attributes)}>`)
      open.push({ name: node.name, end: node.end })
    }
    i += 1
  }
  close(nodes.length)
  return parts.join('')
}

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  KEPT_ATTRIBUTES.map((name) => (attributes[name] ? ` ${name}="${escaped(attributes[name])}"` : '')).join('')

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!)
