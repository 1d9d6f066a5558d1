import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** "https:", "file:", but not the drive of "C:\news". */
const SCHEME = /^[a-z][a-z0-9+.-]{1,20}:/i

/**
 * An address of a YAML file as an absolute URL: "../sample/wire/feed.xml" in data/outlets/wire.yaml is
 * "file:///.../data/sample/wire/feed.xml"; "https://..." stays. Globs come back the same way: `fileURLToPath` gives the pattern.
 */
export function absoluteAddress(address: string, yamlFile: string): string {
  return SCHEME.test(address) ? address : pathToFileURL(resolve(dirname(yamlFile), address)).href
}
