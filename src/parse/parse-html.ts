import type { Dateline } from '../model/article.ts'
import { chooseBody } from './body/choose-body.ts'
import { weightOf } from './body/text-weight.ts'
import { filedBy } from './filed-by.ts'
import { guardHtml } from './guard.ts'
import { joinBlocks } from './join-blocks.ts'
import { withLanguage } from './language.ts'
import { chooseLayout } from './layout.ts'
import { limitsOf } from './limits.ts'
import { gatherFacts } from './metadata/page-facts.ts'
import { readPublished } from './metadata/published.ts'
import { readMetadata } from './metadata/read-metadata.ts'
import { noText } from './no-text.ts'
import type { PageContext, PageReading } from './page-context.ts'
import { readPageTree } from './page-tree.ts'
import { readDate } from './read-date.ts'
import { readableBlocks, restUnread } from './readable-part.ts'

/** Less text than this is no article. */
const MIN_ARTICLE_WEIGHT = 50
/** A day that only the dateline tells. */
const P_DATELINE = 0.85
/** Reads an HTML page into an article: its body as typed blocks in one text, and what the page says of itself. Never throws. */
export function parseHtml(html: string, context: PageContext = {}, charset?: string): PageReading {
  const guarded = guardHtml(html)
  const page = readPageTree(guarded)
  const facts = gatherFacts(page, context.url)
  const dated = readPublished(facts, context.hint?.published)
  const { layout, problems } = chooseLayout(page, context.outlet, dated?.published)
  const { fields, titles, candidates } = readMetadata(facts, context, layout, dated)
  const tree = layout?.drop ? readPageTree(guarded, layout.drop) : page
  const body = chooseBody(tree, facts.jsonLd, titles, layout)
  const whole = joinBlocks(body.blocks)
  const joined = readableBlocks(whole)
  if (weightOf(joined.text) < MIN_ARTICLE_WEIGHT) {
    return { problems: [...problems, noText(context.url, 'holds no article text')] }
  }
  const limits = limitsOf(facts, body)
  const filed = filedBy(joined.text, body, fields.byline)
  const day = dated?.published ?? dayOfDateline(joined.text, filed.dateline)
  const reading = {
    body: body.way,
    ...(charset ? { charset } : {}),
    ...(day ? { dateOrigins: dated?.origins ?? 1, dateP: dated?.p ?? P_DATELINE } : {}),
    candidates,
    ...(limits.length > 0 ? { limits } : {}),
  }
  const read = withLanguage({ ...joined, ...(day ? { published: day } : {}), ...fields, ...filed, reading })
  return { article: read.article, problems: [...problems, ...restUnread(whole.text, context.url), ...read.problems] }
}

/** "GENEVA, 15 November 2024 (Sample Wire) -" tells the day where nothing else on the page does. */
const dayOfDateline = (text: string, dateline: Dateline | undefined): string | undefined =>
  dateline && readDate(text.slice(dateline.start, dateline.end))
