import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Problem } from '../model/problem.ts'
import { didYouMean } from './did-you-mean.ts'

/** What reading a configuration gave: the value, or everything that is wrong with it. */
export type Loaded<T> =
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

export type Path = readonly (string | number)[]

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
  if (text === undefined) return problems(fileProblem(file, `no such file${nearestFile(file)}`))
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number, message: string) => fileProblem(`${file}:${lines.linePos(offset).line}`, message)
  if (document.errors.length > 0) {
    return problems(...document.errors.map((error) => at(error.pos[0], error.message)))
  }
  const problemAt = (path: Path, message: string) => at(offsetOf(document, path), message)
  const checked = schema.safeParse(document.toJS())
  if (checked.success) return { kind: 'loaded', value: { content: checked.data, problemAt } }
  const findings = checked.error.issues
    .flatMap((issue) => findingsOf(issue, document, schema))
    .sort((a, b) => offsetOf(document, a.path) - offsetOf(document, b.path))
  return problems(...findings.map((finding) => problemAt(finding.path, finding.message)))
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

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function nearestFile(file: string): string {
  const directory = dirname(file)
  return didYouMean(
    file,
    yamlFilesIn(directory).map((name) => join(directory, name)),
  )
}

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

interface Finding {
  readonly path: Path
  readonly message: string
}

function findingsOf(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType): readonly Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const name = path.length === 0 ? 'the file' : `'${path.join('.')}'`
  const value: unknown = document.getIn(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `unknown key '${key}'${didYouMean(key, keysAt(schema, path))}`,
      }))
    case 'invalid_value':
      return [{ path, message: `${name} is '${value}'${didYouMean(String(value), issue.values.map(String))}` }]
    case 'invalid_type':
      return [
        { path, message: value === undefined ? `${name} is missing` : `${name} must be of type ${issue.expected}` },
      ]
    default:
      return [{ path, message: `${name}: ${issue.message}` }]
  }
}

const KINDS: Readonly<Record<string, string>> = {
  object: "a map of 'key: value' lines",
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
}
const kindInWords = (expected: string): string => KINDS[expected] ?? expected

/** The keys that the schema knows in the map at the path; JSON Schema is zod's own public view of a schema. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let level: z.core.JSONSchema.JSONSchema | undefined = z.toJSONSchema(schema, { io: 'input' })
  for (const step of path) {
    const next: unknown = typeof step === 'number' ? level?.items : level?.properties?.[step]
    level = next as z.core.JSONSchema.JSONSchema | undefined
  }
  return Object.keys(level?.properties ?? {})
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
