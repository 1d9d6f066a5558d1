import type { MiddlewareHandler } from 'hono'

/** Only our own script and stylesheet, nothing inline, nothing from elsewhere, in no frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer. Referrer: 'no-referrer' would make browsers send "Origin: null" with our own forms. */
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Puts the safety headers on every answer, refusals and errors too; pages are never kept by the browser. */
export const safetyHeaders: MiddlewareHandler = async (request, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) request.res.headers.set(name, value)
  if (!request.res.headers.has('cache-control')) request.res.headers.set('cache-control', 'no-store')
}
