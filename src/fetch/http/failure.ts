import type { FetchSettings } from '../options.ts'
import { closed, type Failed, failed, tooLarge } from '../outcome.ts'

/** What a thrown error means. */
interface FailureRule {
  readonly codes: RegExp
  readonly code: string
  /** Goes on after the address: "could not be reached within 10 s". */
  readonly says: (settings: FetchSettings, detail: string) => string
  /** For a failure that stays: what a person can do. Without it the failure may pass, and the next run tries again. */
  readonly next?: string
}

const seconds = (ms: number): string => `${(ms / 1000).toLocaleString('en')} s`

/** The first row whose codes fit wins. */
const FAILURES: readonly FailureRule[] = [
  {
    codes: /^UND_ERR_CONNECT_TIMEOUT$|^ETIMEDOUT$/,
    code: 'timeout',
    says: (settings) => `could not be reached within ${seconds(settings.connectTimeoutMs)}`,
  },
  {
    codes: /^UND_ERR_HEADERS_TIMEOUT$/,
    code: 'timeout',
    says: (settings) => `did not answer within ${seconds(settings.headersTimeoutMs)}`,
  },
  {
    codes: /^UND_ERR_BODY_TIMEOUT$/,
    code: 'timeout',
    says: (settings) => `stopped sending for ${seconds(settings.bodyTimeoutMs)}`,
  },
  {
    codes: /^TimeoutError$/,
    code: 'too_slow',
    says: (settings) => `was not read within ${seconds(settings.totalTimeoutMs)}`,
  },
  {
    codes: /^PRIVATE_ADDRESS$/,
    code: 'address_refused',
    says: (_, detail) => `is not fetched: ${detail}, a private address`,
    next: 'set allowPrivateAddresses in the pipeline if it is meant',
  },
  {
    codes: /^ENOTFOUND$/,
    code: 'host_unknown',
    says: () => 'names a host that does not exist',
    next: 'check the address and the network',
  },
  {
    codes: /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/,
    code: 'tls_failed',
    says: (_, detail) => `has no valid certificate (${detail})`,
    next: 'check the address in a browser',
  },
  {
    codes: /^ENCODING_UNKNOWN$/,
    code: 'encoding_unknown',
    says: (_, detail) => `came in content encoding '${detail}', which is not read`,
    next: 'report it to the outlet',
  },
  {
    codes: /^UND_ERR_HEADERS_OVERFLOW$/,
    code: 'headers_too_large',
    says: () => 'answers with more headers than any page needs',
    next: 'check the address in a browser',
  },
  {
    codes: /^Z_|^ERR__ERROR_FORMAT|^ERR_BROTLI|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$|^HPE_|^HTTPParserError$/,
    code: 'response_broken',
    says: (_, detail) => `answered with broken data (${detail})`,
  },
  {
    // Everything else that a network does: refused, reset, unreachable, cut off.
    codes: /^/,
    code: 'connection_failed',
    says: (_, detail) => `could not be read (${detail})`,
  },
]

/** An exception of the HTTP client as a problem: "ECONNRESET" becomes connection_failed, which is worth another attempt. */
export function failureOf(error: unknown, url: string, settings: FetchSettings): Failed {
  const { code, detail } = codeOf(error)
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') return closed(url)
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return tooLarge(url, settings.maxBodyBytes)
  const { code: problem, says, next } = FAILURES.find(({ codes }) => codes.test(code))!
  const message = `${url} ${says(settings, detail)}; ${next ?? 'it is tried again on the next run'}`
  return failed(problem, url, message, next === undefined)
}

/** Code and words of an error; several failed connections come as one AggregateError that carries the code of the first. */
function codeOf(error: unknown): { code: string; detail: string } {
  if (!(error instanceof Error)) return { code: '', detail: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return { code, detail: error.message || code }
}
