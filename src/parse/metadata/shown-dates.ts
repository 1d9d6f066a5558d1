import { BLOCK_ELEMENTS, lineOf } from '../node-text.ts'
import type { PageTree } from '../page-tree.ts'
import { readDate } from '../read-date.ts'
import { elementsOutsideFurniture, firstHeading, namesOf } from './page-elements.ts'

/** Class names and ids of elements that state when something was published. */
const DATE_NAME = /publish|posted|pub-?_?date|date|byline|time-?_?stamp|author|meta|info/i
const MAX_DATE_TEXT_CHARS = 200
const MAX_ELEMENTS = 40
/** How far from the heading an unnamed date may stand, and how long its line may be. */
const [NODES_BEFORE, NODES_BEHIND, MAX_LINE_CHARS] = [30, 100, 80]

/** Dates in microdata, in <time> and in elements that are named for a date, the nearest to the heading; not those in furniture. */
export function shownDates(tree: PageTree): [origin: string, value: string | undefined][] {
  const heading = firstHeading(tree)
  const found: { readonly origin: string; readonly index: number; readonly date: string }[] = []
  const elements = elementsOutsideFurniture(tree)
  for (const index of elements) {
    const origin = dateOrigin(tree, index)
    const { attributes } = tree.nodes[index]!
    const date =
      origin &&
      found.length < MAX_ELEMENTS &&
      readDate(attributes.datetime ?? attributes.content ?? shortLine(tree, index))
    if (origin && date) found.push({ origin, index, date })
  }
  const distance = (index: number): number => (index < heading ? (heading - index) * 2 : index - heading)
  const nearest = (origin: string): string | undefined =>
    found.filter((date) => date.origin === origin).sort((a, b) => distance(a.index) - distance(b.index))[0]?.date
  return [
    ['microdata', nearest('microdata')],
    ['time', nearest('time')],
    ['text', nearest('text') ?? dateNear(tree, heading, elements)],
  ]
}

/** A date in a short line of its own near the heading, where nothing names it as one. */
function dateNear(tree: PageTree, heading: number, elements: readonly number[]): string | undefined {
  for (const index of elements) {
    if (index < heading - NODES_BEFORE || index > heading + NODES_BEHIND || tree.nodes[index]!.name === 'title')
      continue
    if (!BLOCK_ELEMENTS.has(tree.nodes[index]!.name)) continue
    const line = lineOf(tree, index, MAX_LINE_CHARS + 1)
    const date = line.length <= MAX_LINE_CHARS ? readDate(line) : undefined
    if (date) return date
  }
  return undefined
}

function dateOrigin(tree: PageTree, index: number): string | undefined {
  const { name, attributes } = tree.nodes[index]!
  if (/^date(?:published|created)$/i.test(attributes.itemprop ?? '')) return 'microdata'
  if (name === 'meta' || name === 'link') return undefined
  return name === 'time' ? 'time' : DATE_NAME.test(namesOf(tree, index)) ? 'text' : undefined
}

/** The words of an element that holds few; '' for one that holds many, where any date could stand. */
function shortLine(tree: PageTree, index: number): string {
  const line = lineOf(tree, index, MAX_DATE_TEXT_CHARS + 1)
  return line.length > MAX_DATE_TEXT_CHARS ? '' : line
}
