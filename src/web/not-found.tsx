import type { Request } from './context.ts'
import { page } from './layout.tsx'

/** What is not there, with a way on. */
export const notFound = (request: Request, what: string) =>
  page(
    request,
    {
      title: 'Not found',
      children: (
        <>
          <h1>Not found</h1>
          <p>{what}</p>
          <p>
            Go on in the <a href="/queue">queue</a>, or look through <a href="/claims?status=any">all claims</a>.
          </p>
        </>
      ),
    },
    404,
  )
