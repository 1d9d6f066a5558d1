import { z } from 'zod'
import { didYouMean } from './did-you-mean.ts'

export type Path = readonly (string | number)[]

/** Something wrong with a configuration, by the place in its content. */
export interface Finding {
  readonly path: Path
  readonly message: string
}

/** What zod found, in words that name the next step: "'fetch.concurrency' must be a number". `value` is what stands there. */
export function findingsOf(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): readonly Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const name = path.length === 0 ? 'the file' : `'${path.join('.')}'`
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
        {
          path,
          message: value === undefined ? `${name} is missing` : `${name} must be ${kindInWords(issue.expected)}`,
        },
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
  int: 'a whole number',
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
