import type { Article } from '../model/article.ts'
import type { Outlet } from '../model/outlet.ts'
import { loadOutlets, outletOfAddress } from '../pipeline/outlets.ts'
import { fold } from '../text/fold.ts'

let loaded: readonly Outlet[] | undefined

/** The outlets of data/outlets; read on first use. Files that hold mistakes give none: `run` is what tells of those. */
function outletsOnFile(): readonly Outlet[] {
  if (!loaded) {
    const outlets = loadOutlets()
    loaded = outlets.kind === 'loaded' ? outlets.value : []
  }
  return loaded
}

/**
 * The article with the country that its outlet writes from, when data/outlets knows the outlet by name ("BBC News"), by id
 * ("bbc") or by the address of the article; as it is otherwise. "Newcastle" in an article of the BBC is then the British one.
 */
export function withOutletCountry(article: Article): Article {
  const { outlet = '', url = '' } = article
  if (article.outletCountry || (outlet === '' && url === '')) return article
  const name = fold(outlet)
  const known =
    outletsOnFile().find(({ id, name: full }) => fold(id) === name || fold(full) === name) ??
    outletOfAddress(outletsOnFile(), url)
  return known?.country ? { ...article, outletCountry: known.country } : article
}
