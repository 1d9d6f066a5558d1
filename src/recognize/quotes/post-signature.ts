import type { CuedFinding, PassageRule } from './finding.ts'
import { isCapital, isWord, type Word } from './words.ts'

const LONGEST_NAME = 6

/** "It is ruined. -- Ann Lee (@annlee) November 8, 2016": a post on a social network, as pages embed it. */
export const postSignature: PassageRule = {
  id: 'post-signature',
  p: 0.85,
  findAll: (passage) => {
    const found: CuedFinding[] = []
    let from = 0
    for (let index = 1; index < passage.words.length; index += 1) {
      const close = signatureEnd(passage.words, index)
      if (close === undefined) continue
      if (index > from) found.push(post(from, index, nameEnd(passage.words, index)))
      from = afterDate(passage.words, close + 1)
      index = close
    }
    return found
  },
  examples: [
    ['it is ruined -- Ann Lee (@annlee) November 8, 2016', 'Ann Lee | -- | it is ruined'],
    ['one -- Ann (@ann) May 8, 2016 two — Bo (@bo)', 'Bo | — | two'],
    ['The mayor -- Ann Lee (Oslo) -- left.', null],
    ['Write to Ann Lee (@annlee).', null],
  ],
}

const post = (from: number, dash: number, to: number): CuedFinding => ({
  speaker: { from: dash + 1, to },
  contents: [{ from, to: dash - 1 }],
  direct: true,
  cue: { from: dash, to: dash },
  cueClass: 'say',
})

/** Index of the bracket that closes "-- Ann Lee (@annlee)" when it begins at the word. */
function signatureEnd(words: readonly Word[], dash: number): number | undefined {
  if (!/^(?:--+|[—–])$/.test(words[dash]!.text) || !isCapital(words[dash + 1])) return undefined
  const open = nameEnd(words, dash) + 1
  if (words[open]?.text !== '(' || words[open + 1]?.text !== '@') return undefined
  const close = words.slice(open, open + 5).findIndex(({ text }) => text === ')')
  return close < 0 ? undefined : open + close
}

function nameEnd(words: readonly Word[], dash: number): number {
  let to = dash + 1
  while (to < dash + LONGEST_NAME && words[to + 1] && words[to + 1]!.text !== '(') to += 1
  return to
}

/** First word behind "November 8, 2016"; the word itself when no date stands there. */
function afterDate(words: readonly Word[], index: number): number {
  const [month, day, comma, year] = words.slice(index, index + 4)
  const isDate = isCapital(month) && isWord(day) && comma?.text === ',' && /^\d{4}$/.test(year?.text ?? '')
  return isDate ? index + 4 : index
}
