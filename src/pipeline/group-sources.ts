import { readOpml } from '../fetch/sources/read-opml.ts'
import type { Source } from '../model/source.ts'
import { outletOfSource } from './outlet-of.ts'
import type { Run } from './run-context.ts'

/** Sources that are read side by side; those of one outlet, or of one host without an outlet, one after the other. */
export async function groupSources(
  run: Pick<Run, 'config' | 'scope' | 'fetcher' | 'report'>,
): Promise<readonly (readonly Source[])[]> {
  const groups = new Map<string, Source[]>()
  for (const source of await expanded(run)) {
    const key = source.outlet ?? hostOf(source)
    const group = groups.get(key)
    if (group) group.push(source)
    else groups.set(key, [source])
  }
  return [...groups.values()]
}

/** The sources that the run is about, with the feeds of an OPML list in place of the list. */
async function expanded({
  config,
  scope,
  fetcher,
  report,
}: Pick<Run, 'config' | 'scope' | 'fetcher' | 'report'>): Promise<readonly Source[]> {
  const sources: Source[] = []
  for (const source of config.sources) {
    if (source.outlet !== undefined && scope.outlets && !scope.outlets.includes(source.outlet)) continue
    if (source.kind !== 'opml') {
      sources.push(source)
      continue
    }
    const { feeds, problems } = await readOpml(source.url, fetcher, source.outlet)
    for (const problem of problems) await report(problem, outletOfSource(config, source))
    sources.push(...feeds)
  }
  return sources
}

function hostOf(source: Source): string {
  const address = 'url' in source ? source.url : ''
  return URL.canParse(address) ? new URL(address).host : ''
}
