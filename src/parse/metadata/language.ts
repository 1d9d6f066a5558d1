import { firstMeta, type PageFacts } from './page-facts.ts'

/** "en", "en-GB", "zh-Hans". */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i

/** The language that the page declares, as BCP 47: <html lang>, else content-language, else og:locale, else JSON-LD. */
export function declaredLanguage(facts: PageFacts): string | undefined {
  const html = facts.tree.nodes.find(({ name }) => name === 'html')?.attributes
  const declared = [
    html?.lang,
    html?.['xml:lang'],
    firstMeta(facts, ['content-language', 'dc.language', 'og:locale', 'language']),
    facts.jsonLd?.inLanguage,
  ]
  const tag = declared.find((value) => typeof value === 'string' && LANGUAGE_TAG.test(value.trim()))
  return typeof tag === 'string' ? tag.trim().replaceAll('_', '-') : undefined
}
