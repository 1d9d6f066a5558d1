import { PassThrough, Readable } from 'node:stream'
import { claimtrail } from '../../src/cli/claimtrail.ts'

interface Options {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Makes standard output and error a terminal of so many columns. */
  readonly columns?: number
}

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process, with streams of its own. */
export async function run(args: readonly string[], { stdin = '', env = {}, columns }: Options = {}): Promise<Ended> {
  const facts = columns === undefined ? {} : { isTTY: true, columns, cursorTo: () => true, clearLine: () => true }
  const streams = [new PassThrough(), new PassThrough()].map((stream) => Object.assign(stream, facts))
  const texts = streams.map(textOf)
  const [stdout, stderr] = streams as [PassThrough, PassThrough]
  const now = () => new Date('2025-09-26T08:00:00Z')
  const code = await claimtrail(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env, now })
  for (const stream of streams) stream.end()
  const [out = '', err = ''] = await Promise.all(texts)
  return { code, out, err }
}

async function textOf(stream: PassThrough): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
