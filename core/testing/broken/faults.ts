// Sound code spoilt in one place: what authors get wrong most often, and the checks that have to say so.
import { catchingUp } from './faults/catching-up.ts'
import type { Fault } from './faults/fault.ts'
import { growing } from './faults/growing.ts'
import { receipts } from './faults/receipts.ts'
import { receiving } from './faults/receiving.ts'
import { sending } from './faults/sending.ts'

export const faults: Fault[] = [...receiving, ...sending, ...growing, ...receipts, ...catchingUp]

/** Variables that spoilt code uses. */
const spoils: [string, string] = [
  '  let broken: string | undefined\n',
  "  let broken: string | undefined\n  let shared: string | undefined = ''\n  let stopped = false\n  let queue: Promise<Sent> = Promise.resolve({})\n",
]

/** The source of base/index.ts with this fault. Throws where the words are not there, or more than once. */
export const spoil = (source: string, { name, from, to, also }: Fault): string =>
  [spoils, [from, to] as const, ...(also ? [also] : [])].reduce((text, [before, after]) => {
    if (text.split(before).length !== 2) throw new Error(`“${name}” changes nothing, or too much: ${before}`)
    return text.replace(before, () => after)
  }, source)
