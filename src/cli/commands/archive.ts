import { Command } from 'commander'
import { DATABASE_HELP } from '../database.ts'
import type { Terminal } from '../terminal.ts'

interface Options {
  readonly db?: string
  readonly json?: boolean
  readonly warc: string
}

/** `claimtrail archive`: the pages behind a claim or an article as a web archive that other tools replay. */
export const archiveCommand = (terminal: Terminal): Command =>
  new Command('archive')
    .description('write the stored pages behind a claim, or all versions of an article, into a web archive (WARC)')
    .argument('<claim|article>', 'claim id, or the beginning of one; or the address of an article')
    .requiredOption('--warc <file>', 'file to write: .warc, or .warc.gz for a compressed one')
    .option('--json', 'tell what was written as one JSON document')
    .option('--db <file>', DATABASE_HELP)
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail archive 3f9a12 --warc evidence.warc.gz\n  $ claimtrail archive https://example.org/news/1 --warc article.warc',
    )
    .action(async (what: string, options: Options) => {
      // Loaded when needed: warcio takes a while.
      const { archivePages } = await import('../archive-pages.ts')
      await archivePages(what, options, terminal)
    })
