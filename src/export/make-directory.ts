import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a directory and those above it. Step by step, because the recursion of Node's own mkdir never ends where the system
 * says of a directory that exists that it does not, as in /proc. Throws what mkdir throws.
 */
export function makeDirectory(directory: string): void {
  if (existsSync(directory)) return
  makeDirectory(dirname(directory))
  try {
    mkdirSync(directory)
  } catch (error) {
    // Another run was faster.
    if (!existsSync(directory)) throw error
  }
}
