import { claimInWords } from '../model/claim-in-words.ts'
import type { Disagreement, SheetClaim, StoredClaim } from '../model/record.ts'
import { weakestPart } from '../model/weakest-part.ts'
import type { SheetContext, SheetFormat } from './format.ts'
import { sentenceLink } from './sentence-link.ts'
import { statusInWords } from './status-in-words.ts'

/** Plain text with marks (CommonMark): for wikis, issues, chats and mail. Disagreements first, then all claims by article. */
export const markdown: SheetFormat = {
  name: 'md',
  extension: '.md',
  description: 'Text with marks: for wikis, issues and mail.',
  async *write(claims, context) {
    yield head(context)
    yield disagreements(context.disagreements)
    yield '## All claims\n'
    yield* byArticle(claims)
  },
}

const head = ({ title, generatedAt }: SheetContext): string => `# ${plain(title)}

Claim sheet made by claimtrail at ${generatedAt.slice(0, 16).replace('T', ' ')} UTC. The confidence says how surely the record
gives what the article says, not whether it is true.

`

function disagreements(found: readonly Disagreement[]): string {
  if (found.length === 0) return ''
  return `## Where outlets disagree\n\n${found.map(({ words }) => `- ${plain(words)}\n`).join('')}\n`
}

/** Claims come ordered by article; a new heading wherever the article or its version changes. */
async function* byArticle(claims: AsyncIterable<SheetClaim>): AsyncIterable<string> {
  let open: string | undefined
  for await (const stored of claims) {
    const article = `${stored.articleUrl} ${stored.version}`
    if (article !== open) yield articleHead(stored)
    open = article
    yield claim(stored)
  }
  if (open === undefined) yield '\nThere are no claims.\n'
}

const articleHead = ({ outletName, title, articleUrl, published, version, current }: StoredClaim): string =>
  `
### ${plain(outletName)}: ${plain(title ?? articleUrl)}

${[address(articleUrl), published?.slice(0, 10), `version ${version}${current ? '' : ', superseded'}`].filter((fact) => fact !== undefined).join(' · ')}

`

const claim = (stored: StoredClaim): string => {
  const { p, level, part } = weakestPart(stored.claim)
  const facts = [
    `confidence ${p.toFixed(2)} (${level}${part === 'claim' ? '' : `, least sure of the ${part}`})`,
    ...(stored.status === 'open' ? [] : [`${statusInWords(stored)} in review`]),
    link(stored),
    `\`${stored.claim.id}\``,
  ]
  return `- **${plain(claimInWords(stored.claim))}**\n  > ${plain(stored.sentenceText)}\n\n  ${facts.join(' · ')}\n`
}

const link = ({ articleUrl, sentenceText }: StoredClaim): string =>
  isWeb(articleUrl)
    ? `[in the article](<${sentenceLink(articleUrl, sentenceText).replaceAll(/[<>]/g, encodeURIComponent)}>)`
    : plain(articleUrl)

const address = (url: string): string =>
  isWeb(url) ? `<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>` : plain(url)

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** All ASCII punctuation that CommonMark gives a meaning may stand behind a backslash (2.4); "&" begins entities, "<" HTML. */
const MARKS = /[\\`*_{}[\]<>#|&~!]/g
/** What makes a list or a heading only at the start of a line. */
const OPENING_MARK = /^(?:[-+=]|\d{1,9}[.)])/

/** Text as it is, whatever marks it holds, on one line. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(MARKS, String.raw`\$&`)
    .replace(OPENING_MARK, (mark) => `${mark.slice(0, -1)}\\${mark.at(-1)}`)
