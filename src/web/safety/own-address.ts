import type { MiddlewareHandler } from 'hono'

/** Methods that change nothing. */
const READING = new Set(['GET', 'HEAD'])

/**
 * Lets only requests through that were meant for this server: the Host must be ours, or a page of another site that points
 * its own name at 127.0.0.1 could read everything (DNS rebinding); and whatever writes must come from a page of ours.
 */
export function ownAddress(port: () => number): MiddlewareHandler {
  return async (request, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`]
    const host = request.req.header('host')
    if (host === undefined || !hosts.includes(host)) {
      return request.text(`This is not the address of the review pages. Open http://${hosts[0]}/\n`, 421)
    }
    if (!READING.has(request.req.method) && request.req.header('origin') !== `http://${host}`) {
      return request.text('A decision must be sent from the review pages themselves.\n', 403)
    }
    await next()
  }
}
