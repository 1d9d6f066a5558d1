import { pathToFileURL } from 'node:url'
import type { ArticleReference, SourceReading } from '../../model/source.ts'
import { namedFiles } from './named-files.ts'

/** Pages that a glob names, sorted by path: "/data/pages/*.html" or "file:///data/pages/*.html". */
export async function readFiles(pattern: string, outlet?: string): Promise<SourceReading> {
  const { paths, problems } = await namedFiles(pattern)
  return { references: paths.map((path) => referenceTo(path, pattern, outlet)), problems, unchanged: false }
}

const referenceTo = (path: string, foundIn: string, outlet?: string): ArticleReference => ({
  url: pathToFileURL(path).href,
  ...(outlet ? { outlet } : {}),
  foundIn,
})
