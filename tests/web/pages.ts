import { createReviewApp } from '../../src/web/app.ts'
import type { ReviewTools } from '../../src/web/context.ts'

const ORIGIN = 'http://127.0.0.1:4114'

/** The pages as a browser without scripts would use them: cookies are kept, and forms sent as they stand. */
export function visitor(tools: ReviewTools) {
  const app = createReviewApp(tools, () => 4114)
  const cookies = new Map<string, string>()

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { host: '127.0.0.1:4114', origin: ORIGIN, cookie, ...init.headers }
    const answer = await app.request(`${ORIGIN}${path}`, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return answer
  }

  return {
    ask,
    /** The page, redirects followed. */
    async open(path: string): Promise<string> {
      const answer = await ask(path)
      const to = answer.headers.get('location')
      return to === null ? answer.text() : this.open(to)
    },
    /** Sends the form of the page that posts to `action`, with some of its fields changed. */
    async send(page: string, action: string, changed: Readonly<Record<string, string>> = {}): Promise<Response> {
      const form = new RegExp(`<form[^>]*action="${action}"[^>]*>(?<fields>[\\s\\S]*?)</form>`)
      const body = new URLSearchParams({ ...fieldsOf(form.exec(page)?.groups?.fields ?? ''), ...changed })
      return ask(action, { method: 'POST', body })
    },
  }
}

const HIDDEN = /<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"/g

const fieldsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(HIDDEN)].map(({ groups }) => [groups!.name, groups!.value!.replaceAll('&amp;', '&')]),
  )
