import type { ClaimContext } from './context.ts'

/** A function of an article that is asked for each of its claims and answers once: the answer is kept with the article. */
export function oncePerArticle<T>(answer: (context: ClaimContext) => T): (context: ClaimContext) => T {
  const known = new WeakMap<ClaimContext, { readonly value: T }>()
  return (context) => {
    const kept = known.get(context) ?? { value: answer(context) }
    known.set(context, kept)
    return kept.value
  }
}
