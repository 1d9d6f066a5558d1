import { BLOCK_ELEMENTS, lineOf } from '../node-text.ts'
import type { PageTree } from '../page-tree.ts'
import { readDate } from '../read-date.ts'
import { tidyLine } from '../white-space.ts'
import { elementsOutsideFurniture, firstHeading, namesOf } from './page-elements.ts'

/** Class names and ids of elements that state when something was published. */
const DATE_NAME = /publish|posted|pub-?_?date|date|byline|time-?_?stamp|author|meta|info/i
/** "Updated", "Aktualisiert am" and such before a date: it is not the day of publication. */
const CHANGED =
  /(?:updated|modified|edited|revised|aktualisiert|geändert|actualizado|actualizada|modificado|atualizado|mis à jour|modifié|aggiornato|modificato|bijgewerkt|обновлено|изменено|оновлено|güncelle\p{L}{0,6}|zaktualizowan\p{L}{1,2}|تحديث|به‌?روزرسانی|更新(?!日時：?\s?\d)|수정)[\p{L}\s:：,·|-]{0,12}$/iu
/** The same anywhere before a date of the same line, and what says again when it was published. */
const SAYS_PUBLISHED =
  /published|posted|veröffentlicht|erstellt|publicado|publicada|publié|pubblicato|gepubliceerd|опубликовано|yayın\p{L}{0,8}|opublikowan\p{L}{1,2}|نشر|发布|發布|発行|公開|입력|등록/iu
const NAMED_CHANGED = /modif|updat|change/i
/** "December 5, 2016 Issue": a day printed on a cover. */
const ISSUE = /\bissue\b/i
const MAX_DATE_TEXT_CHARS = 200
const MAX_ELEMENTS = 40
/** How far from the heading an unnamed date may stand, and how long its line may be. */
const [NODES_BEFORE, NODES_BEHIND, MAX_LINE_CHARS] = [30, 100, 80]

/** Whether an element's date is one of a change: its class says so, which some templates write on every date, or its words do. */
type Change = 'no' | 'named' | 'stated'

interface FoundDate {
  readonly origin: string
  readonly index: number
  readonly date: string
  readonly change: Change
}

/** What a page shows its readers of when it was published, by origin. */
export interface ShownDates {
  readonly published: readonly (readonly [origin: string, value: string | undefined])[]
  /** When it was last changed; looked for only when asked. */
  readonly modified: () => string | undefined
}

/** Dates in microdata, in <time> and in elements that are named for a date, the nearest to the heading; not those in furniture. */
export function shownDates(tree: PageTree): ShownDates {
  const heading = firstHeading(tree)
  const elements = elementsOutsideFurniture(tree)
  const found = datesIn(tree, elements)
  const distance = (index: number): number => (index < heading ? (heading - index) * 2 : index - heading)
  const nearest = (dates: readonly FoundDate[]): string | undefined =>
    [...dates].sort((a, b) => distance(a.index) - distance(b.index))[0]?.date
  const published = (origin: string): string | undefined => {
    const own = found.filter((date) => date.origin === origin)
    return (
      nearest(own.filter(({ change }) => change === 'no')) ?? nearest(own.filter(({ change }) => change === 'named'))
    )
  }
  return {
    published: [
      ['microdata', published('microdata')],
      ['time', published('time')],
      ['text', published('text') ?? dateNear(tree, heading, elements, publishedIn)],
    ],
    modified: () =>
      nearest(found.filter(({ change }) => change !== 'no')) ??
      dateNear(tree, heading, elements, (line) => readDate(line)),
  }
}

function datesIn(tree: PageTree, elements: readonly number[]): FoundDate[] {
  const found: FoundDate[] = []
  for (const index of elements) {
    const origin = found.length < MAX_ELEMENTS ? dateOrigin(tree, index) : undefined
    if (!origin) continue
    const { datetime, content } = tree.nodes[index]!.attributes
    const line = datetime ?? content ?? shortLine(tree, index)
    const stated = statedLine(line)
    const date = readDate(stated || line)
    if (date) found.push({ origin, index, date, change: stated === '' ? 'stated' : changeOf(tree, index) })
  }
  return found
}

/** What `read` makes of the first short line of its own near the heading that it makes something of, where nothing names it as a date. */
function dateNear(
  tree: PageTree,
  heading: number,
  elements: readonly number[],
  read: (line: string, index: number, tree: PageTree) => string | undefined,
): string | undefined {
  for (const index of elements) {
    if (index < heading - NODES_BEFORE || index > heading + NODES_BEHIND || tree.nodes[index]!.name === 'title')
      continue
    const { name } = tree.nodes[index]!
    if (!BLOCK_ELEMENTS.has(name) && name !== 'span') continue
    const line = lineOf(tree, index, MAX_LINE_CHARS + 1)
    const date = line.length <= MAX_LINE_CHARS ? read(line, index, tree) : undefined
    if (date) return date
  }
  return undefined
}

const publishedIn = (line: string, index: number, tree: PageTree): string | undefined =>
  changeOf(tree, index) === 'no' ? readDate(statedLine(line)) : undefined

function dateOrigin(tree: PageTree, index: number): string | undefined {
  const { name, attributes } = tree.nodes[index]!
  if (/^date(?:published|created)$/i.test(attributes.itemprop ?? '')) return 'microdata'
  if (name === 'meta' || name === 'link') return undefined
  return name === 'time' || attributes.datetime ? 'time' : DATE_NAME.test(namesOf(tree, index)) ? 'text' : undefined
}

/** The words of an element that holds few; '' for one that holds many, where any date could stand. */
function shortLine(tree: PageTree, index: number): string {
  const line = lineOf(tree, index, MAX_DATE_TEXT_CHARS + 1)
  return line.length > MAX_DATE_TEXT_CHARS ? '' : line
}

const LABEL_NODES = 8

/** Whether an element holds the date of a change, by its markup and the words right before it. */
function changeOf(tree: PageTree, index: number): Change {
  const { attributes } = tree.nodes[index]!
  const before = tree.nodes.slice(Math.max(0, index - LABEL_NODES), index).map(({ text }) => text)
  if (CHANGED.test(tidyLine(before.join(' ').slice(-60)))) return 'stated'
  if (/^datemodified$/i.test(attributes.itemprop ?? '')) return 'stated'
  const names = namesOf(tree, index)
  return NAMED_CHANGED.test(names) && !/publi/i.test(names) ? 'named' : 'no'
}

/** A line from the word on that says "published"; '' for one that tells of a change or of a printed issue only. */
function statedLine(line: string): string {
  const published = SAYS_PUBLISHED.exec(line)
  if (published) return line.slice(published.index)
  return ISSUE.test(line) || CHANGED.test(line.split(/\d/, 1)[0] ?? '') ? '' : line
}
