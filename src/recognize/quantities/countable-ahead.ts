/** Words in -s that are no plurals: "was", "its". */
const NO_PLURAL = 'was|is|has|its|his|this|does|as|says|us|versus|plus|less|unless|across|perhaps'

/** " people", " new cars": a plural in lower case up to three words on. */
export const COUNTABLE_AHEAD = new RegExp(
  `^[\\s-](?:[a-z][a-z'’-]{1,14}\\s){0,2}(?:people|men|women|children|police|(?!(?:${NO_PLURAL})\\b)[a-z'’-]{2,15}(?<![su])s)\\b`,
)

/** " Pro Max:", " Dreamliner": a capitalized word, and no plural in the words that follow it. */
export const NAME_AHEAD =
  /^\s(?!(?:[A-Za-z'’-]{2,15}\s){0,4}(?:people|men|women|[Pp]eople|[A-Za-z'’-]{2,15}(?<![su])s)\b)[A-Z][a-z]/
