import type { Article, Dateline } from '../model/article.ts'
import type { OutletSelectors } from '../model/outlet.ts'
import { agenciesIn } from './agencies.ts'
import { jsonLdBody } from './body/json-ld-body.ts'
import type { RawBlock } from './body/raw-block.ts'
import { readBody, readNamedBody } from './body/read-body.ts'
import { readDateline } from './dateline.ts'
import { guardHtml } from './guard.ts'
import { joinBlocks } from './join-blocks.ts'
import { withLanguage } from './language.ts'
import { chooseLayout } from './layout.ts'
import { gatherFacts, type PageFacts } from './metadata/page-facts.ts'
import { readPublished } from './metadata/published.ts'
import { readMetadata } from './metadata/read-metadata.ts'
import { noText } from './no-text.ts'
import type { PageContext, PageReading } from './page-context.ts'
import { type PageTree, readPageTree } from './page-tree.ts'
import { readDate } from './read-date.ts'
import { readableBlocks, restUnread } from './readable-part.ts'

/** Less text than this is no article. */
const MIN_ARTICLE_CHARS = 60
/** The page's own prose gives way to JSON-LD's articleBody when that is this many times as long. */
const JSON_LD_WINS = 2

/** Reads an HTML page into an article: its body as typed blocks in one text, and what the page says of itself. Never throws. */
export function parseHtml(html: string, context: PageContext = {}, charset?: string): PageReading {
  const guarded = guardHtml(html)
  const page = readPageTree(guarded)
  const facts = gatherFacts(page, context.url)
  const dated = readPublished(facts, context.hint?.published)
  const { layout, problems } = chooseLayout(page, context.outlet, dated?.published)
  const { fields, titles } = readMetadata(facts, context, layout, dated)
  const tree = layout?.drop ? readPageTree(guarded, layout.drop) : page
  const body = chooseBody(tree, facts, titles, layout)
  const whole = joinBlocks(body.blocks)
  const joined = readableBlocks(whole)
  if (joined.text.length < MIN_ARTICLE_CHARS) {
    return { problems: [...problems, noText(context.url, 'holds no article text')] }
  }
  const filed = filedBy(joined.text, body, fields.byline)
  const day = dated?.published ?? dayOfDateline(joined.text, filed.dateline)
  const reading = {
    body: body.way,
    ...(charset ? { charset } : {}),
    ...(day ? { dateOrigins: dated?.origins ?? 1 } : {}),
  }
  const read = withLanguage({ ...joined, ...(day ? { published: day } : {}), ...fields, ...filed, reading })
  return { article: read.article, problems: [...problems, ...restUnread(whole.text, context.url), ...read.problems] }
}

/** "GENEVA, 15 November 2024 (Sample Wire) -" tells the day where nothing else on the page does. */
const dayOfDateline = (text: string, dateline: Dateline | undefined): string | undefined =>
  dateline && readDate(text.slice(dateline.start, dateline.end))

interface ChosenBody {
  readonly blocks: readonly RawBlock[]
  readonly dropped: readonly RawBlock[]
  readonly way: string
}

/** The body by the outlet's selectors, else by where the prose stands, else JSON-LD's articleBody, else captions. */
function chooseBody(
  tree: PageTree,
  { jsonLd }: PageFacts,
  titles: readonly string[],
  layout: OutletSelectors | undefined,
): ChosenBody {
  if (layout?.body) return { ...readNamedBody(tree, tree.select(layout.body), titles), way: 'selectors' }
  const { blocks, captions, dropped } = readBody(tree, titles)
  const fromJsonLd = jsonLdBody(jsonLd)
  if (lengthOf(fromJsonLd) > JSON_LD_WINS * lengthOf(blocks)) return { blocks: fromJsonLd, dropped, way: 'jsonld' }
  return blocks.length > 0 ? { blocks, dropped, way: 'prose' } : { blocks: captions, dropped, way: 'captions' }
}

const lengthOf = (blocks: readonly RawBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

/** Dateline and agencies: stated at the start of the text, in the byline or in a closing note. */
function filedBy(text: string, { blocks, dropped }: ChosenBody, byline = ''): Pick<Article, 'dateline' | 'agencies'> {
  const dateline = readDateline(text)
  const credited = agenciesIn(
    byline,
    [...dropped, ...blocks.slice(-2)].map((block) => block.text),
  )
  const agencies = [...new Set([...(dateline?.agency ? [dateline.agency] : []), ...credited])]
  return { ...(dateline ? { dateline } : {}), ...(agencies.length > 0 ? { agencies } : {}) }
}
