import { expect, test } from 'vitest'
import { isBoilerplateLine, LINE_RULES } from '../../src/parse/body/boilerplate-line.ts'

const examples = LINE_RULES.flatMap(({ id, pattern, examples }) =>
  examples.map(([line, caught]) => ({ id, pattern, line, caught })),
)

test.each(examples)('$id: "$line" is caught: $caught', ({ pattern, line, caught }) => {
  expect(pattern.test(line)).toBe(caught)
})

test('a long paragraph is prose whatever it begins with', () => {
  expect(isBoilerplateLine(`Sign up ${'and read on '.repeat(40)}`)).toBe(false)
})
