import { expect, test } from 'vitest'
import { ofKind } from './claims-of.ts'

const rolesIn = (text: string) => ofKind(text, 'person').map(({ person, role }) => [person, role])

test.each([
  ['a title', 'President Masoud Pezeshkian spoke.', [['Masoud Pezeshkian', 'President']]],
  [
    'the same role once',
    'President Masoud Pezeshkian spoke. President Pezeshkian left.',
    [['Masoud Pezeshkian', 'President']],
  ],
])('%s makes a claim', (_told, text, roles) => {
  expect(rolesIn(text)).toEqual(roles)
})

test('a person without a role is none', () => {
  expect(rolesIn('Karim Aziz spoke.')).toEqual([])
})

test('the role’s words are evidence, and what stands in them the affiliation', () => {
  const [claim] = ofKind('Iran Human Rights (IHR) keeps a list. IHR director Mahmood Amiry-Moghaddam spoke.', 'person')
  expect(claim).toMatchObject({ person: 'Mahmood Amiry-Moghaddam', affiliation: 'Iran Human Rights' })
  expect(claim?.evidence.map(({ slot }) => slot)).toContain('role')
})

test.each([
  ['Robin Dale of British Transport Police spoke.', 'British Transport Police'],
  ['It is bad, said Ana Silva from the Karvan Relief Fund.', 'Karvan Relief Fund'],
  ['Ana Silva (Amnesty International) spoke.', 'Amnesty International'],
  ['Ana Silva, of Human Rights Watch, spoke.', 'Human Rights Watch'],
])('an organization right after the name is an affiliation without a role: %s', (text, affiliation) => {
  const [claim] = ofKind(text, 'person')
  expect(claim).toMatchObject({ affiliation })
  expect(claim).not.toHaveProperty('role')
  expect(claim?.evidence.map(({ slot, text }) => [slot, text])).toContainEqual(['affiliation', affiliation])
})

test.each([
  'Ana Silva of Recife spoke.',
  'Ana Silva sued Amnesty International.',
  'Ana Silva and Amnesty International spoke.',
])('a home or what somebody deals with is no affiliation: %s', (text) => {
  expect(ofKind(text, 'person')).toEqual([])
})
