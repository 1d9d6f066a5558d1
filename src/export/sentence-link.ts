/** Longest sentence that goes into a link whole; of a longer one the first and last words do. */
const WHOLE_LENGTH = 120
const EDGE_WORDS = 5

/**
 * An address that opens the page at the sentence: "https://a.example/x#:~:text=At%20least%201%2C051%20were". Browsers
 * that do not know text fragments (WICG Scroll to Text Fragment) open the page at its top.
 */
export function sentenceLink(articleUrl: string, sentence: string): string {
  const words = sentence.trim().split(/\s+/)
  const parts =
    sentence.length <= WHOLE_LENGTH || words.length <= 2 * EDGE_WORDS
      ? [words.join(' ')]
      : [words.slice(0, EDGE_WORDS).join(' '), words.slice(-EDGE_WORDS).join(' ')]
  return `${articleUrl.split('#', 1)[0]}#:~:text=${parts.map(encoded).join(',')}`
}

/** Half a character, which no URL can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** A hyphen marks prefix and suffix in a text fragment, so it is encoded too; a broken surrogate becomes U+FFFD. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(LONE_SURROGATE, '\uFFFD')).replaceAll('-', '%2D')
