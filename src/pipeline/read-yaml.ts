import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Problem } from '../model/problem.ts'
import { didYouMean } from './did-you-mean.ts'
import { findingsOf, type Path } from './schema-findings.ts'

/** Larger than a list of ten thousand addresses, small enough to be checked within seconds. */
const MOST_CHARS = 1_000_000

/** What reading a configuration gave: the value, or everything that is wrong with it. */
export type Loaded<T> =
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/** A checked YAML file that can still say where in it something stands. */
export interface YamlFile<T> {
  readonly content: T
  /** A problem with the value at the path; the message gets file and line: "pipelines/x.yaml:7: ...". */
  readonly problemAt: (path: Path, message: string) => Problem
}

/**
 * Reads a YAML file against a schema. Whatever is wrong comes back as problems with file, line and the nearest valid
 * word: "pipelines/x.yaml:7: unknown key 'databse', did you mean 'database'?".
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): Loaded<YamlFile<z.output<Schema>>> {
  const text = readText(file)
  if (text === undefined) return problems(fileProblem(file, whyUnread(file)))
  if (text.length > MOST_CHARS)
    return problems(fileProblem(file, `has more than ${MOST_CHARS.toLocaleString('en')} characters; split it`))
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number, message: string) => fileProblem(`${file}:${lines.linePos(offset).line}`, message)
  if (document.errors.length > 0) {
    return problems(...document.errors.map((error) => at(error.pos[0], error.message)))
  }
  const problemAt = (path: Path, message: string) => at(offsetOf(document, path), message)
  const unresolved = aliasProblem(document)
  if (unresolved !== undefined) return problems(fileProblem(file, unresolved))
  const checked = schema.safeParse(document.toJS())
  if (checked.success) return { kind: 'loaded', value: { content: checked.data, problemAt } }
  const findings = checked.error.issues
    .flatMap((issue) => findingsOf(issue, document.getIn(issue.path), schema))
    .sort((a, b) => offsetOf(document, a.path) - offsetOf(document, b.path))
  return problems(...findings.map((finding) => problemAt(finding.path, finding.message)))
}

/** "*name" without a "&name" before it, or one that unfolds into millions; undefined when every alias stands for something. */
function aliasProblem(document: Document): string | undefined {
  try {
    document.toJS()
    return undefined
  } catch (error) {
    return `${error instanceof Error ? error.message : error}; write the value out in place of the alias`
  }
}

/** A failed load. */
export const problems = (...found: readonly Problem[]): { kind: 'problems'; problems: readonly Problem[] } => ({
  kind: 'problems',
  problems: found,
})

const fileProblem = (input: string, message: string): Problem => ({
  code: 'configuration',
  stage: 'configure',
  message: `${input}: ${message}`,
  retryable: false,
  input,
})

/** Only of a file: a device or a pipe may never end. */
function readText(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return undefined
    // A character has four bytes at most.
    if (statSync(file).size > 4 * MOST_CHARS) return ' '.repeat(MOST_CHARS + 1)
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function whyUnread(file: string): string {
  const facts = factsOf(file)
  if (facts?.isDirectory()) return ['is a directory, name a file', ...pathsIn(file).slice(0, 1)].join(' such as ')
  if (facts && !facts.isFile()) return 'is no file; name a YAML file'
  if (facts) return 'cannot be read; check its permissions'
  return `no such file${didYouMean(file, pathsIn(dirname(file)))}`
}

/** Undefined for what is not there, and for a path that is none. */
function factsOf(file: string): Stats | undefined {
  try {
    return statSync(file)
  } catch {
    return undefined
  }
}

const pathsIn = (directory: string): string[] => yamlFilesIn(directory).map((name) => join(directory, name))

/** Names of the YAML files of a directory in alphabetical order; none when it cannot be read. */
export function yamlFilesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
  } catch {
    return []
  }
}

/** Where the value at the path begins, or its key if the value is a key; where the nearest container begins when it is absent. */
function offsetOf(document: Document, path: Path): number {
  const key = keyOffset(document, path)
  if (key !== undefined) return key
  const node = document.getIn(path, true)
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1))
}

function keyOffset(document: Document, path: Path): number | undefined {
  const container = document.getIn(path.slice(0, -1), true)
  if (path.length === 0 || !isMap(container)) return undefined
  const pair = container.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}
