/**
 * Query parameters that say how a reader came, never which article it is. From the public rule lists of ClearURLs and of Firefox's query
 * stripping, and from the feeds of large outlets (at_* BBC, maca DW, traffic_source Al Jazeera, CMP The Guardian, smid NYT).
 */
const TRACKING_NAMES = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'igshid',
  'igsh',
  'li_fat_id',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  '_hsenc',
  '_hsmi',
  '_openstat',
  '_ga',
  '_gl',
  'vero_id',
  'oly_enc_id',
  'oly_anon_id',
  'wickedid',
  'xtor',
  'ftag',
  'cmp',
  'cmpid',
  'smid',
  'smtyp',
  'soc_src',
  'soc_trk',
  'guccounter',
  'ocid',
  'maca',
  'traffic_source',
  'ns_mchannel',
  'ns_campaign',
  'ns_source',
  'ns_linkname',
  'at_medium',
  'at_campaign',
  'at_link_id',
  'at_link_type',
  'at_link_origin',
  'at_format',
  'at_ptr_name',
  'at_bbc_team',
])

/** "utm_source" and all its kin. */
const TRACKING_PREFIX = /^(?:utm|pk|mtm|hsa|itm)_/

/** "www-quay-example.cdn.ampproject.org/c/s/www.quay.example/amp/1" and "www.google.com/amp/s/quay.example/1": copies that name their page. */
const AMP_COPY =
  /^https:\/\/(?:[a-z0-9-]{1,63}\.cdn\.ampproject\.org\/[cv]|www\.google\.[a-z.]{2,6}\/amp)\/(?<secure>s\/)?(?<page>[a-z0-9-]+\.[^\s]{1,2000})$/i

/**
 * The one form of an address by which an article is known: "HTTPS://Example.ORG.:443/a?utm_source=rss&id=7#top" is
 * "https://example.org/a?id=7". Order and spelling of the other parameters stay. What is no URL comes back trimmed.
 */
export function normalizeUrl(url: string): string {
  if (!URL.canParse(url)) return url.trim()
  const parsed = new URL(pageOfCopy(new URL(url).href))
  parsed.hash = ''
  parsed.hostname = parsed.hostname.replace(/\.+$/, '')
  parsed.search = withoutTracking(parsed.search)
  return parsed.href.replace(/\?$/, '').replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase())
}

/** "https://www.quay.example/amp/1" for a copy of it in an AMP cache or viewer; every other address as it is. */
function pageOfCopy(url: string): string {
  const { secure, page } = AMP_COPY.exec(url)?.groups ?? {}
  const original = `http${secure ? 's' : ''}://${page}`
  return page && URL.canParse(original) ? original : url
}

/** Works on the raw text, because URLSearchParams would spell the remaining parameters anew. */
function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

function isTracking(parameter: string): boolean {
  const name = parameter.split('=', 1)[0]!.toLowerCase()
  return TRACKING_NAMES.has(name) || TRACKING_PREFIX.test(name)
}
