// One-time codes in a world of chance: customers write them, guess, quote the numbers of orders and take what is another's; messages are told again,
// processes die at any write, several are at it at once, and time goes by. A seed makes the same schedule again.
import { expect } from 'chai'
import pino from 'pino'
import { asShared } from '#core/testing/conversation/world.ts'
import { type DyingStore, dyingStore } from '#core/testing/houses/dying-store.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { createIds } from '../../lib/ids.ts'
import { createSeal } from '../../lib/seal.ts'
import { createSigner } from '../../lib/signer.ts'
import { hour, minute, type Time } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { createMemories, type Memories } from '../memory/memory.ts'
import { type Codes, codeLives, createCodes, mostInPassing, mostTries, type To, type Tried } from './codes.ts'
import { codesIn } from './digits.ts'

/** SCHEDULES says how many, SEED repeats from one on. */
const wanted = Number(process.env.SCHEDULES ?? 150)
const first = Number(process.env.SEED ?? 1)

const log = pino({ level: 'silent' })
const key = Buffer.alloc(32, 3)

const picking = (seed: number): ((n: number) => number) => {
  let state = seed * 2_654_435_761
  return n => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917)
    return ((mixed ^ (mixed >>> 16)) >>> 0) % n
  }
}

interface Made extends To {
  code: string
  until: Time
  /** Wrong digits that were answered since, by whom it is for. */
  guesses: Set<string>
  /** Messages that were told to be wrong. */
  wrong: Set<string>
  rightBy?: string
  /** There is a newer one. */
  old?: true
}

interface Written {
  by: To
  id: string
  text: string
  /** When it was first told, and to which codes it came too late. */
  at: Time
  tooLate: Set<Made>
  /** What it was told first, of which code. */
  told?: { tried: Tried; of: Made | undefined }
}

const sayings = [
  (code: string) => code,
  (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`,
  (code: string) => `it is ${code}, thanks`,
  (code: string, other: string) => `Order ${other}, and the code is ${code}.`,
  (code: string) => `Is it ${code}?`,
]

interface Played {
  violations: string[]
  right: number
  wrong: number
}

const play = async (seed: number, inside: Store): Promise<Played> => {
  const pick = picking(seed)
  const store = asShared(inside)
  const clock = createTestClock()
  const open: Memories[] = []
  const violations: string[] = []
  const made: Made[] = []
  const written: Written[] = []
  let right = 0
  let wrong = 0
  let count = 0

  const born = (): { codes: Codes; dying: DyingStore } => {
    const dying = dyingStore(store)
    const newId = createIds(clock.now)
    const memories = createMemories({ store: dying.store, clock, log, seal: createSeal(key), run: newId() })
    open.push(memories)
    return { codes: createCodes({ memory: memories.open('proof'), clock, sign: createSigner('house') }), dying }
  }
  const processes = [born(), born()]
  /** Done by one of the processes, which may die meanwhile; undefined where it did. */
  const by = async <T>(work: (codes: Codes) => Promise<T>): Promise<T | undefined> => {
    const at = pick(processes.length)
    const one = processes[at] ?? born()
    if (pick(5) === 0) {
      one.dying.dieAt(one.dying.writes() + 1 + pick(4))
      processes[at] = born()
    }
    return work(one.codes).catch(() => undefined)
  }

  const people = [0, 1, 2].map((n): To => {
    const contact = n === 2 ? 'c0' : `c${n}`
    return { session: n === 1 ? 's0' : `s${n}`, contact, address: `email:${n}@example.org`, whose: `visitor:${contact}` }
  })
  const someone = (): To => people[pick(people.length)] ?? (people[0] as To)

  const make = async (): Promise<void> => {
    const to = someone()
    const id = `ask ${pick(4) === 0 ? pick(count + 1) : ++count}`
    // Whoever asks makes all others old, also where nobody hears of it.
    const before = made.filter(one => one.session === to.session)
    const got = await by(codes => codes.make(to, id))
    if (!got || 'limit' in got) return
    const same = before.find(one => one.code === got.code && one.until === got.until && one.contact === to.contact)
    for (const one of before) if (one !== same) one.old = true
    if (!same) made.push({ ...to, code: got.code, until: got.until, guesses: new Set(), wrong: new Set() })
    else if (clock.now() >= same.until) violations.push(`the code of ${id} was given once more after its time`)
  }

  const judge = (message: Written, tried: Tried): void => {
    const { session, contact } = message.by
    const newest = made.findLast(each => each.session === session && !each.old)
    const { told } = message
    if (told && told.of === newest && (told.tried.came === 'wrong' || told.tried.came === 'right'))
      if (JSON.stringify(told.tried) !== JSON.stringify(tried)) violations.push(`${message.id} was told one thing, and then another`)
    message.told ??= { tried, of: newest }
    const digits = codesIn(message.text).map(({ code }) => code)
    const theirs = made.filter(one => one.session === session && one.contact === contact)
    if (tried.came === 'right') {
      right += 1
      const one = theirs.findLast(each => digits.includes(each.code) && each.address === tried.address)
      if (!one) violations.push(`${message.id} was right for ${contact} in ${session}, who have no such code`)
      else if (one.rightBy === undefined && message.tooLate.has(one)) violations.push(`${message.id} was right too late`)
      else if (one.rightBy === undefined && message.at >= one.until) violations.push(`${message.id} was right after its time`)
      else if (one.rightBy !== undefined && one.rightBy !== message.id) violations.push(`${one.rightBy} and ${message.id} were right`)
      else if (one.rightBy === undefined && one.wrong.size >= mostTries) violations.push(`${message.id} was right after all tries`)
      else if (one.rightBy === undefined && one.guesses.size > mostTries + mostInPassing - 1)
        violations.push(`${message.id} was right after ${one.guesses.size} guesses`)
      if (one) one.rightBy = message.id
      return
    }
    const one = theirs.findLast(each => !each.old)
    if (!one || one.rightBy !== undefined) return
    if (tried.came === 'wrong') {
      wrong += 1
      one.wrong.add(message.id)
      if (one.wrong.size > mostTries) violations.push(`${one.code} had ${one.wrong.size} wrong tries`)
    }
    if (digits.length > 3 || message.tooLate.has(one)) return
    for (const code of digits) if (code !== one.code) one.guesses.add(code)
  }

  const tell = async (message: Written): Promise<void> => {
    const tried = await by(codes => codes.try(message.by, message.id, message.text))
    if (tried) judge(message, tried)
  }

  const put = async (to: To, text: string): Promise<void> => {
    const tooLate = new Set(made.filter(one => one.old || clock.now() >= one.until || one.rightBy !== undefined))
    const message = { by: to, id: `m${written.length}`, text, at: clock.now(), tooLate }
    written.push(message)
    await tell(message)
    if (pick(3) === 0) await tell(message)
  }

  const write = async (): Promise<void> => {
    const again = written[pick(written.length * 4 + 1)]
    if (again) return tell(again)
    const to = someone()
    // What is another's, old or used as well.
    const meant = pick(3) === 0 ? made[pick(made.length + 1)] : made.findLast(one => one.session === to.session)
    const guess = String((Number(meant?.code ?? 0) + 1 + pick(12)) % 1_000_000).padStart(6, '0')
    const code = pick(4) === 0 ? (meant?.code ?? guess) : guess
    const text = sayings[pick(sayings.length)]?.(code, guess === code ? '4521' : guess) ?? code
    await put(to, text)
  }

  /** Guesses at the newest code in sentences, and then is right. */
  const siege = async (): Promise<void> => {
    const one = made.findLast(each => !each.old)
    if (!one) return
    for (let n = 1, guesses = pick(12); n <= guesses; n++) {
      const guess = String((Number(one.code) + 20 + n) % 1_000_000).padStart(6, '0')
      await put(one, sayings[2 + pick(3)]?.(guess, '4521') ?? guess)
    }
    await put(one, `it is ${one.code}, thanks`)
  }

  for (let n = 0; n < 40; n++) {
    const luck = pick(12)
    if (luck === 0 || made.length === 0) await make()
    else if (luck === 4 && pick(3) === 0) await siege()
    else if (luck === 1) await clock.advance([1, minute, codeLives - 1, codeLives, hour][pick(5)] ?? 1)
    else if (luck < 4)
      await Promise.all(Array.from({ length: 2 + pick(3) }, () => (written.length > 0 ? tell(written.at(-1) as Written) : write())))
    else await write()
  }
  for (const one of open) await one.stop()
  return { violations, right, wrong }
}

describe('One-time codes among guesses, repeats, crashes and the hours', () => {
  it(`are right once, in time, for their customer, and within the tries, in ${wanted} schedules`, async function () {
    this.timeout(600_000)
    let right = 0
    let wrong = 0
    for (let seed = first; seed < first + wanted; seed++) {
      const store = await openSqlite({ file: ':memory:' })
      try {
        const played = await play(seed, store)
        right += played.right
        wrong += played.wrong
        expect(played.violations, `SEED=${seed} SCHEDULES=1`).to.deep.equal([])
      } finally {
        await store.close()
      }
    }
    expect(right, 'nothing was right').to.be.greaterThan(wanted / 4)
    expect(wrong, 'nothing was wrong').to.be.greaterThan(wanted)
  })
})
