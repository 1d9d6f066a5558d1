import { execFileSync, spawnSync } from 'node:child_process'
import { test } from 'vitest'

/** A test that needs a program that is not ours; where there is none, it is skipped, and says so loudly. */
export function testWith(program: string, name: string, body: () => Promise<void>): void {
  if (isThere(program)) {
    test(name, { timeout: 60_000 }, body)
    return
  }
  console.warn(`\n${'!'.repeat(80)}\nThere is no ${program}: '${name}' is not tested.\n${'!'.repeat(80)}\n`)
  test.skip(`${name}: no ${program} on this machine`, () => {})
}

const isThere = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

/** What a program prints. */
export const printedBy = (program: string, args: readonly string[], input = ''): string =>
  execFileSync(program, args, { input, encoding: 'utf8', maxBuffer: 100_000_000, stdio: ['pipe', 'pipe', 'ignore'] })
