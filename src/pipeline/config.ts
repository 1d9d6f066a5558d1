import { resolve } from 'node:path'
import type { FetcherOptions } from '../fetch/options.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Problem } from '../model/problem.ts'
import type { Source, SourceWindow } from '../model/source.ts'
import { absoluteAddress } from './absolute-address.ts'
import { didYouMean } from './did-you-mean.ts'
import { loadOutlets, OUTLET_DIRECTORY } from './outlets.ts'
import { type PipelineFile, pipelineSchema, SOURCE_KINDS, type SourceEntry, WINDOW_KEYS } from './pipeline-schema.ts'
import { type Loaded, problems, readYaml } from './read-yaml.ts'
import type { Finding, Path } from './schema-findings.ts'

/** A pipeline file, checked: what to fetch, what to keep, what to export. */
export interface PipelineConfig {
  /** The file as it was named: "pipelines/sample.yaml". */
  readonly file: string
  readonly name: string
  readonly description?: string
  /** Relative to the directory the command runs in, like every path that is written to. */
  readonly database: string
  /** Every outlet on file, not only those the pipeline names: a page's outlet may be found by its host. */
  readonly outlets: readonly Outlet[]
  /** The feeds of the named outlets in their order, then the pipeline's own sources. Read them in this order. */
  readonly sources: readonly Source[]
  readonly fetch: FetcherOptions
  /** Newest articles first; absent: no limit. */
  readonly maxArticlesPerSource?: number
  /** Absent: every article is kept. */
  readonly keep?: { readonly mentioning: readonly string[] }
  readonly export: readonly SheetTarget[]
}

/** A claim sheet to write when a run is done; `to` is relative to the directory the command runs in. */
export interface SheetTarget {
  readonly format: string
  readonly to: string
}

/**
 * Reads a pipeline file and the outlets it names. Everything that is wrong comes back at once, each with file, line and
 * the nearest valid word: "pipelines/x.yaml:4: unknown outlet 'sample-herold', did you mean 'sample-herald'?".
 */
export function loadPipeline(file: string, outletDirectory = OUTLET_DIRECTORY): Loaded<PipelineConfig> {
  const yaml = readYaml(file, pipelineSchema)
  const outlets = loadOutlets(outletDirectory)
  if (yaml.kind === 'problems') return yaml
  if (outlets.kind === 'problems') return outlets
  const { content, problemAt } = yaml.value
  const found = findings(content, outlets.value)
  if (found.length > 0) return problems(...found.map(({ path, message }): Problem => problemAt(path, message)))
  return { kind: 'loaded', value: pipelineOf(file, content, outlets.value) }
}

function pipelineOf(file: string, content: PipelineFile, outlets: readonly Outlet[]): PipelineConfig {
  const { outlets: ids, sources, fetch, ...rest } = content
  const named = ids.flatMap((id) => outlets.filter((outlet) => outlet.id === id))
  return {
    file,
    ...rest,
    outlets,
    sources: [...named.flatMap(feedsOf), ...sources.map((source) => sourceOf(source, file))],
    fetch: fetcherOptions(fetch),
    ...(fetch.maxArticlesPerSource === undefined ? {} : { maxArticlesPerSource: fetch.maxArticlesPerSource }),
  }
}

const feedsOf = (outlet: Outlet): readonly Source[] =>
  outlet.feeds.map((url) => ({ kind: 'feed', url, outlet: outlet.id }))

/** Exactly one of its kinds is given, which `oneKind` sees to. */
function sourceOf(entry: SourceEntry, file: string): Source {
  const { feed, opml, sitemap, urls, files, warc, jsonl, outlet } = entry
  const by = outlet === undefined ? {} : { outlet }
  const absolute = (address: string): string => absoluteAddress(address, file)
  if (feed !== undefined) return { kind: 'feed', url: absolute(feed), ...by }
  if (opml !== undefined) return { kind: 'opml', url: absolute(opml), ...by }
  if (sitemap !== undefined) return { kind: 'sitemap', url: absolute(sitemap), ...windowOf(entry), ...by }
  if (typeof urls === 'string') return { kind: 'urls', urls: [], file: absolute(urls), ...by }
  if (urls !== undefined) return { kind: 'urls', urls: urls.map(absolute), ...by }
  if (warc !== undefined) return { kind: 'warc', glob: absolute(warc), ...by }
  if (jsonl !== undefined) return { kind: 'jsonl', glob: absolute(jsonl), ...by }
  return { kind: 'files', glob: absolute(files ?? ''), ...by }
}

function windowOf({ since, until, days }: SourceEntry): { readonly window?: SourceWindow } {
  const window = {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(days === undefined ? {} : { days }),
  }
  return Object.keys(window).length > 0 ? { window } : {}
}

function fetcherOptions(fetch: PipelineFile['fetch']): FetcherOptions {
  const { contact, timeoutSeconds, perHostDelaySeconds, retries, concurrency, allowPrivateAddresses } = fetch
  return {
    ...(contact === undefined ? {} : { contact }),
    ...(timeoutSeconds === undefined ? {} : { totalTimeoutMs: timeoutSeconds * 1000 }),
    ...(perHostDelaySeconds === undefined ? {} : { perHostDelayMs: perHostDelaySeconds * 1000 }),
    ...(retries === undefined ? {} : { maxRetries: retries }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(allowPrivateAddresses === undefined ? {} : { allowPrivate: allowPrivateAddresses }),
  }
}

/** What the schema cannot see: outlets that do not exist, sources that name nothing or too much. */
function findings(content: PipelineFile, outlets: readonly Outlet[]): readonly Finding[] {
  const ids = outlets.map(({ id }) => id)
  const unknown = (path: Path, id: string | undefined): readonly Finding[] =>
    id === undefined || ids.includes(id) ? [] : [{ path, message: `unknown outlet '${id}'${hintFor(id, ids)}` }]
  return [
    ...nothingToRead(content),
    ...overwrites(content),
    ...content.outlets.flatMap((id, index) => unknown(['outlets', index], id)),
    ...content.sources.flatMap((source, index) => [
      ...oneKind(source, ['sources', index]),
      ...unknown(['sources', index, 'outlet'], source.outlet),
    ]),
  ]
}

/** The nearest outlet; when none is near, all of them, and how to come by a new one. */
function hintFor(id: string, ids: readonly string[]): string {
  const hint = didYouMean(id, ids)
  return hint.endsWith('?') ? hint : `${hint}; a new one is a file in data/outlets`
}

/** A sheet takes the place of what stands at its path: never the database, never another sheet. */
function overwrites({ database, export: sheets }: PipelineFile): readonly Finding[] {
  const written = [database, ...sheets.map(({ to }) => to)].map((path) => resolve(path))
  return sheets.flatMap(({ to }, index) => {
    const first = written.indexOf(resolve(to))
    const taken = first === 0 ? 'the database' : 'another sheet'
    return first === index + 1
      ? []
      : [{ path: ['export', index, 'to'], message: `'${to}' is ${taken}; name another file` }]
  })
}

const nothingToRead = ({ outlets, sources }: PipelineFile): readonly Finding[] =>
  outlets.length + sources.length > 0 ? [] : [{ path: [], message: "names neither 'outlets' nor 'sources'" }]

function oneKind(source: SourceEntry, path: Path): readonly Finding[] {
  const kinds = SOURCE_KINDS.filter((kind) => source[kind] !== undefined)
  if (kinds.length !== 1) return [{ path, message: `a source has exactly one of '${SOURCE_KINDS.join("', '")}'` }]
  const stray = kinds[0] === 'sitemap' ? undefined : WINDOW_KEYS.find((key) => source[key] !== undefined)
  return stray ? [{ path: [...path, stray], message: `'${stray}' is only for a sitemap` }] : []
}
