import { describe, expect, it } from 'vitest'
import { recognizeDates } from '../../../src/recognize/dates/recognize-dates.ts'
import { DATE_RULES } from '../../../src/recognize/dates/rules.ts'
import { readDocument } from '../../../src/text/document.ts'

const REFERENCE = '2025-09-23'

/** Value that one rule gives in a phrase, or null. */
function valueBy(rule: string, phrase: string): string | null {
  const dates = recognizeDates(readDocument({ text: phrase, published: REFERENCE }))
  return dates.find((date) => date.rule === rule)?.value ?? null
}

describe.each(DATE_RULES.map((rule) => [rule.id, rule] as const))('date rule %s', (id, rule) => {
  it.each(rule.examples.map(([phrase, value]) => [phrase, value] as const))('reads "%s" as %s', (phrase, value) => {
    expect(valueBy(id, phrase)).toBe(value)
  })

  it('has an example that it reads and two that it leaves', () => {
    const left = rule.examples.filter(([, value]) => value === null)
    expect(left.length).toBeGreaterThanOrEqual(2)
    expect(rule.examples.length).toBeGreaterThan(left.length)
  })
})
