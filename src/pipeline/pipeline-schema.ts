import { z } from 'zod'
import { SHEET_FORMATS } from '../export/index.ts'

/** A day is longer than any wait makes sense; timers take no more than 24 of them. */
const seconds = z.number().min(0, 'must not be negative').max(86_400, 'must be at most 86400, which is a day')
const day = z.iso.date('must be a day such as 2025-09-24')
const count = z.int().min(1, 'must be at least 1')
const text = z.string().min(1, 'must not be empty')
/** Of a file that is written to; Linux takes no longer paths, and none with a null character. */
const path = text
  .max(4_096, 'is too long for a path')
  .refine((value) => !value.includes('\0'), 'holds a null character')

const sourceSchema = z.strictObject({
  feed: text.exactOptional(),
  opml: text.exactOptional(),
  sitemap: text.exactOptional(),
  urls: z.union([z.array(text), text], { error: 'must be a list of addresses or the name of a file' }).exactOptional(),
  files: text.exactOptional(),
  warc: text.exactOptional(),
  jsonl: text.exactOptional(),
  outlet: text.exactOptional(),
  since: day.exactOptional(),
  until: day.exactOptional(),
  days: z.int().min(1, 'must be at least 1').max(36_500, 'must be at most 36500').exactOptional(),
})

/** Keys of which a source has exactly one, and keys that only a sitemap has. */
export const SOURCE_KINDS = ['feed', 'opml', 'sitemap', 'urls', 'files', 'warc', 'jsonl'] as const
export const WINDOW_KEYS = ['since', 'until', 'days'] as const

/**
 * What a pipeline file may hold; what the keys mean stands in the README. No key has logic. Durations are in seconds here
 * because people write them, in milliseconds everywhere else.
 */
export const pipelineSchema = z.strictObject({
  name: text,
  description: text.exactOptional(),
  database: path,
  outlets: z.array(text).default([]),
  sources: z.array(sourceSchema).default([]),
  fetch: z
    .strictObject({
      contact: text.exactOptional(),
      timeoutSeconds: seconds.exactOptional(),
      perHostDelaySeconds: seconds.exactOptional(),
      retries: z.int().min(0, 'must not be negative').max(20, 'must be at most 20').exactOptional(),
      concurrency: count.max(256, 'must be at most 256').exactOptional(),
      maxArticlesPerSource: count.exactOptional(),
      allowPrivateAddresses: z.boolean().exactOptional(),
    })
    .default({}),
  keep: z.strictObject({ mentioning: z.array(text).min(1, 'names no word') }).exactOptional(),
  export: z.array(z.strictObject({ format: z.enum(SHEET_FORMATS.map(({ name }) => name)), to: path })).default([]),
})

/** A pipeline file as written, checked for shape. */
export type PipelineFile = z.output<typeof pipelineSchema>
/** One element of `sources`, before it is known to have exactly one kind. */
export type SourceEntry = z.output<typeof sourceSchema>
