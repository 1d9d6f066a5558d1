import type { Span } from '../model/span.ts'

/** "to Lima", "from the city of Cusco", "from Sudan and Guinea", "to a hospital in Skopje": where somebody goes to or comes from. */
const WAY_BEFORE =
  /\b(?:[Tt]o|[Ff]rom|[Tt]owards?|[Vv]ia|[Tt]hrough)\s(?:the\s)?(?:(?:city|town|village|port|capital) of\s|(?:(?:an?|the|local|nearby)\s)?(?:hospitals?|clinics?) in\s)?(?:\p{Lu}[\p{L}’'-]{1,20}(?:,| and| or)\s){0,3}$/u
const REACH = 70

/** True for a place that only tells the way: "Cusco" and "Lima" in "a bus travelling from Cusco to Lima". */
export const isOnTheWay = (text: string, { start }: Span): boolean =>
  WAY_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
