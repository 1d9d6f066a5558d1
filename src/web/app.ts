import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { articlePage } from './articles/article-page.tsx'
import { serveAssets } from './assets.ts'
import { changesPage } from './changes/changes-page.tsx'
import { acceptAll, undoAll } from './claims/accept-all.ts'
import { auditPage, newAudit } from './claims/audit-page.tsx'
import { bulkDonePage } from './claims/bulk-done-page.tsx'
import { bulkPage } from './claims/bulk-page.tsx'
import { claimsPage } from './claims/claims-page.tsx'
import { comparePage } from './compare/compare-page.tsx'
import type { App, Env, ReviewTools } from './context.ts'
import { helpPage } from './help-page.tsx'
import { notFound } from './not-found.tsx'
import { outletPage, outletsPage } from './outlets/outlets-page.tsx'
import { peoplePage } from './people/people-page.tsx'
import { decide, undo } from './queue/decide.ts'
import { queuePage } from './queue/queue-page.tsx'
import { nameReviewer, reviewerPage } from './reviewer-page.tsx'
import { retryProblem } from './runs/retry-problem.tsx'
import { runPage } from './runs/run-page.tsx'
import { runsPage } from './runs/runs-page.tsx'
import { safetyHeaders } from './safety/headers.ts'
import { ownAddress } from './safety/own-address.ts'
import { session } from './safety/session.ts'
import { soundDatabase } from './safety/sound-database.ts'
import { searchPage } from './search/search-page.tsx'
import { tidyAddress } from './tidy-address.ts'
import { trouble } from './trouble.tsx'

/** A form of these pages is far smaller. */
const MOST_FORM_BYTES = 64 * 1024

/** The review pages, without a socket: createReviewApp(tools, () => 4114).request('/queue'). `port` is that of the Host header. */
export function createReviewApp(tools: ReviewTools, port: () => number): App {
  const app = new Hono<Env>()
  app.use(safetyHeaders)
  app.use(ownAddress(port))
  serveAssets(app)
  app.use(bodyLimit({ maxSize: MOST_FORM_BYTES, onError: (request) => request.text('This form is too long.\n', 413) }))
  app.use(session(tools.reviewer))
  app.use(soundDatabase(tools.desk))
  app.use(tidyAddress)

  app.get('/', (request) => request.redirect('/queue'))
  app.get('/queue', (request) => queuePage(request, tools))
  app.post('/decide', (request) => decide(request, tools))
  app.post('/undo', (request) => undo(request, tools))
  app.get('/claims', (request) => claimsPage(request, tools))
  app.get('/bulk', (request) => bulkPage(request, tools))
  app.post('/bulk', (request) => acceptAll(request, tools))
  app.get('/bulk/done', (request) => bulkDonePage(request, tools))
  app.post('/bulk/undo', (request) => undoAll(request, tools))
  app.get('/audit', (request) => auditPage(request, tools))
  app.get('/audit/new', newAudit)
  app.get('/article/:version', (request) => articlePage(request, tools))
  app.get('/compare', (request) => comparePage(request, tools))
  app.get('/changes', (request) => changesPage(request, tools))
  app.get('/people', (request) => peoplePage(request, tools))
  app.get('/outlets', (request) => outletsPage(request, tools))
  app.get('/outlets/:id', (request) => outletPage(request, tools))
  app.get('/runs', (request) => runsPage(request, tools))
  app.get('/runs/:id', (request) => runPage(request, tools))
  app.post('/runs/retry', (request) => retryProblem(request, tools))
  app.get('/search', (request) => searchPage(request, tools))
  app.get('/reviewer', (request) => reviewerPage(request))
  app.post('/reviewer', nameReviewer)
  app.get('/help', helpPage)

  app.notFound((request) => notFound(request, 'There is no such page.'))
  app.onError((error, request) => {
    tools.complain?.(error)
    const words = tools.explain?.(error)
    return words === undefined
      ? trouble(request, 'Something went wrong in the review pages; the terminal says what. Nothing was stored.', 500)
      : trouble(request, `Nothing was stored: ${words}.`, 503)
  })
  return app
}
