import { expect, test } from 'vitest'
import { parseHtml } from '../../src/parse/parse-html.ts'

const P = [
  'Rivers rose for a third day on Monday, and 64 people were taken to safety by boat, the mayor said.',
  'The bridge will stay closed until the last of the cars has been taken out of the water, she added.',
  'Forecasters expect the rain to end on Wednesday, though more may fall in the hills above the town.',
]
const paragraphs = P.map((text) => `<p>${text}</p>`).join('')
const jsonLd = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', ...value })}</script>`

test.each([
  ['an article for everybody', `<article>${paragraphs}</article>`, undefined],
  [
    'one that JSON-LD says is for subscribers',
    `${jsonLd({ isAccessibleForFree: 'False' })}<article>${paragraphs}</article>`,
    ['paywall'],
  ],
  [
    'a part of it is for subscribers',
    `${jsonLd({ hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false } })}<article>${paragraphs}</article>`,
    ['paywall'],
  ],
  [
    'a tier of content that is locked',
    `<meta property="article:content_tier" content="locked"><article>${paragraphs}</article>`,
    ['paywall'],
  ],
  [
    'text that readers do not see',
    `<article><div style="display:none" class="story">${paragraphs}${paragraphs.replaceAll('R', 'r')}</div></article>`,
    ['hidden'],
  ],
  [
    'hidden text for subscribers beside a summary',
    `<article>${paragraphs}<div hidden class="subscriber-only"><p>${P.join(' ').repeat(2)}</p></div></article>`,
    ['hidden'],
  ],
  [
    'a hidden menu',
    `<article>${paragraphs}</article><div style="display:none"><p>Choose a language</p></div>`,
    undefined,
  ],
  [
    'a text that ends at a notice',
    `<article>${paragraphs}<p>Subscribe now to continue reading this story.</p></article>`,
    ['truncated'],
  ],
  [
    'a text that breaks off',
    `<article>${paragraphs}<p>The mayor, who had been in the hills ...</p></article>`,
    ['truncated'],
  ],
  ['a text much shorter than it says', `${jsonLd({ wordCount: 900 })}<article>${paragraphs}</article>`, ['truncated']],
])('%s', (_, body, limits) => {
  expect(parseHtml(`<html lang="en"><body>${body}</body></html>`).article?.reading?.limits).toEqual(limits)
})
