// Two processes on one store: while one erases a contact, the other is in the middle of whatever it does for them. Its writes come late by
// chance, some of them after the erasure was done. SEED and SCHEDULES try others.
import { setImmediate as step } from 'node:timers/promises'
import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import type { Sender } from '#core/ports/connector.ts'
import type { Store } from '#core/ports/store.ts'
import { dyingStore } from '#core/testing/houses/dying-store.ts'
import {
  boss,
  mongoGround,
  openPlanted,
  type PlantedHouse,
  plant,
  planted,
  plantedTraces,
  type SharedGround,
  sharedGrounds,
  writes,
} from '#core/testing/houses/planted-house.ts'
import { writtenStore } from '#core/testing/houses/written-store.ts'
import { sessionsTable } from '../timeline/tables.ts'

const first = Number(process.env.SEED ?? 1)
const schedules = Number(process.env.SCHEDULES ?? 12)

/** Numbers from 0 to 1, the same for the same seed. */
const chances = (seed: number): (() => number) => {
  let state = seed * 2_654_435_769
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

const sender: Sender = { identities: ['id:zqanna', 'email:zqanna@private.example'], verified: { name: 'Anna Zqnachname' } }
const address = 'post:zqstreet'

const trial = async (seed: number): Promise<void> => {
  const chance = chances(seed)
  const ground = await mongoGround()
  const state = { erased: false, late: false }
  const held = writtenStore(await ground.another(), async () => {
    const luck = state.late ? chance() : 1
    if (luck < 0.08) while (!state.erased) await step()
    const turns = luck < 0.12 ? 300 : luck < 0.5 ? 12 : 0
    for (let n = chance() * turns; n > 0; n--) await step()
  })
  const erasing = await openPlanted(ground)
  const other = await openPlanted(ground, erasing.clock, held)
  const words: { word: string; what: string; before: boolean }[] = []
  /** A word that this work of the other process brings. */
  const said = (what: string): string => {
    const word = `zq${what}${words.length}word`
    words.push({ word, what, before: false })
    return word
  }
  const comes = (house: PlantedHouse, id: string, text: string) => house.core.inbox.receive({ channel: 'post', address, id, sender, text })
  try {
    const opening = said('opening')
    const { session } = await erasing.done(comes(erasing, 'm1', `The ${opening} is broken, and I want to talk to a person.`))
    await erasing.until(async () => (await other.core.queries.session(session).catch(() => undefined)) !== undefined)
    const { contact } = await erasing.core.queries.session(session)
    await erasing.done(other.core.controls.reply(session, { text: `We look for the ${said('reply')}.`, take: true }, boss()))
    for (const one of words) one.before = true

    state.late = true
    const { controls, inbox } = other.core
    const works: (() => Promise<unknown>)[] = [
      () => comes(other, 'm2', `It was the ${said('message')}, my card is 4111 1111 1111 1111.`),
      () => comes(other, 'm3', `And the ${said('more')}.`),
      () => inbox.changed({ channel: 'post', id: 'c1', of: 'm1', kind: 'edit', sender, text: `The ${said('edit')} is broken.` }),
      () => inbox.changed({ channel: 'post', id: 'c2', of: 'm1', kind: 'reaction', sender, emoji: said('emoji') }),
      () => inbox.rate(session, { score: 2, comment: `The ${said('comment')} was late.` }, 'rate'),
      () => controls.note(session, { text: `They told me of the ${said('note')}, card 4111 1111 1111 1111.` }, boss()),
      () => controls.tags(session, { add: [said('tag')] }, boss()),
      () => controls.reply(session, { text: `It is the ${said('answer')}.`, take: true }, boss()),
      () => controls.release(session, { to: 'ai' }, boss()),
      () => controls.draft(session, {}, boss()),
      () => controls.changeContact(contact, { custom: { plan: said('plan') } }, boss()),
      () => controls.exportContact(contact, {}, boss()),
      () => controls.redact(session, { of: 2, what: ['broken'] }, boss()),
    ]
    const running: Promise<unknown>[] = []
    const begin = (work: () => Promise<unknown>): void => {
      running.push(
        work().catch(error => {
          // Refused is fine: nothing was stored.
          if (!(error instanceof Problem)) throw error
        }),
      )
    }
    const many = 2 + Math.floor(chance() * 5)
    for (let n = 0; n < many; n++) begin(works[Math.floor(chance() * works.length)]!)
    for (let n = chance() * 40; n > 0; n--) await step()
    const erasure = erasing.core.controls.eraseContact(contact, boss()).finally(() => {
      state.erased = true
    })
    erasure.catch(() => {})
    for (let n = 0; n < 3; n++) {
      for (let k = chance() * 60; k > 0; k--) await step()
      begin(works[Math.floor(chance() * works.length)]!)
    }
    await erasing.done(erasure)
    await erasing.done(Promise.all(running))
    // Long enough for what is due, and not for the second look, which is for processes that died.
    for (let n = 0; n < 100; n++) {
      await erasing.clock.advance(500)
      await step()
    }
    await other.core.idle()
    await erasing.core.idle()

    const sessions = (await ground.store.collection(sessionsTable).list({ limit: 1000 })).items
    const fresh = sessions.filter(s => !s.erased)
    expect(fresh.map(s => s.contact)).to.not.include(contact)
    // Whoever writes afterwards is somebody new, with words of their own.
    const newer = JSON.stringify(await Promise.all(fresh.map(({ id }) => erasing.core.queries.timeline(id, 0))))
    const back: string[] = []
    for (const { word, what, before } of words)
      if (before || !newer.includes(word)) for (const where of await ground.traces(word)) back.push(`${what} in ${where}`)
    if (fresh.length === 0)
      for (const word of ['zqanna', 'Zqnachname', 'zqstreet'])
        for (const where of await ground.traces(word)) back.push(`${word} in ${where}`)
    for (const where of await ground.traces(contact)) back.push(`the contact in ${where}`)
    expect(back, `SEED=${seed}`).to.deep.equal([])
    for (const { id } of sessions.filter(s => s.erased))
      expect(await ground.store.collection({ name: 'vault' }).get(id), `the vault, SEED=${seed}`).to.equal(undefined)
  } finally {
    state.erased = true
    await Promise.all([other.close(), erasing.close()])
    await ground.close()
  }
}

describe('Erasing a contact while another process on the same store works for them', function () {
  this.timeout(600_000)
  it(`leaves nothing that the other process could bring back, in ${schedules} schedules`, async () => {
    for (let seed = first; seed < first + schedules; seed++) await trial(seed)
  })

  it('lets no redaction that had read before put words back', async () => {
    const ground = await mongoGround()
    const store = await ground.another()
    let erased = false
    let reached = false
    const erasing = await openPlanted(ground)
    const other = await openPlanted(ground, erasing.clock, {
      ...store,
      async rewrite(...given) {
        reached = true
        while (!erased) await step()
        return store.rewrite(...given)
      },
    })
    try {
      const text = 'The zqopeningword is broken, and I want to talk to a person.'
      const { session } = await erasing.done(erasing.core.inbox.receive({ channel: 'post', address, id: 'm1', sender, text }))
      const { seq } = await erasing.done(erasing.core.controls.note(session, { text: 'They say that it is broken.' }, boss()))
      const { contact } = await erasing.core.queries.session(session)
      const redacting = other.core.controls.redact(session, { of: seq, what: ['broken'] }, boss()).catch(() => {})
      await erasing.until(async () => reached)
      await erasing.done(erasing.core.controls.eraseContact(contact, boss()))
      erased = true
      await erasing.done(redacting)
      await erasing.clock.advance(30_000)
      expect(await ground.traces('zqopeningword')).to.deep.equal([])
    } finally {
      erased = true
      await Promise.all([other.close(), erasing.close()])
      await ground.close()
    }
  })

  describe('with a message on its way that begins a session for them', () => {
    /**
     * They write again: once they are erased and before that message is stored, or once it is and before it is erased as well. `known`: where
     * they had written before. `looking`: that message is on its way to look for a session to go on with, not to be stored.
     */
    const story = async (again: 'before' | 'after', known: string, looking = false): Promise<{ kept: string[][]; back: string[] }> => {
      const ground = await mongoGround()
      const state = { holds: false, held: false, erased: false, again: false }
      const wait = async (): Promise<void> => {
        if (!state.holds || state.held) return
        state.held = true
        while (!state.erased) await step()
      }
      const slow = (store: Store): Store => ({
        ...store,
        async append(batch) {
          if (!looking && JSON.stringify(batch.entries).includes('zqearlyword')) await wait()
          return store.append(batch)
        },
        collection(table) {
          const docs = store.collection(table)
          if (table.name !== sessionsTable.name || !looking) return docs
          return {
            ...docs,
            async list(options) {
              if (options?.where?.is === `post ${address}`) await wait()
              return docs.list(options)
            },
          }
        },
        async rewrite(...given) {
          while (state.erased && !state.again) await step()
          return store.rewrite(...given)
        },
      })
      const erasing = await openPlanted(ground, undefined, slow(await ground.another()))
      const other = await openPlanted(ground, erasing.clock, slow(await ground.another()))
      const write = async (id: string, text: string, at = address): Promise<string> =>
        (await other.core.inbox.receive({ channel: 'post', address: at, id, sender, text })).session
      const all = async () => (await ground.store.collection(sessionsTable).list({ limit: 1000 })).items
      const stands = (session: string) => erasing.until(async () => (await all()).some(({ id }) => id === session))
      try {
        const begun = await erasing.done(write('m1', 'The lamp is broken.', known))
        // What they write next begins after this session only where it is found by its address.
        await stands(begun)
        const { contact } = await erasing.core.queries.session(begun)
        await erasing.done(other.core.controls.close(begun, {}, boss()))
        await erasing.until(async () => (await erasing.core.queries.session(begun)).status === 'closed')
        state.holds = true
        const onItsWay = write('m2', 'The zqearlyword is broken, too.')
        await erasing.until(async () => state.held)
        await erasing.done(erasing.core.controls.eraseContact(contact, boss()))
        if (again === 'before') await stands(await erasing.done(write('m3', 'The shade is missing.')))
        state.erased = true
        await stands(await onItsWay)
        if (again === 'after') await erasing.done(write('m3', 'The shade is missing.'))
        state.again = true
        for (let n = 0; n < 100; n++) {
          await erasing.clock.advance(500)
          await step()
        }
        await other.core.idle()
        await erasing.core.idle()
        const words = async (id: string): Promise<string[]> =>
          (await erasing.core.queries.timeline(id, 0)).flatMap(e => (e.kind === 'message' && e.author.kind === 'contact' ? [e.text] : []))
        const kept = await Promise.all((await all()).filter(({ erased }) => !erased).map(({ id }) => words(id)))
        return { kept, back: await ground.traces(contact) }
      } finally {
        state.erased = true
        state.again = true
        await Promise.all([other.close(), erasing.close()])
        await ground.close()
      }
    }

    for (const again of ['before', 'after'] as const)
      it(`keeps what they write ${again} that is stored, as somebody new, in a session of their own`, async () => {
        expect(await story(again, address)).to.deep.equal({ kept: [['The shade is missing.']], back: [] })
      })

    for (const looking of [false, true])
      it(`takes it for one of somebody new where they have begun anew in the place that ${looking ? 'it looks for' : 'it was to have'}`, async () => {
        expect(await story('before', 'post:elsewhere', looking)).to.deep.equal({
          kept: [['The shade is missing.', 'The zqearlyword is broken, too.']],
          back: [],
        })
      })
  })
})

/** An erasure whose process dies at its write of this number, while another lives. Answers how many writes there were. */
const takeover = async (ground: SharedGround, dieAfter: number): Promise<number> => {
  const dying = dyingStore(await ground.another())
  const first = await openPlanted(ground, undefined, dying.store)
  const other = await openPlanted(ground, first.clock)
  const now = `after ${dieAfter} writes`
  try {
    const { session, contact } = await plant(first)
    await first.clock.advance(60_000)
    await Promise.all([first.core.idle(), other.core.idle()])
    const before = dying.writes()
    dying.dieAt(before + dieAfter)
    const did = await first.done(first.core.controls.eraseContact(contact, boss())).then(
      () => true,
      () => false,
    )
    const wrote = dying.writes() - before
    if (did) return wrote
    // What the dead one wrote last is all there is to go on from.
    const rows = async () => (await other.core.queries.erasures()).items
    const until = first.clock.now() + 150_000
    await other.until(async () => {
      const [row] = await rows()
      return row ? row.state === 'done' : first.clock.now() > until
    }, 500)
    const [row, ...more] = await rows()
    if (!row) {
      // Not even that it was wished was written.
      expect((await other.core.queries.session(session)).contact, now).to.equal(contact)
      return wrote
    }
    expect(more, now).to.deep.equal([])
    expect(row, now).to.include({ sessions: 1, files: 1, toTakeBack: 0 })
    const named = new Set([...first.takenBack, ...other.takenBack].map(({ platformId }) => platformId))
    expect(row.takenBack, now).to.equal(named.size)
    expect(row.kept, now).to.deep.equal([{ channel: 'post', theirs: 1, ours: 0, doubt: 0 }])
    expect(
      row.left.filter(one => one.includes('backups')),
      now,
    ).to.have.length(1)
    expect(await plantedTraces(ground), now).to.deep.equal([])
    const marks = (await other.core.queries.timeline(session, 0)).filter(e => e.kind === 'erased' && e.all)
    expect(marks, now).to.have.length(1)
    expect(await writes(other, 'fresh', `It is ${planted.name} again`), now).to.not.equal(session)
    return wrote
  } finally {
    // What is dead need not come to an end.
    await Promise.race([Promise.all([first.close().catch(() => {}), other.close()]), new Promise(resolve => setTimeout(resolve, 1000))])
    await ground.close()
  }
}

for (const { name, open } of sharedGrounds())
  describe(`An erasure whose process dies while another lives, kept in ${name}`, function () {
    this.timeout(1_200_000)
    it('is finished by the other, wherever it broke off, and told once', async () => {
      const whole = await takeover(await open(), Number.POSITIVE_INFINITY)
      expect(whole).to.be.greaterThan(30)
      // STEPS=all dies at every write.
      const stride = process.env.STEPS === 'all' ? 1 : Math.ceil(whole / 10)
      for (let n = 1; n < whole; n += stride) await takeover(await open(), n)
    })
  })
