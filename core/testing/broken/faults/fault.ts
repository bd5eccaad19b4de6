/** One fault: words of base/index.ts and what stands there instead. */
export interface Fault {
  name: string
  from: string
  to: string
  /** What must be there as well. */
  also?: [from: string, to: string]
  /** The checks that fail, and no others. */
  caught: string[]
}
