import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Env, Request } from '../context.ts'

const SESSION = 'claimtrail-session'
const REVIEWER = 'claimtrail-reviewer'
const YEAR_SECONDS = 365 * 24 * 60 * 60
const COOKIE = { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: YEAR_SECONDS } as const

export const MOST_NAME_LENGTH = 80

/** Text that a reviewer typed, without controls and outer spaces, not too long: "Ana". */
export const typed = (text: unknown, most: number): string =>
  typeof text === 'string'
    ? text
        .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, ' ')
        .trim()
        .slice(0, most)
    : ''

/**
 * Knows a browser again by a random cookie, tells pages the token that its forms must carry, and refuses a form without it
 * (OWASP, "Signed double-submit cookie"). The key lives as long as the server.
 */
export function session(defaultReviewer: string): MiddlewareHandler<Env> {
  const key = randomBytes(32)
  const tokenOf = (id: string): string => createHmac('sha256', key).update(id).digest('base64url')
  return async (request, next) => {
    const id = getCookie(request, SESSION) ?? newSession(request)
    request.set('token', tokenOf(id))
    request.set('reviewer', typed(getCookie(request, REVIEWER), MOST_NAME_LENGTH) || defaultReviewer)
    if (request.req.method === 'POST' && !(await carries(request, tokenOf(id)))) {
      return request.text(
        'This page is from before the server was started anew. Go back, load it again and repeat.\n',
        403,
      )
    }
    await next()
  }
}

function newSession(request: Request): string {
  const id = randomBytes(16).toString('base64url')
  setCookie(request, SESSION, id, COOKIE)
  return id
}

async function carries(request: Request, token: string): Promise<boolean> {
  const { token: given } = await request.req.parseBody()
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(token))
}

/** Of equal length whatever was sent, as the comparison demands. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Remembers the name of who sits at this browser. */
export const rememberReviewer = (request: Request, name: string): void => setCookie(request, REVIEWER, name, COOKIE)
