import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, overlaps } from '../../../src/model/span.ts'
import { recognizeQuantities } from '../../../src/recognize/quantities/recognize-quantities.ts'
import { readDocument } from '../../../src/text/document.ts'
import { numberToWords } from '../../../src/text/number-words.ts'
import { timeGrowth } from '../time-growth.ts'

const read = (text: string, url?: string) => recognizeQuantities(readDocument({ text, ...(url ? { url } : {}) }), [])

/** "at least 12 | 12.. at_least count houses": words, interval, bound, unit, counted thing, change. */
const brief = (text: string, url?: string): string[] =>
  read(text, url).map(({ text: words, low, high, bound, unit, counted, change }) => {
    const value = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`
    return [words, `${value} ${bound} ${unit}${counted ? ` ${counted}` : ''}${change ? ` ${change}` : ''}`].join(' | ')
  })

describe('bounds', () => {
  test.each([
    ['At least 1,200 homes burned.', 'At least 1,200 | 1200.. at_least count homes'],
    ['no fewer than six boats', 'no fewer than six | 6.. at_least count boats'],
    ['more than nine trains a day', 'more than nine | 9.. more_than count trains'],
    ['up to 300 guests', 'up to 300 | ..300 at_most count guests'],
    ['fewer than 20 shops', 'fewer than 20 | ..20 less_than count shops'],
    ['nearly 40 schools', 'nearly 40 | 40 about count schools'],
    ['Some 60 trucks', 'Some 60 | 60 about count trucks'],
    ['50 or so tents', '50 or so | 50 about count tents'],
    ['12 farms or more', '12 | 12 exact count farms'],
    ['20 or more farms', '20 or more | 20.. at_least count farms'],
    ['48,000-odd seats', '48,000-odd | 48000 about count seats'],
    ['500+ letters', '500+ | 500.. at_least count letters'],
    ['a dozen boats', 'a dozen | 12 exact count boats'],
    ['more than a dozen boats', 'more than a dozen | 12.. more_than count boats'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })
})

describe('vague numbers and stated zeros', () => {
  test.each([
    ['Dozens of bakers', 'Dozens | 24.. vague count bakers'],
    ['hundreds of thousands of voters', 'hundreds of thousands | 200000.. vague count voters'],
    ['several bridges', 'several | 3.. vague count bridges'],
    ['a few thousand fans', 'a few thousand | 3000.. vague count fans'],
    ['multiple rooms', 'multiple | 2.. vague count rooms'],
    ['a couple of goats', 'a couple of | 2 exact count goats'],
    ['no injuries were reported', 'no | 0 exact count injuries'],
    ['No one was hurt', 'No one | 0 exact count'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })

  test.each(['many people', 'some people', 'most of them', 'no comment', 'No one knows', 'a few days ago'])(
    '%s states no figure',
    (text) => {
      expect(brief(text)).toEqual([])
    },
  )
})

describe('ranges, ratios and scores', () => {
  test.each([
    ['30 to 40 tents', '30 to 40 | 30..40 range count tents'],
    ['between 30 and 40 tents', '30 and 40 | 30..40 range count tents'],
    ['four or five times', 'four or five | 4..5 range count times'],
    ['1 to 2 thousand cars', '1 to 2 thousand | 1000..2000 range count cars'],
    ['$89 to $93 billion', '$89 to $93 billion | 89000000000..93000000000 range USD'],
    ['$200 to $4 million', '$200 to $4 million | 200..4000000 range USD'],
    ['about 14-18 tons', 'about 14-18 tons | 14..18 about ton'],
    ['one in five wells', 'one in five | 0.2 exact fraction wells'],
    ['three out of ten wells', 'three out of ten | 0.3 exact fraction wells'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })

  test.each(['They won 3-1.', 'tied at 89-89'])('%s is a score', (text) => {
    expect(brief(text)).toEqual([])
  })
})

describe('units', () => {
  test.each([
    ['15 per cent of voters', '15 per cent | 15 exact percent voters'],
    ['3 percentage points', '3 percentage points | 3 exact percentage point'],
    ['a 130-foot-deep shaft', '130-foot | 130 exact foot shaft'],
    ['the 40m dry well', '40m | 40 exact metre dry well'],
    ['an 800-square metre field', '800-square metre | 800 exact square metre field'],
    ['at 87 mph', '87 mph | 87 exact mile per hour'],
    ['2.5m people', '2.5m | 2500000 exact count people'],
    ['US$1.2m', 'US$1.2m | 1200000 exact USD'],
    ['30 million Australian dollars', '30 million Australian dollars | 30000000 exact AUD'],
    ['58 euros per barrel', '58 euros | 58 exact EUR per barrel'],
    ['$3 per mmBTU', '$3 | 3 exact USD per mega British thermal unit'],
    ['12 kg per square metre', '12 kg | 12 exact kilogram per square metre'],
    ['25 deaths per 100,000 people', '25 | 25 exact count per 100,000 people deaths'],
    ['about 3 per 1,000 last year', 'about 3 | 3 about count per 1,000'],
    ['40 a day', '40 | 40 exact count'],
    ['310 passing yards', '310 passing yards | 310 exact yard'],
    ['120 JPY', '120 JPY | 120 exact JPY'],
    ['a 200-year-old bridge', '200-year-old | 200 exact year of age bridge'],
    ['minus 12 degrees Celsius', 'minus 12 degrees Celsius | -12 exact degree celsius'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })

  test('a plain dollar is that of the outlet’s country', () => {
    expect(brief('$5m', 'https://www.example.com.au/a')).toEqual(['$5m | 5000000 exact AUD'])
    expect(brief('US$5m', 'https://www.example.com.au/a')).toEqual(['US$5m | 5000000 exact USD'])
    expect(brief('$5m', 'https://www.example.com/a')).toEqual(['$5m | 5000000 exact USD'])
  })

  test('a conversion in parentheses takes bound and thing from what it converts', () => {
    expect(brief('The shaft was less than 10 metres (33 feet) deep.')).toEqual([
      'less than 10 metres | ..10 less_than metre shaft',
      '33 feet | ..33 less_than foot shaft',
    ])
  })

  test('a rate holds for both sides of a conversion', () => {
    expect(brief('40 million euros ($44 million) a year')).toEqual([
      '40 million euros | 40000000 exact EUR per year',
      '$44 million | 44000000 exact USD per year',
    ])
  })

  test('how far apart two things are is a distance', () => {
    expect(brief('They were about four metres (13 feet) from the top of the shaft.')).toEqual([
      'about four metres | 4 about metre distance from the top of the shaft',
      '13 feet | 13 about foot distance from the top of the shaft',
    ])
    expect(brief('20 km north of the town')).toEqual(['20 km | 20 exact kilometre distance'])
  })

  test.each([
    ['reducing the 400g bar to 360g', ['bar', 'bar']],
    ['the 170-gram and 400-gram bars', ['bars', 'bars']],
    ['put the well at a depth of 40m', ['well']],
    ['They dug 13m down the shaft.', ['shaft']],
    ['a shaft 130ft deep and 12 inches wide', ['shaft', 'shaft']],
  ])('the thing of a size: %s', (text, counted) => {
    expect(read(text).map((quantity) => quantity.counted)).toEqual(counted)
  })

  test('a neighbor’s unit holds where none is written', () => {
    expect(brief('It fell from 208 pounds to 193.')).toEqual(['208 pounds | 208 exact pound', '193 | 193 exact pound'])
  })
})

describe('change', () => {
  test('a parallel without a verb has the direction of the one before', () => {
    expect(read('Shares of Lund were down 2.3%, Brandt by 2.6%.').map(({ change }) => change)).toEqual(['down', 'down'])
  })

  test('a level that was reached is no change', () => {
    expect(brief('Sales rose 15% to 1,234 tonnes.')).toEqual([
      '15% | 15 exact percent Sales up',
      '1,234 tonnes | 1234 exact tonne',
    ])
  })

  test.each([
    ['fell by 30', '30 | 30 exact count down'],
    ['up nearly 57%', 'nearly 57% | 57 about percent up'],
    ['gave up 20 yards', '20 yards | 20 exact yard'],
    ['a drop to 20 tons', '20 tons | 20 exact ton'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })
})

test.each([
  ['He walked 900 metres to the exit.', 'distance'],
  ['The shock struck 11 kilometres below the surface.', 'distance'],
  ['You could not see ten metres ahead.', 'distance'],
  ['He is within two miles of here.', 'distance'],
  ['The beam is 2.7 metres high.', 'beam'],
  ['They stole 340 metres of cable.', 'cable'],
])('a length that is covered is a distance: %s', (text, counted) => {
  expect(read(text)[0]?.counted).toBe(counted)
})

describe('the counted thing', () => {
  test.each([
    ['100 dump trucks are needed', 'dump trucks'],
    ['two of our boats', 'boats'],
    ['four other farmers said', 'farmers'],
    ['another 12 volunteers', 'volunteers'],
    ['7 killed', 'killed'],
    ['20 sports clubs', 'sports clubs'],
    ['one red door', 'red door'],
    ['4.3M digital and printed copies', 'digital and printed copies'],
    ['the 11 member states', 'member states'],
    ['half the seats', 'seats'],
    ['a third of its voters', 'voters'],
    ['a three-bedroom house', 'bedroom'],
    ['a 12-strong crew', 'crew'],
    ['at 6.5 times earnings', 'times'],
    ['three old 747 Cargo planes', 'old 747 Cargo planes'],
    ['hundreds protesting the ban', undefined],
    ['12 missing', 'missing'],
    ['1,200.', undefined],
  ])('%s', (text, counted) => {
    expect(read(text)[0]?.counted).toBe(counted)
  })

  test('a noun left out is that of the number before or after', () => {
    expect(read('Of the 40 injured, six died.').map(({ counted }) => counted)).toEqual(['injured', undefined])
    expect(read('2 of the 5 patients left.').map(({ counted }) => counted)).toEqual(['patients', 'patients'])
    expect(read('four-, five- and six-door cars').map(({ counted }) => counted)).toEqual(['door', 'door', 'door'])
    expect(read('Five miners were hurt, one critically.').map(({ counted }) => counted)).toEqual(['miners', 'miners'])
  })
})

describe('what is no quantity', () => {
  test.each([
    'on Flight 370',
    'Article 37 says',
    'COVID-19 is over',
    'the 10th man',
    'at 10:45',
    'one of the best',
    'the one that got away',
    'since 2014',
    'at 10 Downing Street',
    'call 555-0134',
    '1. Wash the rice',
    'version 2.0.1.3',
  ])('%s', (text) => {
    expect(brief(text)).toEqual([])
  })
})

describe('beside dates and ages', () => {
  const left = (text: string, date: string) => {
    const start = text.indexOf(date)
    return recognizeQuantities(readDocument({ text }), [{ start, end: start + date.length }]).map(
      ({ text: words }) => words,
    )
  }

  test.each([
    ['15 miles per hour', 'per hour', ['15 miles per hour']],
    ['the 1620 square metre plot', '1620', ['1620 square metre']],
    ['in 1620 metres of rope', '1620', []],
    ['on 5 May', '5 May', []],
    ['three or four years', 'four years', []],
    ['five or on Friday', 'Friday', ['five']],
  ])('%s, of which “%s” is a date', (text, date, expected) => {
    expect(left(text, date)).toEqual(expected)
  })
})

describe('for any text', () => {
  const WORDS = [
    '12',
    '1,051',
    'at least ',
    'people',
    ' ',
    'one in ',
    'half ',
    ' and ',
    '$',
    '-',
    '%',
    'million ',
    'to ',
    'no ',
    'dozens of ',
    '(',
    ')',
    '.',
    ', ',
    'five ',
    'm ',
  ]
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((parts) => parts.join('')),
  )

  test('spans hold their words, come in order and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const quantity of read(text)) {
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text)
          expect(quantity.start).toBeGreaterThanOrEqual(end)
          if (quantity.countedStart !== undefined)
            expect(text.slice(quantity.countedStart, quantity.countedEnd)).toBe(quantity.counted)
          end = quantity.end
        }
      }),
    )
  })

  test('what is taken is left alone, unless all of it lies in a quantity', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.integer({ min: 1, max: 12 }), (text, start, length) => {
        const taken = { start, end: start + length }
        for (const quantity of recognizeQuantities(readDocument({ text }), [taken]))
          expect(!overlaps(quantity, taken) || contains(quantity, taken)).toBe(true)
      }),
    )
  })

  test('a number reads the same in words and in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
        const inWords = read(`They saw ${numberToWords(value)} birds`)
        const inDigits = read(`They saw ${value.toLocaleString('en-US')} birds`)
        expect(inWords.map(({ low, high, counted }) => [low, high, counted])).toEqual([[value, value, 'birds']])
        expect(inDigits.map(({ low, high, counted }) => [low, high, counted])).toEqual([[value, value, 'birds']])
      }),
    )
  })
})

describe('time grows in proportion to length', () => {
  test.each(['1', ',', 'one ', '“', 'A', '1.', '$', '12 per 100,000 ', 'both men and '])('for repeated %j', (part) => {
    const growth = timeGrowth(part, (text) => {
      recognizeQuantities(readDocument({ text }), [])
    })
    expect(growth).toBeLessThan(15)
  })
})
