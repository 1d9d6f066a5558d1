import type { QueueOrder } from '../store/desk.ts'
import type { STATUSES, View } from './view.ts'

/** The view in words: "open · executions · in Iran · since 2025-01-01". */
export function viewInWords({ filter, order }: View, outletName: (id: string) => string): string {
  return [
    STATUS_WORDS[filter.status ?? 'any'],
    ...said(filter.kind, (kind) => `${kind} claims`),
    ...said(filter.measure, (measure) => measure),
    ...said(filter.outlet, outletName),
    ...said(filter.place, (place) => `in ${place}`),
    ...said(filter.person, (person) => `about ${person}`),
    ...said(filter.since, (day) => `since ${day}`),
    ...said(filter.until, (day) => `until ${day}`),
    ...said(filter.minConfidence, (p) => `at least ${percent(p)} sure`),
    ...said(filter.maxConfidence, (p) => `at most ${percent(p)} sure`),
    ...said(filter.relation, (relation) => RELATION_WORDS[relation] ?? relation),
    ...said(filter.sample, (sample) => `audit sample ${sample}`),
    ...(order === 'newest' ? [] : [ORDER_WORDS[order]]),
  ].join(' · ')
}

const said = <T>(value: T | undefined, words: (value: T) => string): string[] =>
  value === undefined ? [] : [words(value)]

/** 0.934 is "93%". */
export const percent = (p: number): string => `${Math.round(p * 100)}%`

export const STATUS_WORDS: Readonly<Record<(typeof STATUSES)[number], string>> = {
  open: 'open',
  accept: 'accepted',
  reject: 'rejected',
  amend: 'amended',
  any: 'open or decided',
}

export const ORDER_WORDS: Readonly<Record<QueueOrder, string>> = {
  newest: 'latest first',
  unsure: 'least sure first',
  conflicts: 'conflicts first',
}

export const RELATION_WORDS: Readonly<Record<string, string>> = {
  disagreement: 'any disagreement',
  conflicts: 'conflicts',
  retracts: 'retracts',
  revises: 'revises',
  qualifier_lost: 'lost its “at least”',
  tension: 'in tension',
  echo: 'echoes',
  same_text: 'same text',
  agrees: 'agrees',
  updates: 'updates',
  compatible: 'can both be so',
  incomparable: 'not comparable',
}
