import type { Outlet } from '../model/outlet.ts'
import type { ArticleReference, Source } from '../model/source.ts'
import type { PipelineConfig } from './config.ts'
import { isHostOf, outletOfAddress } from './outlets.ts'

/** The outlet that the pipeline names for a source; undefined when it names none. */
export const outletOfSource = ({ outlets }: PipelineConfig, source: Source): Outlet | undefined =>
  outlets.find(({ id }) => id === source.outlet)

/**
 * The outlet of an article, the same whichever feed names it: the one on file whose host the address has, else the one that
 * the pipeline names for the source, else one made up of the host itself ("example.org"), so that nothing is stored without
 * an outlet.
 */
export function outletFor({ outlets }: PipelineConfig, { outlet: id, outletName, url }: ArticleReference): Outlet {
  const named = outlets.find((outlet) => outlet.id === id)
  if (named && isHostOf(named, url)) return named
  return outletOfAddress(outlets, url) ?? named ?? outletOfName(outlets, outletName) ?? outletOfHost(url)
}

/** "Harbor Post", as a JSON line names it: the one on file, else one made up of the name ("harbor-post"). */
function outletOfName(outlets: readonly Outlet[], name = ''): Outlet | undefined {
  const id = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (id === '') return undefined
  return outlets.find((outlet) => outlet.id === id || outlet.name === name) ?? { id, name, hosts: [], feeds: [] }
}

function outletOfHost(url: string): Outlet {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  const id = host === '' ? 'local-files' : host
  return { id, name: host === '' ? 'Local files' : host, hosts: host === '' ? [] : [host], feeds: [] }
}
