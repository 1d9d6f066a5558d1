/** Languages of the news whose month names are told apart by themselves (Croatian calls October what Poles call November). */
const LOCALES =
  `es pt de fr it nl ca ro sv da nb fi is pl cs sk sl hu lt lv et sq tr az id ms sw vi el bg mk ru uk be sr hy ka ar-EG ar-LB
ar-TN ar-MA fa he hi bn mr ne ta te ur ko th`.split(/\s+/)
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
]

/** "марта" as it is compared: small letters, no dot at the end. */
const asCompared = (name: string): string => name.toLowerCase().replace(/\.$/, '')

let monthNames: ReadonlyMap<string, number> | undefined

/** The month that a word of any of some fifty languages names, 1 to 12: "marzo", "März", "марта", "آذار" are 3; undefined for others. (Unicode CLDR) */
export function monthNamed(word: string): number | undefined {
  monthNames ??= namesOfCldr()
  return monthNames.get(asCompared(word))
}

function namesOfCldr(): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const locale of LOCALES) {
    for (const form of FORMS) {
      const format = new Intl.DateTimeFormat(locale, { ...form, calendar: 'gregory', timeZone: 'UTC' })
      for (let month = 1; month <= 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === 'month')
        const name = asCompared(part?.value ?? '')
        if (/\p{L}/u.test(name) && !names.has(name)) names.set(name, month)
      }
    }
  }
  return names
}
