import type { Request } from './context.ts'
import { Token } from './form-token.tsx'
import { page } from './layout.tsx'
import { MOST_NAME_LENGTH, rememberReviewer, typed } from './safety/session.ts'

/** Who reviews at this browser; decisions carry the name. */
export const reviewerPage = (request: Request, fault?: string) =>
  page(
    request,
    {
      title: 'Who reviews here',
      children: (
        <>
          <h1>Who reviews here</h1>
          <p>Every decision carries this name. It is kept in this browser only.</p>
          <form method="post" action="/reviewer" class="stacked">
            <Token token={request.get('token')} />
            <label for="name">Your name</label>
            <input
              id="name"
              name="name"
              value={request.get('reviewer')}
              maxlength={MOST_NAME_LENGTH}
              required
              autocomplete="name"
            />
            {fault && <p class="fault">{fault}</p>}
            <button type="submit">Keep the name</button>
          </form>
        </>
      ),
    },
    fault ? 422 : 200,
  )

/** Remembers the name that was typed. */
export async function nameReviewer(request: Request) {
  const { name } = await request.req.parseBody()
  const given = typed(name, MOST_NAME_LENGTH)
  if (given === '') return reviewerPage(request, 'Give a name that others will know you by.')
  rememberReviewer(request, given)
  return request.redirect('/queue', 303)
}
