// The one table of errors that people and programs meet: stable codes, HTTP statuses, titles. Details say what to do.

const table = {
  invalid: [400, 'The request is not valid'],
  malformed: [400, 'The body can not be read'],
  contact_required: [400, 'A message needs a contact or a session'],
  unauthorized: [401, 'A valid key is required'],
  forbidden: [403, 'Not allowed'],
  other_contact: [403, 'The session belongs to another contact'],
  blocked: [403, 'The contact is blocked'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'The method is not supported here'],
  not_acceptable: [406, 'That form of answer is not offered'],
  id_reused: [409, 'The id was used for something else'],
  owned_by_other: [409, 'Another agent has this session'],
  not_open: [409, 'The session is not open'],
  not_resolved: [409, 'The session is not resolved'],
  decided: [409, 'It has been decided or superseded'],
  confirm: [409, 'It needs to be confirmed'],
  conflict: [409, 'The change contradicts what is stored'],
  unreachable: [409, 'The contact can not be written to there'],
  wrong_channel: [409, 'The session is on another channel'],
  gone: [410, 'No longer there'],
  too_large: [413, 'Too large'],
  out_of_range: [416, 'The asked part is not there'],
  unsupported_type: [415, 'The content type is not supported'],
  rate_limited: [429, 'Too many requests'],
  unreadable: [400, 'The request is not HTTP as it should be'],
  failed: [500, 'Something went wrong here'],
  busy: [503, 'Too busy, try again shortly'],
  unavailable: [503, 'Not available right now'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof table

/** Every code with its HTTP status and title, for the documentation. */
export const problemTable: Readonly<Record<string, readonly [number, string]>> = table

/** An expected failure: carries a stable code; `detail` tells a person what happened and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  /** Further facts for programs, such as `errors` of a validation. */
  readonly extra: Record<string, unknown>
  constructor(code: ProblemCode, detail: string, extra: Record<string, unknown> = {}) {
    super(detail)
    this.code = code
    this.status = table[code][0]
    this.title = table[code][1]
    this.extra = extra
  }
}
