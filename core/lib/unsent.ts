// Which failures of a connection say that nothing was sent: whoever made the request may make it again.

/** Codes of connections that were never made. */
const unsent = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]

/** The code for which a request was surely not sent, of the error or of whatever caused it; undefined where it may have been. */
export const unsentCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const { code, cause } = error as NodeJS.ErrnoException
  return code !== undefined && unsent.includes(code) ? code : unsentCode(cause)
}
