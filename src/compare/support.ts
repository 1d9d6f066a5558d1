import type { StoredClaim, SupportGrade } from '../model/record.ts'
import { citedBy, hasNamedRoot, rootName, sameOrganization } from './root-source.ts'

/** "the annual report", "court filings", "a census": the source is itself a document. */
const DOCUMENT =
  /\b(?:report|court (?:documents?|filings?|records?)|indictment|census|bulletin|communiqu[eé]|ruling|verdict|death certificates?|minutes|affidavit)s?$/i

/**
 * How well figures on one thing are supported, the worst news first: nobody states them any longer, two of them conflict; then
 * whether the source itself speaks or a document is cited, and how many different named sources stand behind them.
 */
export function supportOf(figures: readonly StoredClaim[], contested: boolean): SupportGrade {
  const current = figures.filter(({ current: stands, status }) => stands && status !== 'reject')
  if (current.length === 0) return 'withdrawn'
  if (contested) return 'contested'
  if (current.some(isPrimary)) return 'primary_document'
  const roots = rootsOf(current)
  if (roots.length === 0) return 'unattributed'
  return rootsOf(current.filter(hasNamedRoot)).length > 1 ? 'multi_root' : 'single_root'
}

/** An organization's own page, or a document that is cited. */
function isPrimary(figure: StoredClaim): boolean {
  const root = rootName(figure)
  if (root === undefined) return false
  const isOwn = figure.claim.source !== undefined && sameOrganization(root, figure.outletName)
  return isOwn || DOCUMENT.test(root)
}

/** The different sources behind claims, each organization once under the first of its names; a claim in the outlet's own voice adds none. */
export function rootsOf(claims: readonly StoredClaim[]): readonly string[] {
  const roots: string[] = []
  for (const name of claims.map(citedBy)) {
    if (name !== undefined && !roots.some((known) => sameOrganization(known, name))) roots.push(name)
  }
  return roots
}
