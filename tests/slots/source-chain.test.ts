import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { SourceSlot } from '../../src/model/claim.ts'
import { articleOfText } from '../../src/parse/article-of-text.ts'

/** The source of the first figure that begins with the digits "40", as the whole of `extract` reads the text. */
function sourceOf40(text: string, facts: Parameters<typeof articleOfText>[1] = {}): SourceSlot | undefined {
  const { claims } = extract(articleOfText(text, { published: '2025-09-24', ...facts }))
  return claims.find(({ kind, text: words }) => kind === 'figure' && /\b40\b/.test(words))?.source
}

/** "AFP (relay), police (source)"; the source alone when nobody stands between. */
const chainOf = (source: SourceSlot | undefined): string | undefined =>
  source && (source.chain?.map(({ name, role }) => `${name} (${role})`).join(', ') ?? source.name)

describe('who stands between the outlet and the source', () => {
  test.each([
    ['At least 40 people died, AFP reported, citing police.', 'AFP (relay), police (source)'],
    ['AFP reported that 40 people died, citing two nurses.', 'AFP (relay), two nurses (source)'],
    ['State media said, quoting the judiciary, that 40 men were freed.', 'State media (relay), judiciary (source)'],
    ['Local media, citing the coroner, put the toll at 40.', 'Local media (relay), coroner (source)'],
    [
      'According to the Associated Press, which cited officials, 40 people died.',
      'Associated Press (relay), officials (source)',
    ],
    ['At least 40 people died, the BBC quoted police as saying.', 'BBC (relay), police (source)'],
    ['The BBC quoted the mayor as saying that 40 homes burned.', 'BBC (relay), mayor (source)'],
    ['The minister was quoted by state radio as saying 40 people died.', 'state radio (relay), minister (source)'],
    ['“We have 40 wounded,” a doctor told Reuters.', 'Reuters (medium), doctor (source)'],
    ['The governor told state television that 40 miners were trapped.', 'state television (medium), governor (source)'],
    ['The newspaper reported that, according to the mayor, 40 houses burned.', 'newspaper (relay), mayor (source)'],
    ['KABUL (Reuters) - At least 40 people died, police said.', 'Reuters (wire), police (source)'],
    ['Police told the court that 40 people died.', 'Police'],
    ['Police told reporters that 40 people died.', 'Police'],
    ['Police said 40 people died.', 'Police'],
    ['At least 40 people died.', undefined],
  ])('%s', (text, expected) => {
    expect(chainOf(sourceOf40(text))).toBe(expected)
  })

  test('each link says where its words stand, and by which cue', () => {
    const text = 'At least 40 people died, AFP reported, citing police.'
    const chain = sourceOf40(text)!.chain!
    expect(chain.map(({ start, end }) => text.slice(start, end))).toEqual(['AFP', 'police'])
    expect(chain.map(({ cue }) => cue)).toEqual(['reported', 'citing'])
  })

  test('an agency is no wire of its own story', () => {
    expect(
      sourceOf40('KABUL (Reuters) - At least 40 people died, police said.', { outlet: 'Reuters' })!.chain,
    ).toBeUndefined()
  })
})

describe('what kind of source it is', () => {
  test.each([
    ['Officials said 40 people were missing.', 'anonymous', 'say'],
    ['Rights activists put the number at 40.', 'anonymous', 'estimate'],
    ['A witness who asked not to be named said 40 people were shot.', 'anonymous', 'say'],
    ['At least 40 people died, said a doctor who declined to be named.', 'anonymous', 'say'],
    ['According to two people briefed on the inquiry, 40 were held.', 'anonymous', 'say'],
    ['He said 40 people were arrested.', 'anonymous', 'say'],
    ['The health ministry confirmed 40 deaths.', 'named', 'confirm'],
    ['Figures from the health ministry show 40 deaths.', 'named', 'report'],
    ['The army denied that 40 soldiers had died.', 'named', 'deny'],
    ['Police warned that 40 people were missing.', 'named', 'warn'],
    ['The opposition claims 40 of its members were held.', 'named', 'claim'],
  ])('%s', (text, kind, cueClass) => {
    expect(sourceOf40(text)).toMatchObject({ kind, cueClass })
  })
})

describe('who is meant', () => {
  test.each([
    ['Iran HRM, a Norway-based group, was founded in 2007. The Norway-based group counted 40 hangings.', 'Iran HRM'],
    ['Rights Watch said nine died. The monitoring group said 40 were hurt.', 'Rights Watch'],
    ['Judge Ann Lee read the ruling. The judge said 40 people had been cheated.', 'Ann Lee'],
    ['The health ministry said nine died. Another 40 were hurt, it said.', 'health ministry'],
    ['The health ministry said nine died. It put the number of injured at 40.', 'health ministry'],
    ['Government hydrologists were skeptical. They expect 40 wells to run dry.', 'Government hydrologists'],
    ['A herder, Omar Cisse, 31, lost three brothers. “They took 40 goats,” he recalled.', 'Omar Cisse'],
    ['Ann Lee said it was over. “We have 40 men at work,” Lee said.', 'Ann Lee'],
    ['A report by Amnesty International found that 40 people died in custody.', 'Amnesty International'],
    ['By the ministry’s own count, 40 people have died.', 'ministry'],
    ['Police counted 9 dead, while Rights Watch has 40 for the same week.', 'Rights Watch'],
    ['The spokesman, Karim Aziz, denied reports that 40 people had died.', 'Karim Aziz'],
    ['Officials in the capital gave a toll of 40.', 'Officials in the capital'],
    ['Iran HRM said on Thursday in a report that draws on prison sources that 40 men had been hanged.', 'Iran HRM'],
    ['Some 40 men were hanged, Iran HRM said on Thursday in a report that draws on prison sources.', 'Iran HRM'],
    ['The fire took 40 homes, the BBC’s correspondent in the city reports.', 'BBC’s correspondent in the city'],
  ])('%s', (text, name) => {
    expect(sourceOf40(text)?.name).toBe(name)
  })
})

describe('the outlet speaks for itself', () => {
  test.each([
    ['Our reporters counted 40 burned cars.'],
    ['An earlier version of this article said 40 people died.'],
    ['We said that 40 people died.'],
    ['Firefighters responded to 40 calls.'],
    ['The army released 40 prisoners.'],
    ['The council plans to build 40 flats.'],
    ['The group, which has 40 members, said it was over.'],
    ['Police said it was over. The road is 40 miles long.'],
  ])('%s', (text) => {
    expect(sourceOf40(text)).toBeUndefined()
  })
})

test('a sentence between “the ministry said” and “it added” is the ministry’s, inferred', () => {
  const text =
    'Ninety people died, the ministry said. At least 40 of the dead were children. More are missing, it added.'
  expect(sourceOf40(text)).toMatchObject({ name: 'ministry', basis: 'inferred' })
})

test('a quotation over paragraphs stays with its speaker', () => {
  const text = 'Ann Lee said: “We lost all.\n“We had 40 cows.\n“And a barn,” she added.'
  expect(sourceOf40(text)).toMatchObject({ name: 'Ann Lee', direct: true })
})
