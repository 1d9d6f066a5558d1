import { Command } from 'commander'
import { readDay } from '../claim-filters.ts'
import type { ExtractOptions } from '../extract-articles.ts'
import type { Finish, Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

interface Options extends ExtractOptions {
  readonly jsonl?: boolean
}

/** `claimtrail extract`: what one article asserts, or many on standard input, without a database. */
export const extractCommand = (terminal: Terminal, finish: Finish): Command =>
  new Command('extract')
    .description('read one article, or JSON lines of many, and print mentions and claims')
    .argument('[article]', 'HTML or text file, URL, or - for standard input')
    .option('--published <day>', 'day of publication (YYYY-MM-DD), when the article does not tell', readDay)
    .option('--outlet <name>', 'name of the outlet')
    .option('--allow-private', 'let a public address lead to one of the own network')
    .option('--json', 'one JSON document instead of the readable listing')
    .option('--jsonl', 'read {"id", "text" | "html", ...} lines on standard input, write one line for each')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail extract article.html\n  $ claimtrail extract notes.txt --published 2025-09-24 --json\n  $ claimtrail extract --jsonl < articles.jsonl > claims.jsonl',
    )
    .action(async (article: string | undefined, options: Options) => {
      if (options.jsonl && article !== undefined && article !== '-')
        throw new UsageError(`--jsonl reads standard input: claimtrail extract --jsonl < ${article}`)
      if (!options.jsonl && !article) throw new UsageError('name a file, a URL or - for standard input; or use --jsonl')
      // Loaded when needed: reading articles takes word lists and a gazetteer that no other command waits for.
      const { extractLines, extractOne } = await import('../extract-articles.ts')
      finish(await (options.jsonl ? extractLines(terminal) : extractOne(article!, options, terminal)))
    })
