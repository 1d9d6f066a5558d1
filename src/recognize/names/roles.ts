import type { Candidate } from './candidate.ts'
import type { Reading } from './reading.ts'
import { roleAfter } from './role-after.ts'
import { officeBefore, roleBefore, roleBeforeComma } from './role-before.ts'

/**
 * The role that the text gives a person, in its words: "IHR director" or "Minister of Health" before the name, "Iran’s
 * president" or "assistant chief constable of British Transport Police" after it, "mayor of Recife" in "the mayor of Recife,
 * Ana Silva,"; undefined when there is none. "Mr", "Dr" and "Sir" are no roles.
 */
export function roleOf(reading: Reading, candidate: Candidate): string | undefined {
  return (
    roleBefore(reading, candidate) ??
    officeBefore(reading, candidate) ??
    roleAfter(reading, candidate) ??
    roleBeforeComma(reading, candidate)
  )
}
