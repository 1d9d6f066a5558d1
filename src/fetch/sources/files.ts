import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { glob } from 'tinyglobby'
import type { ArticleReference, SourceReading } from '../../model/source.ts'
import { failed } from '../outcome.ts'

/** Files that a glob names, sorted by path: "/data/pages/*.html" or "file:///data/pages/*.html". */
export async function readFiles(pattern: string, outlet?: string): Promise<SourceReading> {
  try {
    const { folder, rest } = splitPattern(/^file:/i.test(pattern) ? fileURLToPath(pattern) : pattern)
    const paths = await glob(rest, { cwd: folder, absolute: true, expandDirectories: false })
    if (paths.length === 0) return nothing(pattern, 'names no file')
    return {
      references: paths.sort().map((path) => referenceTo(path, pattern, outlet)),
      problems: [],
      unchanged: false,
    }
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

const referenceTo = (path: string, foundIn: string, outlet?: string): ArticleReference => ({
  url: pathToFileURL(path).href,
  ...(outlet ? { outlet } : {}),
  foundIn,
})

const nothing = (pattern: string, what: string): SourceReading => ({
  references: [],
  problems: [failed('no_files', pattern, `${pattern} ${what}; check the path in the pipeline`).problem],
  unchanged: false,
})
