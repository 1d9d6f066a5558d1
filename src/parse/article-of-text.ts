import type { Article } from '../model/article.ts'
import { readDateline } from './dateline.ts'

/** What is known of a text besides its words; all of it goes into the article as it is. */
export interface TextFacts {
  readonly title?: string
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
}

/** Plain text as an article. The text is exactly the one given, so that offsets hold against the input. */
export function articleOfText(text: string, facts: TextFacts = {}): Article {
  const dateline = readDateline(text)
  return {
    text,
    ...(facts.title ? { title: facts.title } : {}),
    ...(facts.published ? { published: facts.published } : {}),
    ...(facts.outlet ? { outlet: facts.outlet } : {}),
    ...(facts.url ? { url: facts.url } : {}),
    ...(dateline ? { dateline } : {}),
    ...(dateline?.agency ? { agencies: [dateline.agency] } : {}),
    reading: { body: 'plain-text' },
  }
}
