import { didYouMean } from '../pipeline/did-you-mean.ts'
import { UsageError } from './usage-error.ts'

/**
 * Reads a word that must be one of a few, whatever its case: oneOf('measure', MEASURES)('Deaths') is "deaths". Throws a
 * UsageError for any other: "unknown measure 'executons', did you mean 'executions'?".
 */
export const oneOf =
  <Word extends string>(what: string, valid: readonly Word[]) =>
  (value: string): Word => {
    const found = valid.find((word) => word.toLowerCase() === value.toLowerCase())
    if (found !== undefined) return found
    throw new UsageError(`unknown ${what} '${value}'${didYouMean(value, valid)}`)
  }
