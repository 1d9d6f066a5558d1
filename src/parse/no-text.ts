import type { Problem } from '../model/problem.ts'

/** The problem of a page without an article, naming it and the next step: "https://example.org/a is empty; ...". */
export const noText = (url: string | undefined, why: string): Problem => ({
  code: 'no_text',
  stage: 'parse',
  message: `${url ?? 'the page'} ${why}; open it in a browser, and if an article is there, add body selectors to its outlet's file`,
  retryable: false,
  ...(url ? { input: url } : {}),
})
