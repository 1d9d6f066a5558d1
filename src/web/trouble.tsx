import type { Request } from './context.ts'
import { page } from './layout.tsx'

/** Says what keeps the pages from working, and how to go on with what was typed. */
export const trouble = (request: Request, words: string, status: 500 | 503) =>
  page(
    request,
    {
      title: 'Error',
      children: (
        <>
          <h1>That did not work</h1>
          <p class="notice" role="alert">
            {words}
          </p>
          <p>Going back in the browser leads to the page as you left it, with what you typed.</p>
        </>
      ),
    },
    status,
  )
