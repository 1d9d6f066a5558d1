import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { App } from './context.ts'

/** Script and stylesheet ship in src/, which is two levels above from dist/web as from src/web. */
const ROOT = new URL('../../src/web/assets/', import.meta.url)

interface Asset {
  readonly path: string
  readonly type: string
  readonly content: string
}

/** Reads a file once; its address names its content, so that a browser may keep it for ever. */
function asset(name: string, type: string): Asset {
  const content = readFileSync(new URL(name, ROOT), 'utf8')
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { path: `/assets/${digest}/${name}`, type, content }
}

export const STYLESHEET = asset('review.css', 'text/css; charset=utf-8')
export const SCRIPT = asset('review.js', 'text/javascript; charset=utf-8')

/** Serves the two files under their exact addresses: nothing of a request becomes a path. */
export function serveAssets(app: App): void {
  for (const { path, type, content } of [STYLESHEET, SCRIPT]) {
    app.get(path, (request) =>
      request.body(content, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    )
  }
  // Browsers ask for it; it is not worth an error in their console.
  app.get('/favicon.ico', (request) => request.body(null, 204))
}
