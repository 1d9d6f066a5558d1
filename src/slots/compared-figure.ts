import type { Span } from '../model/span.ts'
import { type ClaimContext, startingIn } from './context.ts'

/** "up from 48 in April", "against 39 in January", "surpasses the 975 recorded in 2024", "double the 12 in March". */
const MARKER =
  /\b(?:(?:up|down)\s(?:\p{Ll}{4,14}ly\s)?from|compared (?:with|to)|(?<=,\s)against|versus|(?<=,\s)after|more than double|double|twice|triple|treble|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|topp(?:ed|ing)|tops|beat(?:s|ing)?|above|below|over|than|(?<=%\s|percent\s|per cent\s|points\s)on|(?:\p{Ll}{3,12}\s){0,4}from|(?<=[\d%]\s|million\s|billion\s)to)\s(?:(?:the|an?|its|only|just|some|about|around|nearly|almost|more than|at least|estimated|previous|earlier|record|average|of)\s){0,4}$/iu
const MARKER_REACH = 70
const PHRASE_END = /[,;:—–()]|\.\s|\sto\s(?=[$€£\d])|\s(?:and|but|while)\s/
const LONGEST_PHRASE = 70

/** A figure that another is compared with, and its own words: "975 recorded in 2024". */
export interface ComparedPhrase extends Span {
  readonly marker: string
}

/**
 * The comparison that a figure stands in: " 48 in April" of "63 attacks in May, up from 48 in April". undefined for a figure
 * that is compared with nothing or is the one compared.
 */
export function comparedPhrase(context: ClaimContext, figure: Span, sentence: Span): ComparedPhrase | undefined {
  const known = phrases.get(context) ?? new Map<number, ComparedPhrase | undefined>()
  phrases.set(context, known)
  if (!known.has(figure.start)) known.set(figure.start, findPhrase(context, figure, sentence))
  return known.get(figure.start)
}

/** It is asked for each date beside a figure. */
const phrases = new WeakMap<ClaimContext, Map<number, ComparedPhrase | undefined>>()

function findPhrase(context: ClaimContext, figure: Span, sentence: Span): ComparedPhrase | undefined {
  const { text } = context.document
  const before = text.slice(Math.max(sentence.start, figure.start - MARKER_REACH), figure.start)
  const match = MARKER.exec(before)
  if (!match) return undefined
  const rest = text.slice(figure.end, Math.min(sentence.end, figure.end + LONGEST_PHRASE))
  const end = figure.end + (PHRASE_END.exec(rest)?.index ?? rest.length)
  return { start: figure.start, end, marker: match[0].trim().toLowerCase() }
}

/** True for a date that belongs to a figure which another one of the sentence is compared with: "in April" of "up from 48 in April". */
export function isOfComparedFigure(context: ClaimContext, date: Span, figure: Span, sentence: Span): boolean {
  return startingIn(context.quantities, {
    start: Math.max(sentence.start, date.start - LONGEST_PHRASE),
    end: date.start,
  }).some((other) => {
    if (other.start === figure.start) return false
    const phrase = comparedPhrase(context, other, sentence)
    return phrase !== undefined && STRICT.test(phrase.marker) && date.start >= phrase.start && date.end <= phrase.end
  })
}

/** Words after which a date is the other figure's for certain; "over 40 in May" is no comparison. */
const STRICT =
  /^(?!over|above|below|than\b).*(?:from|with|to|against|versus|after|double|twice|triple|treble|surpass\w*|exceed\w*|topp\w*|tops|beat\w*)(?:\s|$)/
