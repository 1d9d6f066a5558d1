import type { SupportGrade } from '../../model/record.ts'

/** What stands behind figures on one thing, for a reader who does not know the grades. */
export const SUPPORT_WORDS: Readonly<Record<SupportGrade, string>> = {
  primary_document: 'the source itself, or a document',
  multi_root: 'several sources',
  single_root: 'one source',
  unattributed: 'no source named',
  contested: 'contested',
  withdrawn: 'withdrawn',
}

/** "1 outlet", "3 outlets". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
