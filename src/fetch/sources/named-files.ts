import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { glob } from 'tinyglobby'
import type { Problem } from '../../model/problem.ts'
import { failed } from '../outcome.ts'

/** What looks like files there is the kernel: reading it may never end. */
const NO_FILES = /^\/(?:proc|dev|sys)(?:\/|$)/

/** A pattern that has not come to its end by then names half a disk. */
const LONGEST_SEARCH_MS = 60_000

/** Paths that a glob names, sorted, or why there are none: "/data/pages/*.html" or "file:///data/pages/*.html". */
export async function namedFiles(
  pattern: string,
): Promise<{ readonly paths: readonly string[]; readonly problems: readonly Problem[] }> {
  try {
    const { folder, rest } = splitPattern(/^file:/i.test(pattern) ? fileURLToPath(pattern) : pattern)
    if (NO_FILES.test(existsSync(folder) ? realpathSync(folder) : folder))
      return nothing(pattern, 'names what the system keeps, no files')
    const options = {
      cwd: folder,
      absolute: true,
      expandDirectories: false,
      ignore: ['/proc/**', '/dev/**', '/sys/**'],
    }
    const paths = await glob(rest, { ...options, signal: AbortSignal.timeout(LONGEST_SEARCH_MS) })
    return paths.length === 0 ? nothing(pattern, 'names no file') : { paths: paths.sort(), problems: [] }
  } catch (error) {
    return nothing(pattern, `cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}

/** The part of a pattern that is a folder as it stands, so that brackets in its name are no wildcards: "/data (1)" and "*.html". */
function splitPattern(pattern: string): { folder: string; rest: string } {
  const segments = pattern.split('/')
  const folderOf = (depth: number): string => segments.slice(0, depth).join('/') || '/'
  let depth = segments.length - 1
  while (depth > 1 && !existsSync(folderOf(depth))) depth -= 1
  return { folder: folderOf(depth), rest: segments.slice(depth).join('/') }
}

const nothing = (pattern: string, what: string) => ({
  paths: [],
  problems: [failed('no_files', pattern, `${pattern} ${what}; check the path in the pipeline`).problem],
})
