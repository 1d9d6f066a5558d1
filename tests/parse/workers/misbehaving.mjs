/** Stands for a parser that does what the page's text says. */
export default ({ body, url }) => {
  const wish = Buffer.from(body).toString()
  if (wish === 'hang') for (;;);
  if (wish === 'grow') {
    const kept = []
    for (;;) kept.push(new Array(1e6).fill(wish))
  }
  if (wish === 'throw') throw new TypeError('cannot read this')
  return { article: { text: wish, url }, problems: [] }
}
