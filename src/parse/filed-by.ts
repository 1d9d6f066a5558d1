import type { Article } from '../model/article.ts'
import { agenciesIn } from './agencies.ts'
import type { RawBlock } from './body/raw-block.ts'
import { readDateline } from './dateline.ts'
import { tidyLine } from './white-space.ts'

/** "(Reporting by Jane Doe in Riverton; editing by John Roe)", "With additional reporting by Ann Poe." */
const CREDIT =
  /^\(?(?<credit>(?:reporting|additional reporting|(?:with )?(?:additional )?reporting|writing|editing|compiled) (?:by|from) \p{Lu}[^\n]{1,200}?)[.)]{0,2}$/iu
/** Credits stand in the last lines. */
const LAST_LINES = 3

type Filed = Pick<Article, 'dateline' | 'agencies' | 'byline'>

/**
 * Where and by whom an article was filed: dateline and agencies from the start of the text, the byline and closing notes, and
 * the byline with those whom a closing note credits: "By Jane Doe; additional reporting by Ann Poe".
 */
export function filedBy(
  text: string,
  { blocks, dropped }: { readonly blocks: readonly RawBlock[]; readonly dropped: readonly RawBlock[] },
  byline?: string,
): Filed {
  const notes = [...dropped, ...blocks.slice(-LAST_LINES)].map((block) => block.text)
  const dateline = readDateline(text)
  const agencies = [...new Set([...(dateline?.agency ? [dateline.agency] : []), ...agenciesIn(byline ?? '', notes)])]
  const credits = notes.flatMap((note) => CREDIT.exec(tidyLine(note))?.groups?.credit ?? [])
  const signed = [byline, ...credits].filter((line) => line !== undefined).join('; ')
  return {
    ...(dateline ? { dateline } : {}),
    ...(agencies.length > 0 ? { agencies } : {}),
    ...(signed ? { byline: signed } : {}),
  }
}
