import { setTimeout as turn } from 'node:timers/promises'
import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import { type Duration, day, minute } from '#core/model/time.ts'
import type { Store } from '#core/ports/store.ts'
import { dyingStore } from '#core/testing/houses/dying-store.ts'
import {
  boss,
  mongoGround,
  type OpenGround,
  openPlanted,
  type PlantedHouse,
  plant,
  plantEvery,
  plantedTraces,
  sharedGrounds,
  sqliteGround,
} from '#core/testing/houses/planted-house.ts'
import { writtenStore } from '#core/testing/houses/written-store.ts'
import type { RetentionNight } from '../../model/retention.ts'
import { nightsTable } from '../timeline/tables.ts'

const grounds = { SQLite: sqliteGround, 'MongoDB over a driver in memory': mongoGround }

/** Somebody writes on the channel that pushes. */
const says = async (house: PlantedHouse, who: string, text: string, id = `${who}-1`): Promise<string> => {
  const sender = { identities: [`email:${who}@example.com` as const], verified: { name: `${who} Example` } }
  const { session } = await house.done(house.core.inbox.receive({ channel: 'post', address: `post:${who}`, id, sender, text }))
  return session
}

const closed = async (house: PlantedHouse, who: string): Promise<string> => {
  const session = await says(house, who, `I am ${who}, and I want to talk to a person.`)
  await house.done(house.core.controls.close(session, {}, boss()))
  return session
}

const latest = async ({ core }: PlantedHouse): Promise<RetentionNight | undefined> => (await core.queries.retention()).night

const over = async (house: PlantedHouse): Promise<RetentionNight> => {
  await house.until(async () => (await latest(house))?.endedAt !== undefined, minute / 60)
  const night = await latest(house)
  if (!night) throw new Error('there was no night')
  return night
}

const left = async ({ core }: PlantedHouse, session: string): Promise<boolean> => !(await core.queries.session(session)).erased

for (const [name, open] of Object.entries(grounds))
  describe(`Retention, kept in ${name}`, function () {
    this.timeout(120_000)
    let ground: OpenGround
    let house: PlantedHouse
    beforeEach(async () => {
      ground = await open()
      house = await openPlanted(ground)
    })
    afterEach(async () => {
      await house.close()
      await ground.close()
    })

    /** Nothing runs meanwhile: what was due then is made up for. */
    const sleep = async (span: Duration, store?: Store): Promise<void> => {
      await house.core.idle()
      await house.close()
      await house.clock.advance(span)
      house = await openPlanted(ground, house.clock, store)
    }
    const keep = (days: number | null) => house.done(house.core.controls.keepSessions({ days }, boss()))

    it('erases nothing until an admin says after how many days', async () => {
      const session = await closed(house, 'ada')
      await sleep(4000 * day)
      await house.until(async () => (await house.core.queries.session(session)).status === 'closed')
      expect(await house.core.queries.retention()).to.deep.equal({ days: null })
      const agent = { who: { id: 'ann', name: 'Ann', role: 'agent' as const } }
      const refused = async (days: number, act = boss()) =>
        house.done(house.core.controls.keepSessions({ days }, act)).catch(error => (error instanceof Problem ? error.code : error))
      expect(await refused(30, agent)).to.equal('forbidden')
      expect([await refused(0), await refused(1.5), await refused(1e9)]).to.deep.equal(['invalid', 'invalid', 'invalid'])
      const { days, next = 0 } = await keep(30)
      expect(days).to.equal(30)
      expect(new Date(next).toISOString()).to.include('T03:00:00')
      expect(next).to.be.greaterThan(house.clock.now())
      expect(await left(house, session)).to.equal(true)
      expect((await house.core.queries.audit(boss().who)).items[0]?.changes).to.deep.equal([{ what: 'days', from: 'no end', to: '30' }])
    })

    it('takes a session wherever its words are, and the customer of whom nothing else is left', async () => {
      const { contact } = await plant(house, { team: false })
      const every = await plantEvery(ground, house, contact)
      await house.done(house.core.controls.close(every.session, {}, boss()).catch(() => {}))
      await keep(30)
      await sleep(31 * day)
      const night = await over(house)
      expect(night).to.include({ days: 30, sessions: 2, files: 2, contacts: 1 })
      expect(night.kept[0]).to.include({ channel: 'post' })
      expect(night.kept[0]?.ours, 'it takes nothing back from customers').to.be.greaterThan(0)
      expect(house.takenBack).to.deep.equal([])
      expect(night.changed.join()).to.include('the article ‘Parcels’').and.to.include('the scenario')
      expect(night.left.at(-1)).to.include('backups')
      await house.clock.advance(minute)
      expect(await plantedTraces(ground)).to.deep.equal([])
      const words: string[] = []
      for (const [word, place] of every.words) for (const where of await ground.traces(word)) words.push(`${place} in ${where}`)
      expect(words).to.deep.equal([])
      expect((await house.core.queries.contacts()).items).to.deep.equal([])
      const marks = (await house.core.queries.timeline(every.session, 0)).filter(e => e.kind === 'erased' && e.all)
      expect(marks.map(({ author }) => author.kind)).to.deep.equal(['system'])
      const rows = (await house.core.queries.audit(boss().who)).items.filter(({ verb }) => verb === 'retention')
      expect(rows.map(({ about }) => about)).to.deep.equal(['sessions without activity for 30 days'])
      expect(rows[0]?.changes).to.deep.include({ what: 'sessions', to: '2' }).and.to.deep.include({ what: 'contacts', to: '1' })
    })

    it('leaves what is open, snoozed, waits for a person or is not old enough, and customers who have something left', async () => {
      const { controls, queries } = house.core
      const open = await says(house, 'olga', 'I want to talk to a person.')
      const draft = await says(house, 'dora', 'Is anybody there?')
      const snoozed = await closed(house, 'sven')
      await house.done(controls.reopen(snoozed, {}, boss()))
      await house.done(controls.snooze(snoozed, { until: house.clock.now() + 90 * day }, boss()))
      const blocked = await closed(house, 'boris')
      await house.done(controls.blockContact((await queries.session(blocked)).contact, true, boss()))
      const old = await closed(house, 'ada')
      const { contact: ada } = await queries.session(old)
      const gone = await closed(house, 'gwen')
      const { contact: gwen } = await queries.session(gone)
      await keep(30)
      await sleep(29 * day)
      const fresh = await says(house, 'ada', 'It is me again, and I want to talk to a person.', 'ada-2')
      await house.done(house.core.controls.close(fresh, {}, boss()))
      await house.core.idle()
      expect(await left(house, gone)).to.equal(true)
      await sleep(3 * day)
      await house.until(async () => !(await left(house, gone)), minute / 60)
      const night = await over(house)
      expect(night).to.include({ sessions: 3, contacts: 1 })
      for (const session of [open, draft, snoozed, fresh]) expect(await left(house, session), session).to.equal(true)
      expect([await left(house, old), await left(house, blocked)]).to.deep.equal([false, false])
      const people = (await house.core.queries.contacts()).items
      expect(people.map(({ id }) => id))
        .to.include(ada)
        .and.to.not.include(gwen)
      expect(people.some(one => one.blocked)).to.equal(true)
    })

    it('leaves what the team wrote by itself, though customers say the same', async () => {
      const text = 'How do I reset the password of my account?'
      await house.done(house.core.controls.putArticle('password', { title: text, text: `# ${text}\n\nPress reset.` }, boss()))
      const session = await says(house, 'ada', text)
      await house.core.idle()
      await house.done(house.core.controls.close(session, {}, boss()))
      await keep(30)
      await sleep(31 * day)
      expect((await over(house)).changed).to.deep.equal([])
      expect((await house.core.queries.article('password')).text).to.include(text)
    })

    it('goes on in small portions, between which customers are answered, and is over when it is turned off', async () => {
      const sessions: string[] = []
      for (let n = 0; n < 45; n++) sessions.push(await closed(house, `guest${n}`))
      await keep(30)
      await sleep(31 * day)
      await house.until(async () => ((await latest(house))?.sessions ?? 0) > 0, 50)
      expect((await latest(house))?.sessions).to.equal(20)
      expect((await latest(house))?.endedAt).to.equal(undefined)
      await says(house, 'ada', 'I want to talk to a person.')
      await keep(null)
      const night = await over(house)
      expect(night.sessions).to.be.lessThan(45)
      const many = await Promise.all(sessions.map(session => left(house, session)))
      expect(many.filter(Boolean)).to.have.length(45 - night.sessions)
      expect(await house.core.retentionHealth()).to.deep.include({ ok: true })
      await keep(30)
      await sleep(2 * day)
      await house.until(async () => (await Promise.all(sessions.map(session => left(house, session)))).every(one => !one), minute / 60)
      expect((await over(house)).sessions).to.equal(45 - night.sessions)
    })

    it('lets a customer who writes in that moment go on in their session', async () => {
      const session = await says(house, 'ada', 'Is it you whom I talk to a person with?')
      await house.done(house.core.controls.resolve(session, {}, boss()))
      await keep(1)
      let wrote: Promise<string> | undefined
      const hook = writtenStore(ground.store, async () => {
        // Once the night has begun, and before anything is marked.
        if (!wrote && (await ground.store.collection(nightsTable).count()) > 0) wrote = says(house, 'ada', 'Here I am again.', 'ada-2')
      })
      await sleep(2 * day, hook)
      const night = await over(house)
      const into = await wrote
      const words = (await house.core.queries.timeline(into ?? '', 0)).flatMap(e => (e.kind === 'message' ? [e.text] : []))
      expect(words).to.include('Here I am again.')
      // Either theirs was first and kept the session, or it was gone and they have a new one.
      if (into === session) expect(night.sessions).to.equal(0)
      else expect(await left(house, session)).to.equal(false)
      const { contact } = await house.core.queries.session(into ?? '')
      expect((await house.core.queries.contact(contact)).id).to.equal(contact)
    })

    it('tells of itself when it last ran, and of a night that did not come', async () => {
      expect(await house.core.retentionHealth()).to.deep.equal({ ok: true, about: 'off: sessions are kept until somebody erases them' })
      await closed(house, 'ada')
      await keep(30)
      expect(await house.core.retentionHealth()).to.deep.equal({ ok: true, about: 'it has not run yet' })
      await sleep(31 * day)
      await over(house)
      expect(await house.core.retentionHealth())
        .to.have.property('about')
        .that.matches(/^last done 2025-11-09 .* UTC: 1 sessions and 1 customers erased$/u)
    })
  })

for (const [name, open] of Object.entries(grounds))
  describe(`A night of retention whose process dies, kept in ${name}`, function () {
    this.timeout(600_000)
    it('is finished by the next start, wherever it broke off, and counted once', async () => {
      const trial = async (dieAfter: number): Promise<number> => {
        const ground = await open()
        const before = await openPlanted(ground)
        const { clock } = before
        try {
          await plant(before, { team: false })
          for (const who of ['ada', 'bob']) await closed(before, who)
          await before.done(before.core.controls.keepSessions({ days: 30 }, boss()))
          await before.core.idle()
          await before.close()
          await clock.advance(31 * day)
          const dying = dyingStore(ground.store)
          dying.dieAt(dieAfter)
          const first = await openPlanted(ground, clock, dying.store).catch(() => undefined)
          if (first) {
            for (let n = 0; n < 900 && (await latest(first))?.endedAt === undefined && dying.writes() < dieAfter; n++) {
              await clock.advance(250)
              await turn(1)
            }
            await Promise.race([first.close().catch(() => {}), turn(500)])
          }
          const wrote = dying.writes()
          const next = await openPlanted(ground, clock)
          const night = await over(next)
          expect(night, `after ${dieAfter} writes`).to.include({ sessions: 3, files: 1, contacts: 3 })
          expect(await plantedTraces(ground), `after ${dieAfter} writes`).to.deep.equal([])
          const rows = (await next.core.queries.audit(boss().who)).items.filter(({ verb }) => verb === 'retention')
          expect(rows, `after ${dieAfter} writes`).to.have.length(1)
          await next.close()
          return wrote
        } finally {
          await ground.close()
        }
      }
      const whole = await trial(Number.POSITIVE_INFINITY)
      expect(whole).to.be.greaterThan(30)
      const stride = process.env.STEPS === 'all' ? 1 : Math.ceil(whole / 10)
      for (let n = 2; n < whole; n += stride) await trial(n)
    })
  })

for (const { name, open } of sharedGrounds())
  describe(`A night of retention among several processes, kept in ${name}`, function () {
    this.timeout(600_000)
    it('is done by one of them, and by another where that one dies', async () => {
      const trial = async (dieAfter: number): Promise<number> => {
        const ground = await open()
        const before = await openPlanted(ground)
        const { clock } = before
        for (const who of ['ada', 'bob', 'cleo']) await closed(before, who)
        await before.done(before.core.controls.keepSessions({ days: 30 }, boss()))
        await before.core.idle()
        await before.close()
        await clock.advance(31 * day)
        const dying = dyingStore(await ground.another())
        const first = await openPlanted(ground, clock, dying.store)
        const other = await openPlanted(ground, clock)
        try {
          dying.dieAt(dying.writes() + dieAfter)
          const night = await over(other)
          expect(night, `after ${dieAfter} writes`).to.include({ sessions: 3, contacts: 3 })
          const all = await ground.store.collection(nightsTable).count()
          expect(all).to.equal(1)
          return dying.writes()
        } finally {
          await Promise.race([Promise.all([first.close().catch(() => {}), other.close()]), turn(1000)])
          await ground.close()
        }
      }
      await trial(Number.POSITIVE_INFINITY)
      for (const n of [1, 4, 9, 15, 22, 30, 41, 60]) await trial(n)
    })
  })
