import { amountInWords } from '../../model/claim-in-words.ts'
import { clip } from '../clip.ts'
import { plainWords } from '../words.tsx'
import type { FigureMark } from './picture-marks.ts'

/** What stands at a mark, and where its first letter begins. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
}

interface Scales {
  readonly time: (ms: number) => number
  readonly value: (value: number) => number
  /** Where the picture ends. */
  readonly right: number
}

/** A mark is never shorter than this, or it could not be seen and hit. */
export const LEAST_LENGTH = 7
/** "= 975" is 975 where there is little room. */
const PLAIN = /^= /
/** A line longer than this carries its label. */
const LONG = 90
const LETTER_WIDTH = 7.5
const LINE_HEIGHT = 12
const GAP = 5
/** In a fuller row there is no room for values; letters must do. */
const MOST_VALUES = 10
const MOST_VALUE_LENGTH = 14
/** How often a label gives way to others before it stands on them. */
const MOST_STEPS = 12

/**
 * The letter of the root and the value, for every mark of a row: on a long line, beside a short one, to the left of it where the
 * picture ends, and not on one another as long as there is room.
 */
export function labelsOf(marks: readonly FigureMark[], scales: Scales): readonly Label[] {
  const labels: Label[] = []
  for (const mark of marks) {
    const text = textOf(mark, marks.length <= MOST_VALUES)
    labels.push(clearOf(labels, { text, ...placeOf(mark, text, scales) }, scales.right))
  }
  return labels
}

function textOf({ root, record }: FigureMark, hasRoom: boolean): string {
  const letter = root?.letter ?? '·'
  return hasRoom
    ? `${letter} ${plainWords(clip(amountInWords(record.claim).replace(PLAIN, ''), MOST_VALUE_LENGTH))}`
    : letter
}

const widthOf = (text: string): number => text.length * LETTER_WIDTH

function placeOf(
  { from, to, low, hasWindow }: FigureMark,
  text: string,
  { time, value, right }: Scales,
): Omit<Label, 'text'> {
  const x1 = time(from)
  const x2 = hasWindow ? Math.max(time(to), x1 + LEAST_LENGTH) : x1 + GAP
  const y = value(low)
  if (x2 - x1 > LONG) return { x: x1 + GAP, y: y - GAP }
  const fits = x2 + GAP + widthOf(text) <= right
  return { x: fits ? x2 + GAP : x1 - GAP - widthOf(text), y: y + 4 }
}

/** Moves a label to the right until it stands on no other; gives up where the picture ends. */
function clearOf(labels: readonly Label[], label: Label, right: number): Label {
  let place = label
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const other = labels.find((one) => overlap(one, place))
    if (!other) return place
    place = { ...place, x: other.x + widthOf(other.text) + GAP }
    if (place.x + widthOf(place.text) > right) return label
  }
  return label
}

const overlap = (a: Label, b: Label): boolean =>
  Math.abs(a.y - b.y) < LINE_HEIGHT && a.x < b.x + widthOf(b.text) && b.x < a.x + widthOf(a.text)
