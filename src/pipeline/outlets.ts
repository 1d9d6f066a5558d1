import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Outlet } from '../model/outlet.ts'
import { absoluteAddress } from './absolute-address.ts'
import { type Loaded, problems, readYaml, yamlFilesIn } from './read-yaml.ts'

/** Where the package keeps its outlets; the same from src/pipeline and from dist/pipeline. */
export const OUTLET_DIRECTORY = fileURLToPath(new URL('../../data/outlets', import.meta.url))

const selectors = z.strictObject({
  body: z.string().exactOptional(),
  title: z.string().exactOptional(),
  published: z.string().exactOptional(),
  authors: z.string().exactOptional(),
  drop: z.array(z.string()).exactOptional(),
  until: z.iso.date('must be a day such as 2024-12-31').exactOptional(),
})

const outletSchema = z.strictObject({
  name: z.string().min(1, 'must not be empty'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 code of two capitals such as 'GB'")
    .exactOptional(),
  hosts: z
    .array(z.string().regex(/^[a-z0-9.-]+$/, "must be a host name such as 'example.org'"))
    .min(1, 'names no host'),
  feeds: z.array(z.string()).default([]),
  selectors: z.array(selectors).exactOptional(),
})

/** Every outlet of data/outlets/*.yaml by id, or all that is wrong with those files. */
export function loadOutlets(directory = OUTLET_DIRECTORY): Loaded<readonly Outlet[]> {
  const loaded = yamlFilesIn(directory).map((name) => loadOutlet(join(directory, name)))
  const failed = loaded.flatMap((outlet) => (outlet.kind === 'problems' ? outlet.problems : []))
  if (failed.length > 0) return problems(...failed)
  return { kind: 'loaded', value: loaded.flatMap((outlet) => (outlet.kind === 'loaded' ? [outlet.value] : [])) }
}

function loadOutlet(file: string): Loaded<Outlet> {
  const yaml = readYaml(file, outletSchema)
  if (yaml.kind === 'problems') return yaml
  const { feeds, ...rest } = yaml.value.content
  const outlet = { id: basename(file, '.yaml'), ...rest, feeds: feeds.map((feed) => absoluteAddress(feed, file)) }
  return { kind: 'loaded', value: outlet }
}

/** The outlet that an address belongs to: "https://news.bbc.co.uk/x" is the outlet with host "bbc.co.uk"; the longest host wins. */
export const outletOfAddress = (outlets: readonly Outlet[], address: string): Outlet | undefined =>
  outlets
    .filter((outlet) => isHostOf(outlet, address))
    .sort((a, b) => longestHost(b, address).length - longestHost(a, address).length)[0]

/** True when the address lies on one of the outlet's hosts or below it. */
export const isHostOf = (outlet: Outlet, address: string): boolean => longestHost(outlet, address) !== ''

/** "news.example" of an outlet with the hosts "example" and "news.example"; "" when the address is elsewhere. */
function longestHost({ hosts }: Outlet, address: string): string {
  const name = URL.canParse(address) ? new URL(address).hostname : ''
  const fitting = hosts.filter((host) => name === host || name.endsWith(`.${host}`))
  return fitting.reduce((longest, host) => (host.length > longest.length ? host : longest), '')
}
