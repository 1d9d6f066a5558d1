import { Command } from 'commander'
import { checkVersion } from '../../store/check-version.ts'
import type { CopyOrigin, Store } from '../../store/store.ts'
import { DATABASE_HELP, withStore } from '../database.ts'
import { EXIT, type Finish, print, printJson, type Terminal } from '../terminal.ts'

interface Options {
  readonly db?: string
  readonly json?: boolean
}

/** What was checked, and what does not stand. */
interface Verification {
  readonly versions: number
  readonly quotes: number
  readonly failures: readonly { readonly articleUrl: string; readonly version: number; readonly message: string }[]
  /** The first review that does not fit into the chain of hashes. */
  readonly brokenReview?: number
  /** Of a copy, which holds only parts of that chain. */
  readonly copyOf?: CopyOrigin
}

/** `claimtrail verify`: proves that what is stored is what was fetched. */
export const verifyCommand = (terminal: Terminal, finish: Finish): Command =>
  new Command('verify')
    .description('hash every stored page anew, hold every quote against its text, and check the chain of reviews')
    .option('--json', 'one JSON document')
    .option('--db <file>', DATABASE_HELP)
    .addHelpText('after', '\nExamples:\n  $ claimtrail verify\n  $ claimtrail verify --db data/world-news.db --json')
    .action(({ db, json }: Options) =>
      withStore(db, terminal, async (store) => {
        const found = await verify(store)
        if (json) printJson(terminal, found)
        else for (const line of listing(found)) print(terminal, line)
        finish(isSound(found) ? EXIT.fine : EXIT.problems)
      }),
    )

/** One version at a time in memory. */
async function verify(store: Store): Promise<Verification> {
  const failures: Verification['failures'][number][] = []
  let [versions, quotes] = [0, 0]
  for await (const stored of store.storedVersions({})) {
    const { id, articleUrl, version } = stored
    const quoted = await store.quotesOf(id)
    versions += 1
    quotes += quoted.length
    failures.push(...checkVersion(stored, quoted).map((message) => ({ articleUrl, version, message })))
  }
  const brokenReview = await store.brokenReview()
  const copyOf = await store.copyOrigin()
  return {
    versions,
    quotes,
    failures,
    ...(brokenReview === undefined ? {} : { brokenReview }),
    ...(copyOf && { copyOf }),
  }
}

const isSound = ({ failures, brokenReview }: Verification): boolean =>
  failures.length === 0 && brokenReview === undefined

const listing = ({ versions, quotes, failures, brokenReview, copyOf }: Verification): string[] => [
  ...failures.map(({ articleUrl, version, message }) => `${articleUrl}, version ${version}: ${message}`),
  ...(brokenReview === undefined
    ? []
    : [`review ${brokenReview} does not fit into the chain of hashes: it or one before it was changed`]),
  `${number(versions)} versions and ${number(quotes)} quotes checked: ${failures.length === 0 && brokenReview === undefined ? 'all is as it was stored.' : 'not all is as it was stored; restore a copy of the database.'}`,
  ...(copyOf ? [limits(copyOf)] : []),
]

const limits = ({ claims, claimsOfSource, madeAt }: CopyOrigin): string =>
  `A copy of ${number(claims)} of ${number(claimsOfSource)} claims, made ${madeAt.slice(0, 10)}: each review was held against its own hash; that none was left out, only the database it was made from can tell.`

const number = (value: number): string => value.toLocaleString('en')
