/** Why a store cannot do what was asked; the message names the file or the id and the next step. */
export type StoreErrorCode =
  | 'missing_file'
  | 'missing_directory'
  | 'not_a_database'
  | 'foreign_database'
  | 'newer_database'
  | 'older_database'
  | 'copy'
  | 'cannot_open'
  | 'cannot_write'
  | 'busy'
  | 'damaged_database'
  | 'wrong_span'
  | 'unknown_claim'

/** What every store throws when it cannot be opened or is asked for the impossible. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string) {
    super(message)
    this.name = 'StoreError'
    this.code = code
  }
}
