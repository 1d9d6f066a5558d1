import type { Disagreement, Revision, SheetClaim } from '../model/record.ts'
import type { FigurePicture } from './figure-picture.ts'

/** What a sheet says apart from its claims. */
export interface SheetContext {
  /** "Executions in Iran": name of the pipeline or words of the filter. */
  readonly title: string
  /** ISO 8601, UTC; passed in because an export has no clock. */
  readonly generatedAt: string
  /** Most telling first; a sheet shows them before everything else. */
  readonly disagreements: readonly Disagreement[]
  readonly revisions: readonly Revision[]
  /** Whether a claim that is named beside another one has a row of its own. */
  readonly isOnSheet: (claimId: string) => boolean
  /** Figures of several outlets over time; found when they are asked for. */
  readonly pictures: () => Promise<readonly FigurePicture[]>
  /** A SQLite file of the same claims and of what they rest on, piece by piece; made when it is asked for. */
  readonly database: () => AsyncIterable<Uint8Array>
  /** What the tables and columns of that file mean; without a column, the table itself. */
  readonly notes: () => Promise<readonly { readonly object: string; readonly column?: string; readonly note: string }[]>
  /** Begin a CSV sheet with a byte order mark, without which Excel misreads letters beyond ASCII. */
  readonly bom?: boolean
}

/** One kind of claim sheet. Claims pass through once, so a sheet of a million claims needs no more memory than one of ten. */
export interface SheetFormat {
  /** What `--format` takes: "csv". */
  readonly name: string
  /** With the dot: ".csv". */
  readonly extension: string
  /** One sentence for `--help`. */
  readonly description: string
  /** Bytes that no terminal should be given. */
  readonly binary?: true
  /** By its first bytes: is this database one that a sheet may replace? Without it, no database is ever replaced. */
  readonly replaces?: (start: Buffer) => boolean
  /** A second file that stands beside the sheet: its name is that of the sheet with this suffix. */
  readonly companion?: {
    readonly suffix: string
    readonly write: (context: SheetContext, path: string) => Promise<string>
  }
  write(claims: AsyncIterable<SheetClaim>, context: SheetContext): AsyncIterable<string | Uint8Array>
}
