import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createReviewApp } from './app.ts'
import type { ReviewTools } from './context.ts'

/** Review pages that are being served. */
export interface ReviewServer {
  /** "http://127.0.0.1:4114/". */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Only this machine: the pages have no password. */
const HOST = '127.0.0.1'

/** Serves the review pages; port 0 takes any that is free. Rejects with the error of the socket, such as EADDRINUSE. */
export async function startReviewServer(tools: ReviewTools, port: number): Promise<ReviewServer> {
  let actual = port
  const app = createReviewApp(tools, () => actual)
  const server = createServer(getRequestListener(app.fetch, { hostname: HOST }))
  await listening(server, port)
  actual = (server.address() as AddressInfo).port
  return { url: `http://${HOST}:${actual}/`, close: () => closed(server) }
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, resolve)
  })

/** Browsers keep connections open; they are not waited for. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
