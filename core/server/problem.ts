// Errors as they leave the house: problem documents (RFC 9457, application/problem+json) with our stable `code` as a member.
import type { ServerResponse } from 'node:http'
import { Problem } from '../model/problem.ts'
import { StaleError } from '../ports/store.ts'

/** A problem document; members of `Problem.extra` stand beside these. */
export interface ProblemDocument {
  type: string
  title: string
  status: number
  detail: string
  code: string
  [member: string]: unknown
}

/** The `type` URI of a code: the same in every deployment, so that programs may compare it. */
export const problemType = (code: string): string => `urn:threadline:problem:${code}`

/** What a problem looks like on the wire. */
export const problemDocument = (problem: Problem): ProblemDocument => ({
  type: problemType(problem.code),
  title: problem.title,
  status: problem.status,
  detail: problem.message,
  code: problem.code,
  ...problem.extra,
})

/** Headers that belong to a problem: `extra.retryAfter` (seconds, 1 where a 503 says none) and `extra.allow` (methods) are told there as well. */
const headersOf = (problem: Problem): Record<string, string> => {
  const { retryAfter = problem.status === 503 ? 1 : undefined, allow } = problem.extra
  return {
    ...(typeof retryAfter === 'number' ? { 'Retry-After': String(Math.max(1, Math.ceil(retryAfter))) } : {}),
    ...(Array.isArray(allow) ? { Allow: allow.join(', ') } : {}),
    ...(problem.code === 'unauthorized' ? { 'WWW-Authenticate': 'Bearer realm="threadline"' } : {}),
  }
}

/** Answers with a problem document; where the response has already begun, the connection is cut so that nobody takes it for whole. */
export const writeProblem = (res: ServerResponse, problem: Problem): void => {
  if (res.headersSent) {
    res.destroy()
    return
  }
  const body = JSON.stringify(problemDocument(problem))
  res.writeHead(problem.status, {
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headersOf(problem),
  })
  res.end(body)
}

const byStatus: Record<number, 'malformed' | 'too_large' | 'unsupported_type' | 'not_found' | 'invalid'> = {
  400: 'malformed',
  404: 'not_found',
  413: 'too_large',
  415: 'unsupported_type',
}

/** The problem an error stands for, or undefined where it is a failure of our own. Knows express's and its parsers' errors by their status. */
export const problemFrom = (error: unknown): Problem | undefined => {
  if (error instanceof Problem) return error
  if (error instanceof StaleError)
    return new Problem('conflict', 'It was changed by somebody else at the same moment. Read it again and retry.')
  if (error instanceof URIError) return new Problem('invalid', 'The path is not percent-encoded as it should be.')
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  if (error.status < 400 || error.status > 499) return undefined
  return new Problem(
    byStatus[error.status] ?? 'invalid',
    'expose' in error && error.expose === true ? error.message : 'The request can not be read.',
  )
}
