import { readFileSync } from 'node:fs'
import { packageFile } from './text/lexicon.ts'

/** Version of the package, as package.json has it: "0.1.0". Stored with every claim as the extractor's version. */
export const VERSION: string = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')).version

/** Version of the word lists and the gazetteer: raised by hand whenever data/ changes what is read. */
export const DATA_VERSION = '2'
