import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { connect as connectSocket } from 'node:net'
import { networkInterfaces } from 'node:os'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../src/store/sqlite/connect.ts'
import { startReviewServer } from '../../src/web/server.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { visitor } from './pages.ts'
import { makeWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld(temporaryFolder())
  return () => world.close()
})

const reviews = (): number => {
  const db = connect(world.file, { readonly: true })
  const count = db.prepare('select count(*) from reviews').pluck().get() as number
  db.close()
  return count
}

describe('a request', () => {
  test.each([
    ['another host', { host: 'evil.example' }],
    ['another port', { host: '127.0.0.1:80' }],
    ['a name that begins like ours', { host: '127.0.0.1:4114.evil.example' }],
    ['no host', { host: '' }],
  ])('for %s is refused', async (_name, headers) => {
    const answer = await visitor(world.tools).ask('/queue', { headers })
    expect(answer.status).toBe(421)
    expect(await answer.text()).not.toContain('Hokitika')
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['nowhere', { origin: 'null' }],
    ['our host by another scheme', { origin: 'https://127.0.0.1:4114' }],
    ['our other name', { origin: 'http://localhost:4114' }],
  ])('that writes from %s is refused', async (_name, headers) => {
    const { ask, open } = visitor(world.tools)
    const token = /name="token" value="([^"]+)"/.exec(await open('/queue'))![1]!
    const body = new URLSearchParams({ token, claim: 'x', decision: 'accept', seen: '0' })
    expect((await ask('/decide', { method: 'POST', body, headers })).status).toBe(403)
  })

  test.each(['', 'wrong', 'x'.repeat(43), 'é'.repeat(43)])(
    'that writes with the token "%s" is refused',
    async (token) => {
      const guest = visitor(world.tools)
      const answer = await guest.send(await guest.open('/queue'), '/decide', { decision: 'accept', token })
      expect(answer.status).toBe(403)
      expect(reviews()).toBe(0)
    },
  )

  test('that writes with the token of another browser is refused', async () => {
    const [guest, other] = [visitor(world.tools), visitor(world.tools)]
    await guest.open('/queue')
    expect((await guest.send(await other.open('/queue'), '/decide', { decision: 'accept' })).status).toBe(403)
  })

  test('that is far too long is refused', async () => {
    const guest = visitor(world.tools)
    const answer = await guest.send(await guest.open('/queue'), '/decide', { note: 'x'.repeat(100_000) })
    expect(answer.status).toBe(413)
  })

  test.each([
    '/assets/../server.ts',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/x/review.css',
    '/..%2f..%2fetc/passwd',
  ])('never becomes a path: %s', async (path) => {
    expect((await visitor(world.tools).ask(path)).status).toBe(404)
  })
})

describe('every answer', () => {
  test.each(['/queue', '/nothing', '/assets/none', '/reviewer'])('carries the safety headers: %s', async (path) => {
    const { headers } = await visitor(world.tools).ask(path)
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('sets cookies that no script and no other site gets', async () => {
    const [cookie] = (await visitor(world.tools).ask('/queue')).headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
  })

  test('sends a reader on to pages of ours only, whatever a form says', async () => {
    const guest = visitor(world.tools)
    const answer = await guest.send(await guest.open('/queue'), '/decide', {
      decision: 'accept',
      view: '//evil.example/?measure=deaths',
    })
    expect(answer.headers.get('location')).toMatch(/^\/queue/)
  })
})

describe('a database under our feet', () => {
  const raw = (sql: string) => {
    const db = new Database(world.file)
    db.exec(sql)
    db.close()
  }
  test.each([
    ['deleted', () => rmSync(world.file), 'was deleted or moved'],
    [
      'replaced',
      () => {
        renameSync(world.file, `${world.file}.old`)
        copyFileSync(`${world.file}.old`, world.file)
      },
      'was replaced by another file',
    ],
    ['brought up to a newer version', () => raw('pragma user_version = 999'), 'Another version of claimtrail'],
  ])('that is %s takes no decision', async (_name, change, words) => {
    const guest = visitor(world.tools)
    const queue = await guest.open('/queue')
    change()
    const answer = await guest.send(queue, '/decide', { decision: 'accept' })
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining(words)])
    expect((await guest.ask('/queue')).status).toBe(503)
  })

  test('is told of in words when it takes no decision for a reason of its own', async () => {
    const addReviews = () => Promise.reject(new Error('database is locked'))
    const complaints: unknown[] = []
    const guest = visitor({
      ...world.tools,
      store: { addReviews },
      complain: (error) => complaints.push(error),
      explain: (error) => `<${(error as Error).message}>`,
    })
    const answer = await guest.send(await guest.open('/queue'), '/decide', { decision: 'accept' })
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining('Nothing was stored: &lt;database is locked&gt;'),
    ])
    expect(complaints.length).toBe(1)
  })
})

describe('the server', () => {
  test('listens on this machine only', async () => {
    const server = await startReviewServer(world.tools, 0)
    const port = Number(new URL(server.url).port)
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one?.family === 'IPv4' && !one.internal)
    expect(await reaches('127.0.0.1', port)).toBe(true)
    for (const one of outside) expect(await reaches(one!.address, port)).toBe(false)
    await server.close()
  })

  test('reads through a connection that cannot write', () => {
    const db = connect(world.file, { readonly: true })
    expect(() => db.prepare('delete from problems').run()).toThrow(/readonly/)
    db.close()
  })
})

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connectSocket(port, host)
    const end = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false))
  })
