import { csv } from './csv.ts'
import type { SheetFormat } from './format.ts'
import { html } from './html.ts'
import { jsonl } from './jsonl.ts'
import { jsonld } from './jsonld.ts'
import { markdown } from './markdown.ts'
import { parquet } from './parquet.ts'
import { sqlite } from './sqlite.ts'
import { webAnnotation } from './web-annotation.ts'
import { xlsx } from './xlsx/xlsx.ts'

/** Every claim-sheet format, in the order in which `--help` shows them. A new one is a file and a line here. */
export const SHEET_FORMATS: readonly SheetFormat[] = [
  xlsx,
  csv,
  jsonl,
  html,
  markdown,
  parquet,
  sqlite,
  jsonld,
  webAnnotation,
]

/** The format of that name; undefined when there is none. */
export const sheetFormat = (name: string): SheetFormat | undefined =>
  SHEET_FORMATS.find((format) => format.name === name)
