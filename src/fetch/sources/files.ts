import { fileURLToPath, pathToFileURL } from 'node:url'
import { glob } from 'tinyglobby'
import type { ArticleReference, SourceReading } from '../../model/source.ts'
import { failed } from '../outcome.ts'

/** Files that a glob names, sorted by path: "/data/pages/*.html" or "file:///data/pages/*.html". */
export async function readFiles(pattern: string, outlet?: string): Promise<SourceReading> {
  try {
    const paths = await glob(pathPattern(pattern), { absolute: true, expandDirectories: false })
    if (paths.length === 0) return nothing(pattern, 'names no file')
    const references = paths.sort().map(
      (path): ArticleReference => ({
        url: pathToFileURL(path).href,
        ...(outlet ? { outlet } : {}),
        foundIn: pattern,
      }),
    )
    return { references, problems: [], unchanged: false }
  } catch (error) {
    return nothing(pattern, `cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}

/** A file URL keeps the signs of a glob: "*" and "{" are no escapes in it. */
const pathPattern = (pattern: string): string => (/^file:/i.test(pattern) ? fileURLToPath(pattern) : pattern)

const nothing = (pattern: string, what: string): SourceReading => ({
  references: [],
  problems: [failed('no_files', pattern, `${pattern} ${what}; check the path in the pipeline`).problem],
  unchanged: false,
})
