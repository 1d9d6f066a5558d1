import { readFileSync } from 'node:fs'

/** Root of the package: the same from src/ and from dist/. */
const PACKAGE_ROOT = new URL('../../', import.meta.url)

/** Address of a file that ships with the package: packageFile('data/lexicons/cues.txt'). */
export const packageFile = (path: string): URL => new URL(path, PACKAGE_ROOT)

/**
 * Lines of data/lexicons/NAME.txt: one entry a line, "#" starts a comment, blank lines are skipped. Read once at start-up.
 * Throws when the file is missing: it ships with the package.
 */
export function lexiconLines(name: string): string[] {
  return readFileSync(packageFile(`data/lexicons/${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
}

/** Lines of a lexicon whose columns are separated by " | ": "executed | executions | verb" gives ["executed", "executions", "verb"]. */
export const lexiconRows = (name: string): string[][] =>
  lexiconLines(name).map((line) => line.split('|').map((column) => column.trim()))
