import type { ComparisonGroup } from '../compare/comparison.ts'
import { subjectOf, type Timeline, timelines } from '../compare/timeline.ts'
import { escapeHtml } from '../export/escape-html.ts'
import { amountInWords } from '../model/claim-in-words.ts'
import type { Disagreement } from '../model/record.ts'
import { amounts, outletRows } from './comparison-listing.ts'

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
table{border-collapse:collapse;margin:.5rem 0 1rem}th,td{border:1px solid #bbb;padding:.25rem .6rem;text-align:left}
th{background:#f2f2f2}.support{color:#555}svg text{font:12px system-ui,sans-serif}`

/** The comparison as one page that opens offline: disagreements in words, outlets by sources, windows on lines of time. */
export function comparisonPage(
  title: string,
  groups: readonly ComparisonGroup[],
  disagreements: readonly Disagreement[],
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${list('Where they disagree', disagreements)}
${timelines(groups).map(picture).join('\n')}
${groups.map(section).join('\n')}
</main>
</body>
</html>
`
}

function list(heading: string, disagreements: readonly Disagreement[]): string {
  if (disagreements.length === 0) return '<p>No disagreements are known.</p>'
  return `<h2>${heading}</h2>\n<ul>${disagreements.map(({ words }) => `<li>${escapeHtml(words)}</li>`).join('\n')}</ul>`
}

function section(group: ComparisonGroup): string {
  const { place, period, support, rootNames, figures } = group
  const heads = ['Outlet', ...rootNames, 'No source named'].map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
  const rows = [...outletRows(group)].map(
    ([outlet, cells]) =>
      `<tr><th scope="row">${escapeHtml(outlet)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  )
  return `<section>
<h2>${escapeHtml(`${subjectOf(group)}, ${place}, ${period}`)}</h2>
<p class="support">Support: ${escapeHtml(support.replace('_', ' '))}.</p>
<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
<ul>${figures.map(quote).join('\n')}</ul>
</section>`
}

const quote = ({ claim, outletName, published, sentenceText }: ComparisonGroup['figures'][number]): string =>
  `<li>${escapeHtml(`${outletName}, ${published?.slice(0, 10) ?? 'day unknown'}: ${amountInWords(claim)}`)}<br><q>${escapeHtml(sentenceText)}</q></li>`

const WIDTH = 560
const ROW_HEIGHT = 26
const TOP = 24

/** Each window a bar, with what is said of it; a title element tells the same to who cannot see it. */
function picture({ title, from, to, rows }: Timeline): string {
  const height = TOP + rows.length * ROW_HEIGHT
  const bars = rows.map(({ group, from: start, to: end }, index) => {
    const [x, width] = [start * WIDTH, Math.max(3, (end - start) * WIDTH)]
    const y = TOP + index * ROW_HEIGHT
    const words = `${group.period}: ${amounts(group)}`
    return `<g><title>${escapeHtml(words)}</title><rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="10" rx="2" fill="#2b6cb0"/><text x="${WIDTH + 12}" y="${y + 10}">${escapeHtml(words)}</text></g>`
  })
  return `<figure>
<figcaption>${escapeHtml(title)}</figcaption>
<svg role="img" aria-label="${escapeHtml(title)}: windows of time" viewBox="0 0 ${WIDTH + 400} ${height}" width="100%">
<text x="0" y="12">${escapeHtml(from)}</text><text x="${WIDTH}" y="12" text-anchor="end">${escapeHtml(to)}</text>
${bars.join('\n')}
</svg>
</figure>`
}
