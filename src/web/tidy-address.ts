import type { MiddlewareHandler } from 'hono'

/** Leaves empty fields of a filter form out of the address, so that a link says what it asks for and no more. */
export const tidyAddress: MiddlewareHandler = async (request, next) => {
  const url = new URL(request.req.url)
  const stated = [...url.searchParams].filter(([, value]) => value !== '')
  if (request.req.method !== 'GET' || stated.length === url.searchParams.size) return next()
  const query = new URLSearchParams(stated).toString()
  return request.redirect(`${url.pathname}${query && `?${query}`}`)
}
