import type { FetchSettings } from '../options.ts'
import { type Failed, failed, tooLarge } from '../outcome.ts'

/** What a thrown error means. The first row whose code fits wins. */
interface FailureRule {
  readonly codes: RegExp
  readonly code: string
  readonly retryable: boolean
  readonly says: (settings: FetchSettings, detail: string) => string
}

const seconds = (ms: number): string => `${(ms / 1000).toLocaleString('en')} s`

const FAILURES: readonly FailureRule[] = [
  {
    codes: /^UND_ERR_CONNECT_TIMEOUT$|^ETIMEDOUT$/,
    code: 'timeout',
    retryable: true,
    says: (settings) =>
      `could not be reached within ${seconds(settings.connectTimeoutMs)}; it is tried again on the next run`,
  },
  {
    codes: /^UND_ERR_HEADERS_TIMEOUT$/,
    code: 'timeout',
    retryable: true,
    says: (settings) =>
      `did not answer within ${seconds(settings.headersTimeoutMs)}; it is tried again on the next run`,
  },
  {
    codes: /^UND_ERR_BODY_TIMEOUT$/,
    code: 'timeout',
    retryable: true,
    says: (settings) => `stopped sending for ${seconds(settings.bodyTimeoutMs)}; it is tried again on the next run`,
  },
  {
    codes: /^TimeoutError$/,
    code: 'too_slow',
    retryable: true,
    says: (settings) => `was not read within ${seconds(settings.totalTimeoutMs)}; it is tried again on the next run`,
  },
  {
    codes: /^PRIVATE_ADDRESS$/,
    code: 'address_refused',
    retryable: false,
    says: (_, detail) => `is not fetched: ${detail}, a private address; set allowPrivate if it is meant`,
  },
  {
    codes: /^ENOTFOUND$/,
    code: 'host_unknown',
    retryable: false,
    says: () => 'names a host that does not exist; check the address and the network',
  },
  {
    codes: /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/,
    code: 'tls_failed',
    retryable: false,
    says: (_, detail) => `has no valid certificate (${detail}); check the address in a browser`,
  },
  {
    codes: /^ENCODING_UNKNOWN$/,
    code: 'encoding_unknown',
    retryable: false,
    says: (_, detail) => `came in content encoding '${detail}', which is not read; report it to the outlet`,
  },
  {
    codes: /^(?:UND_ERR_DESTROYED|UND_ERR_CLOSED)$/,
    code: 'fetcher_closed',
    retryable: true,
    says: () => 'was not fetched because the run ended; it is fetched on the next run',
  },
  {
    codes: /^UND_ERR_HEADERS_OVERFLOW$/,
    code: 'headers_too_large',
    retryable: false,
    says: () => 'answers with more headers than any page needs; check the address in a browser',
  },
  {
    codes: /^Z_|^ERR__ERROR_FORMAT|^ERR_BROTLI|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$|^HPE_|^HTTPParserError$/,
    code: 'response_broken',
    retryable: true,
    says: (_, detail) => `answered with broken data (${detail}); it is tried again on the next run`,
  },
]

/** Everything else that a network does: refused, reset, unreachable, cut off. */
const NETWORK_FAILURE: Omit<FailureRule, 'codes'> = {
  code: 'connection_failed',
  retryable: true,
  says: (_, detail) => `could not be read (${detail}); it is tried again on the next run`,
}

/** An exception of the HTTP client as a problem: "ECONNRESET" becomes connection_failed, which is worth another attempt. */
export function failureOf(error: unknown, url: string, settings: FetchSettings): Failed {
  const { code, detail } = codeOf(error)
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return tooLarge(url, settings.maxBodyBytes)
  const rule = FAILURES.find(({ codes }) => codes.test(code)) ?? NETWORK_FAILURE
  return failed(rule.code, url, `${url} ${rule.says(settings, detail)}`, rule.retryable)
}

/** Code and words of an error; several failed connections come as one AggregateError that carries the code of the first. */
function codeOf(error: unknown): { code: string; detail: string } {
  if (!(error instanceof Error)) return { code: '', detail: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return { code, detail: error.message || code }
}
