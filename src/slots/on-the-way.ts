import type { Span } from '../model/span.ts'

/** "to Lima", "from the city of Cusco": where somebody goes to or comes from. */
const WAY_BEFORE = /\b(?:to|from|towards?|via|through)\s(?:the\s)?(?:(?:city|town|village|port|capital) of\s)?$/i
const REACH = 30

/** True for a place that only tells the way: "Cusco" and "Lima" in "a bus travelling from Cusco to Lima". */
export const isOnTheWay = (text: string, { start }: Span): boolean =>
  WAY_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
