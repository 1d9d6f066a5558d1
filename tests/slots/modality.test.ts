import { expect, test } from 'vitest'
import { figure } from '../claims/claims-of.ts'

const read = (text: string, words = '40') => {
  const claim = figure(text, words)
  return claim && `${claim.modality}${claim.negated ? ', negated' : ''}`
}

test.each([
  ['Police said 40 people were hurt.', 'asserted'],
  ['The storm killed 40 people.', 'asserted'],
  ['The storm killed at least 40 people.', 'asserted'],
  ['The storm claimed 40 lives.', 'asserted'],
  ['Witnesses could see 40 people.', 'asserted'],
  ['On 2 May 40 people were hurt.', 'asserted'],
  ['By the will of the people 40 schools were built.', 'asserted'],
  ['The guards allegedly beat 40 men.', 'alleged'],
  ['He is accused of killing 40 people.', 'alleged'],
  ['The rebels claim that 40 soldiers died.', 'alleged'],
  ['The firm plans to dismiss 40 workers.', 'expected'],
  ['The firm will dismiss 40 workers.', 'expected'],
  ['40 workers will be dismissed.', 'expected'],
  ['The storm could kill 40 people.', 'conditional'],
  ['40 people could lose their homes.', 'conditional'],
  ['If 40 members agree, the law passes.', 'conditional'],
  ['The army denied that 40 people had died.', 'asserted, negated'],
  ['I have one sentence, not 40.', 'asserted, negated'],
  ['No deaths were reported among the 40 guests.', 'asserted'],
  ['The toll is far from the 40 claimed by the rebels.', 'alleged, negated'],
  ['Earlier reports of 40 deaths were wrong, the mayor said.', 'asserted, negated'],
  ['The ministry withdrew an earlier toll of 40.', 'asserted, negated'],
  ['She rejected claims that 40 boats had sunk.', 'asserted, negated'],
  ['He denied the charges during the 40-day trial.', 'asserted'],
  ['They deny the raid and accuse the army of killing 40 men.', 'alleged'],
  ['The men were blamed for 40 thefts.', 'alleged'],
  ['Town to lose 40 jobs', 'expected'],
  ['They expect prices to fall by 40 percent.', 'expected'],
  ['The council proposed 40 new homes.', 'expected'],
  ['A 40-day strike begins tomorrow.', 'asserted'],
  ['Some 40 villages will go hungry unless roads are cleared.', 'conditional'],
  ['The owner has promised every player 40 crowns if they win.', 'conditional'],
  ['Officials asked if 40 people had died.', 'asserted'],
])('%s is %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['a hedge of another clause', 'It could rain; the storm killed 40 people.'],
  ['a hedge behind who', 'The man, who could not sleep, saw that the storm killed 40 people.'],
  ['a hedge behind another verb', '40 people said the plan would fail.'],
  ['a hedge of another sentence', 'It might rain. The storm killed 40 people.'],
  ['a hedge of the clause around a relative clause', 'Campaigners, who have gathered 40 names, will march.'],
  ['a condition of what others say', 'Villages will starve unless aid comes, 40 groups said.'],
  ['a forecast of what is compared', 'Growth will reach 5 percent, up from 40 percent.'],
])('%s does not reach the number', (_told, text) => {
  expect(read(text)).toBe('asserted')
})

test('the words that hedge are evidence', () => {
  const claim = figure('The guards allegedly beat 40 men.')
  expect(claim?.evidence.find(({ slot }) => slot === 'modality')?.text).toBe('allegedly')
})
