import { describe, expect, test } from 'vitest'
import { MEASURES } from '../../src/slots/measure.ts'
import { figure } from '../claims/claims-of.ts'

describe('the measure of a figure', () => {
  test.each([
    ['The blast killed 12 people.', 'deaths'],
    ['12 people were killed in the blast.', 'deaths'],
    ['12 people died in the blast.', 'deaths'],
    ['The blast left 12 dead.', 'deaths'],
    ['The blast claimed 12 lives.', 'deaths'],
    ['12 people lost their lives.', 'deaths'],
    ['The region reported 12 deaths.', 'deaths'],
    ['The death toll rose to 12.', 'deaths'],
    ['Iran executed 12 people.', 'executions'],
    ['12 prisoners were hanged at dawn.', 'executions'],
    ['The court put 12 men to death.', 'other'],
    ['At least 12 executions have been recorded.', 'executions'],
    ['They were averaging more than nine hangings a day.', 'executions'],
    ['The crash injured 12 passengers.', 'injuries'],
    ['12 passengers were hurt.', 'injuries'],
    ['The crash left 12 people injured.', 'injuries'],
    ['The 12 passengers had broken bones and sustained injuries to the neck.', 'injuries'],
    ['12 sailors are still missing.', 'missing'],
    ['Police arrested 12 men.', 'arrests'],
    ['12 men remain in custody.', 'arrests'],
    ['Gunmen kidnapped 12 pupils.', 'abductions'],
    ['The flood displaced 12,000 people.', 'displaced'],
    ['12,000 people fled their homes.', 'displaced'],
    ['Divers rescued 12 children.', 'rescued'],
    ['The clinic counted 12 new infections.', 'infections'],
    ['The jury convicted 12 traders.', 'convictions'],
    ['12 men were sentenced on Friday.', 'sentences'],
    ['The court jailed the trader for 12 years.', 'sentences'],
    ['He was sentenced to 12 years in prison.', 'sentences'],
    ['She got a 12-year prison sentence.', 'sentences'],
    ['He spent 12 years in prison.', 'other'],
    ['The trial took 12 years.', 'other'],
    ['Students held 12 protests.', 'protests'],
    ['The abduction of 12 pupils shocked the town.', 'abductions'],
    ['Some 12 people, a tenth of the town, fled.', 'displaced'],
    ['In all 12 were picked up by police.', 'arrests'],
    ['A third man received 12 years.', 'sentences'],
    ['He was given 12 years behind bars.', 'sentences'],
    ['Losses show an increase of about 12 percent.', 'change'],
    ['The plan cuts spending by 12 percent.', 'change'],
    ['It sold 12 fewer than in May.', 'change'],
    ['Most of them were freed, 12 were killed.', 'deaths'],
    ['The number killed stands at 12.', 'deaths'],
    ['The army counted 12 drone attacks.', 'attacks'],
    ['The bridge cost $12 million.', 'money'],
    ['Police shot and killed 12 men.', 'deaths'],
    ['Doctors counted 12 cases of cholera.', 'infections'],
    ['The mine was hit by flu; it told of 12 cases.', 'infections'],
    ['Inmates held 12 guards hostage.', 'abductions'],
    ['Cholera has killed 90. Doctors treated 12 patients.', 'other', '12'],
    ['The agency took 12 cases off its list.', 'other'],
    ['The firm earns money from 12 cases.', 'other'],
    ['The police will release 12 recordings.', 'other'],
    ['Of the thefts 12 were captured by a security camera.', 'other'],
    ['In all 12 were captured by the army.', 'arrests'],
    ['Twelve percent of voters stayed at home.', 'percentage'],
    ['Prices rose 12 percent.', 'change'],
    ['Customers now get 12 percent less for their money.', 'change'],
  ])('%s', (text, measure, words = '') => {
    expect(figure(text, words)?.measure).toBe(measure)
  })

  test.each([
    ['a word of killing that counts something else', 'The army searched 3 villages after the killing.', '3'],
    ['a number that only tells where', 'Soldiers killed the guards in 3 villages.', '3'],
    ['people who protest', 'Some 3 people took to the streets.', '3'],
    ['court cases', 'Prosecutors opened 3 war crimes cases.', '3'],
    ['what somebody is blamed for', 'Eight were held for theft and 3 of murder.', '3'],
    ['another verb between', 'The storm injured nobody but destroyed 3 buses.', '3'],
    ['time spent in prison', 'He spent the next 3 years in prison.', '3'],
    ['more of the same', 'The plan needs 3 more beds.', '3'],
    ['a protest that is only near', 'The shop with 3 windows stands close to the protest.', '3'],
    ['what none is said of', 'None of the 3 bridges collapsed.', '3'],
    ['money that kills nobody', 'They sold 3 chairs to the murdered man.', '3'],
  ])('is not taken from %s', (_why, text, words) => {
    expect(figure(text, words)?.measure).toBe('other')
  })

  test('several figures of one sentence have each its own', () => {
    const text = 'The quake killed 12 people and wounded 40.'
    expect([figure(text, '12')?.measure, figure(text, '40')?.measure]).toEqual(['deaths', 'injuries'])
  })
})

test('the lexicon names all measures of the contract', () => {
  expect(MEASURES).toEqual(expect.arrayContaining(['deaths', 'executions', 'displaced', 'money', 'change', 'other']))
})
