import type { Request } from './context.ts'
import { Keys } from './keys.tsx'
import { page } from './layout.tsx'

/** The keys as a page of its own, for who has no script. */
export const helpPage = (request: Request) =>
  page(request, {
    title: 'Keys',
    children: (
      <>
        <h1>Reviewing</h1>
        <Keys />
      </>
    ),
  })
