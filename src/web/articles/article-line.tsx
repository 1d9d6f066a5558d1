import type { ArticleRow } from '../../store/desk.ts'
import { clip } from '../clip.ts'
import { Quoted } from '../words.tsx'

/** An article in a list: its headline as a link, and where it is from. */
export function ArticleLine({ article }: { readonly article: ArticleRow }) {
  return (
    <>
      <a href={`/article/${article.versionId}`}>
        <Quoted text={clip(article.title, 160)} />
      </a>{' '}
      <span class="facts">
        <Quoted text={clip(article.outletName, 60)} /> · {article.published?.slice(0, 10) ?? 'undated'}
        {article.version > 1 ? ` · version ${article.version}` : ''}
        {article.current ? '' : ' · superseded'}
      </span>
    </>
  )
}
