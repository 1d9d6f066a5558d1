import { describe, expect, it } from 'vitest'
import { recognizeDates } from '../../../src/recognize/dates/recognize-dates.ts'
import { readDocument } from '../../../src/text/document.ts'

/** A Thursday. */
const PUBLISHED = '2024-11-14'
const OPENING = 'LYON, Nov 14 (Wire) - Omar was executed in Arlon on Wednesday, two years after his trial.\n'
const ARREST = 'He was arrested on 12 October 2018.'

const pointing = (text: string) =>
  recognizeDates(readDocument({ text, published: PUBLISHED })).filter(({ text: words }) =>
    /\b(?:same|that|later|next)\b/i.test(words),
  )

describe('the same day', () => {
  it.each([
    ['an event of its kind in the opening', `${ARREST}\nFour others were hanged on the same day.`, '2024-11-13'],
    ['an event of its kind near by', `${ARREST} Two cousins were detained the same day.`, '2018-10-12'],
    ['an event of its kind some way back', `${ARREST}\nHe was 20.\nA cousin was jailed the same day.`, '2018-10-12'],
    ['the event that it names', `${ARREST} On the same day as his execution the court met.`, '2024-11-13'],
    ['a day named in its sentence', 'On 3 May he fell ill and was hanged that day.', '2024-05-03'],
    ['the last day of its paragraph', `${ARREST} That day, snow lay in Arlon.`, '2018-10-12'],
    ['the day of the story in a new paragraph', `${ARREST}\nSnow lay in Arlon that day.`, '2024-11-13'],
    ['the day behind a comma', `${ARREST} Snow lay on the same day, November 2.`, '2024-11-02'],
    ['the day of the paper where none is named', 'Snow lay on the same day.', '2024-11-14'],
  ])('is that of %s', (_name, text, day) => {
    const opening = text.startsWith('Snow') ? '' : OPENING
    expect(pointing(opening + text)[0]?.value).toBe(day)
  })

  it('hands its day on to "a day later"', () => {
    const text = `${OPENING}${ARREST}\nFour others were hanged on the same day.\nIt was reported a day later.`
    expect(pointing(text).map(({ value }) => value)).toEqual(['2024-11-13', '2024-11-14'])
  })

  it('is less sure where another day has been named since', () => {
    const [chosen] = pointing(`${OPENING}${ARREST}\nFour others were hanged on the same day.`)
    const [plain] = pointing(`${OPENING}Four others were hanged on the same day.`)
    expect(chosen?.p).toBeLessThan(plain?.p ?? 0)
  })
})
