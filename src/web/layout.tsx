import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { SCRIPT, STYLESHEET } from './assets.ts'
import type { Found, Request } from './context.ts'
import { Keys } from './keys.tsx'
import { plainWords } from './words.tsx'

const PAGES = [
  ['/queue', 'Queue'],
  ['/claims', 'Claims'],
  ['/compare', 'Compare'],
  ['/changes', 'Changes'],
  ['/people', 'People'],
  ['/outlets', 'Outlets'],
  ['/runs', 'Runs'],
] as const

interface Frame {
  readonly title: string
  /** Path of the page in the navigation that this one belongs to. */
  readonly at?: string
  /** The whole width is used: text and form side by side. */
  readonly wide?: boolean
  readonly query?: string
  readonly children: Child
}

/** Answers with a page in the frame that all have. */
export function page(request: Request, frame: Frame, status: 200 | 404 | 409 | 422 | 500 | 503 = 200) {
  return request.html(
    html`<!doctype html>${<Document frame={frame} found={{ reviewer: request.get('reviewer') ?? '', token: request.get('token') ?? '' }} />}`,
    status,
  )
}

function Document({ frame, found }: { readonly frame: Frame; readonly found: Found }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{plainWords(frame.title)} · claimtrail</title>
        <link rel="stylesheet" href={STYLESHEET.path} />
        <script src={SCRIPT.path} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Header
          {...(frame.at === undefined ? {} : { at: frame.at })}
          query={frame.query ?? ''}
          reviewer={found.reviewer}
        />
        <main id="main" class={frame.wide ? 'wide' : 'narrow'} tabindex={-1}>
          {frame.children}
        </main>
        <dialog id="keys" aria-labelledby="keys-title">
          <Keys />
          <form method="dialog">
            <button type="submit">Close</button>
          </form>
        </dialog>
      </body>
    </html>
  )
}

function Header({ at, query, reviewer }: { readonly at?: string; readonly query: string; readonly reviewer: string }) {
  return (
    <header class="top">
      <a class="brand" href="/queue">
        claimtrail
      </a>
      <nav aria-label="Pages">
        {PAGES.map(([path, name]) => (
          <a href={path} aria-current={path === at ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <search>
        <form action="/search">
          <label class="unseen-label" for="q">
            Search all articles
          </label>
          <input
            id="q"
            name="q"
            type="search"
            placeholder="Search articles  /"
            value={query}
            maxlength={200}
            data-key="/"
          />
        </form>
      </search>
      <a class="reviewer" href="/reviewer" aria-label={`You review as ${reviewer}. Change the name.`}>
        {reviewer}
      </a>
      <a class="help" href="/help" data-key="?" aria-label="Keys and help">
        ?
      </a>
    </header>
  )
}
