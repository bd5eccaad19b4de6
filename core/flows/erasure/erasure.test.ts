import { setTimeout as turn } from 'node:timers/promises'
import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import { day, hour } from '#core/model/time.ts'
import { Refused, Retry } from '#core/ports/failure.ts'
import { dyingStore } from '#core/testing/houses/dying-store.ts'
import {
  boss,
  mongoGround,
  type OpenGround,
  openPlanted,
  type PlantedHouse,
  plant,
  plantEvery,
  planted,
  plantedTraces,
  sqliteGround,
  writes,
} from '#core/testing/houses/planted-house.ts'
import { sessionsTable } from '../timeline/tables.ts'

const grounds = { SQLite: sqliteGround, 'MongoDB over a driver in memory': mongoGround }

const problemOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'no problem'
}

for (const [name, open] of Object.entries(grounds))
  describe(`Erasing a contact, kept in ${name}`, function () {
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

    const erase = (contact: string, key = 'press') => house.done(house.core.controls.eraseContact(contact, boss(key)))
    const words = async (session: string): Promise<string[]> =>
      (await house.core.queries.timeline(session, 0)).flatMap(e => (e.kind === 'message' && e.author.kind === 'contact' ? [e.text] : []))

    it('leaves none of their words, names and addresses in any row or file, and tells what it did', async () => {
      const { session, contact } = await plant(house)
      const before = (await plantedTraces(ground)).join('\n')
      for (const what of Object.keys(planted)) expect(before, `nothing was planted: ${what}`).to.include(`${what} in`)
      const { sessions } = await house.core.queries.erasurePlan(contact)
      expect(sessions).to.equal(1)
      const done = await erase(contact)
      expect(done).to.include({ sessions: 1, files: 1, state: 'stored' })
      expect(done.kept).to.deep.equal([{ channel: 'post', theirs: 1, ours: 0, doubt: 0 }])
      expect(done.changed.join())
        .to.include('the canned reply ‘sorry’')
        .and.to.include('the article ‘Parcels’')
        .and.to.include('the scenario')
      expect(done.left.at(-1)).to.include('backups')
      await house.clock.advance(60_000)
      expect(await plantedTraces(ground)).to.deep.equal([])
      expect(await house.core.queries.session(session)).to.include({ status: 'closed', preview: '' })
      expect((await house.core.queries.timeline(session, 0)).at(-1)).to.deep.include({ kind: 'erased', of: 1, all: true })
      expect((await house.core.queries.contacts()).items).to.deep.equal([])
      // The log says that it was done, by whom and how much, and not to whom.
      const { items } = await house.core.queries.audit(boss().who)
      const row = items.find(({ verb }) => verb === 'eraseContact')
      expect(row?.who.name).to.equal('Grace Hopper')
      expect(row?.changes.find(({ what }) => what === 'sessions')?.to).to.equal('1')
    })

    it('leaves nothing of any kind of entry that there is', async () => {
      const { contact } = await plant(house)
      const every = await plantEvery(ground, house, contact)
      await house.close()
      house = await openPlanted(ground, house.clock)
      await house.core.idle()
      for (const [word, place] of every.words) expect(await ground.traces(word), `nothing was planted: ${place}`).to.not.deep.equal([])
      const done = await erase(contact)
      expect(done.sessions).to.equal(2)
      await house.clock.advance(60_000)
      const left: string[] = []
      for (const [word, place] of every.words) for (const where of await ground.traces(word)) left.push(`${place} in ${where}`)
      expect(left).to.deep.equal([])
      expect(await plantedTraces(ground)).to.deep.equal([])
      const entries = await house.core.queries.timeline(every.session, 0)
      expect(entries.slice(0, every.events.length).map(({ kind }) => kind)).to.have.members(every.events.map(({ kind }) => kind))
    })

    it('takes their name out of the title of an article that was quoted last', async () => {
      const title = `The warranty of copper kettles, by ${planted.name}`
      await house.done(
        house.core.controls.putArticle(
          'kettles',
          { title, text: `# ${title}\n\nThe warranty of copper kettles is five years from the day of their delivery.` },
          boss(),
        ),
      )
      await house.done(house.core.controls.autopilot({ channels: { post: 'on' }, thresholds: { post: 0.2 } }, boss()))
      const { contact } = await house.core.queries.session(await writes(house, 'first', 'How long is the warranty of copper kettles?'))
      const quoted = async () => (await house.core.queries.sources()).find(({ name: source }) => source === 'articles')?.quoted?.title
      expect(await quoted()).to.equal(title)
      await erase(contact)
      expect(await quoted()).to.equal('The warranty of copper kettles, by [redacted]')
      await house.clock.advance(60_000)
      expect(await ground.traces('Zqnachname')).to.deep.equal([])
    })

    it('takes back at the customer’s what the channel can, in its time, and tells what it would not', async () => {
      const { contact } = await plant(house)
      const none: string[] = []
      house.weather.remove = platformId => {
        if (none.length++ === 0) throw new Retry('busy')
        if (platformId.includes('-1-')) throw new Refused('it is too old')
      }
      const done = await erase(contact)
      expect(done.toTakeBack).to.be.greaterThan(1)
      await house.until(async () => (await house.core.queries.erasure(done.id)).state === 'done')
      const then = await house.core.queries.erasure(done.id)
      expect(then).to.include({ state: 'done', toTakeBack: 0, takenBack: done.toTakeBack - 1 })
      expect(then.kept).to.deep.equal([{ channel: 'post', theirs: 1, ours: 1, doubt: 0 }])
      expect(house.takenBack.every(({ address }) => address === planted.address)).to.equal(true)
      expect(house.takenBack).to.have.length(then.takenBack)
      expect(await plantedTraces(ground)).to.deep.equal([])
    })

    it('gives up after a day what a channel would not take back, and keeps no address for it', async () => {
      const { contact } = await plant(house)
      house.weather.remove = () => {
        throw new Retry('busy')
      }
      const done = await erase(contact)
      await house.until(async () => (await house.core.queries.erasure(done.id)).state === 'done', hour)
      expect(house.clock.now() - done.at).to.be.greaterThan(day)
      const then = await house.core.queries.erasure(done.id)
      expect(then).to.include({ state: 'done', takenBack: 0 })
      expect(then.kept[0]?.ours).to.equal(done.toTakeBack)
      expect((await ground.store.collection(sessionsTable).list({ where: { index: 'contact', is: contact } })).items).to.deep.equal([])
    })

    it('is an admin’s to do, and done once', async () => {
      const { contact } = await plant(house)
      const agent = { who: { id: 'ann', name: 'Ann', role: 'agent' as const } }
      expect(await problemOf(house.done(house.core.controls.eraseContact(contact, agent)))).to.equal('forbidden')
      expect(await problemOf(house.done(house.core.controls.exportContact(contact, {}, agent)))).to.equal('forbidden')
      expect(await problemOf(house.done(house.core.controls.eraseContact('nobody', boss())))).to.equal('not_found')
      const done = await erase(contact)
      expect(done).to.not.have.property('already')
      expect(await erase(contact, 'another press')).to.include({ id: done.id, already: true })
      expect((await house.core.queries.erasures()).items).to.have.length(1)
    })

    it('lets whoever writes again from the same address be somebody new', async () => {
      const { session, contact } = await plant(house)
      await erase(contact)
      const again = await writes(house, 'fresh-1', 'Is anybody there?')
      expect(again).to.not.equal(session)
      expect(await words(again)).to.deep.equal(['Is anybody there?'])
      const fresh = await house.core.queries.session(again)
      expect(fresh).to.not.have.property('from')
      expect((await house.core.queries.contact(fresh.contact)).createdAt).to.be.greaterThan(
        (await house.core.queries.erasures()).items[0]!.at - 1,
      )
      expect(await words(session)).to.deep.equal([''])
    })

    it('does not take in again what a platform tells once more', async () => {
      const { session, contact } = await plant(house)
      await erase(contact)
      const id = `${planted.message}-1`
      const sender = { identities: [`email:${planted.email}`], verified: { name: planted.name } }
      const told = await house.done(house.core.inbox.receive({ channel: 'post', address: planted.address, id, sender, text: planted.said }))
      expect(told).to.deep.include({ session, repeated: true })
      expect(
        await house.done(house.core.inbox.changed({ channel: 'post', id: 'c9', of: id, kind: 'edit', sender, text: planted.edited })),
      ).to.equal('repeated')
      await house.clock.advance(60_000)
      expect(await plantedTraces(ground)).to.deep.equal([])
    })

    it('lets what comes in meanwhile wait, and be somebody new’s', async () => {
      const { session, contact } = await plant(house)
      await house.close()
      let came: Promise<string> | undefined
      const store: typeof ground.store = {
        ...ground.store,
        async rekey(...given) {
          came ??= writes(house, 'meanwhile', 'Meanwhile I write again')
          await house.clock.advance(0)
          return ground.store.rekey(...given)
        },
      }
      house = await openPlanted(ground, house.clock, store)
      await erase(contact)
      const fresh = await came
      expect(fresh).to.be.a('string').and.not.equal(session)
      expect(await words(fresh ?? '')).to.deep.equal(['Meanwhile I write again'])
      const begun = await house.core.queries.session(fresh ?? '')
      expect(begun).to.not.have.property('from')
      expect(begun).to.include({ status: 'open', address: planted.address })
      expect(await words(session)).to.deep.equal([''])
    })

    it('waits for a message that is just being stored, and takes it with the rest', async () => {
      const { contact } = await plant(house)
      await house.close()
      let store = (): void => {}
      let storing = false
      house = await openPlanted(ground, house.clock, {
        ...ground.store,
        async append(batch) {
          if (JSON.stringify(batch.entries).includes('just now')) {
            storing = true
            await new Promise<void>(resolve => {
              store = resolve
            })
          }
          return ground.store.append(batch)
        },
      })
      const coming = writes(house, 'just', `It is the ${planted.said}, just now.`)
      await house.until(async () => storing)
      const erasing = house.core.controls.eraseContact(contact, boss())
      await house.until(async () => (await house.core.queries.erasures()).items.length > 0)
      for (let n = 0; n < 100; n++) await house.clock.advance(100)
      expect((await house.core.queries.erasures()).items[0]?.state).to.equal('underway')
      store()
      const done = await house.done(erasing)
      await house.done(coming)
      expect(done.messages).to.be.greaterThan(2)
      await house.clock.advance(60_000)
      expect(await plantedTraces(ground)).to.deep.equal([])
    })

    it('takes what agents write into the session while it is taken apart', async () => {
      const { session, contact } = await plant(house)
      await house.close()
      const late = ['zqlatenote', 'zqlatetag', 'zqlatecomment', 'zqlastnote']
      const act = { ...boss() }
      let writing: Promise<unknown> | undefined
      let last: Promise<unknown> | undefined
      house = await openPlanted(ground, house.clock, {
        ...ground.store,
        async rekey(...given) {
          writing ??= (async () => {
            await house.core.controls.note(session, { text: `They told me of the ${late[0]}.` }, act)
            await house.core.controls.tags(session, { add: [late[1]!] }, act)
            await house.core.inbox.rate(session, { score: 1, comment: `The ${late[2]} was late.` }, 'again')
          })()
          await writing
          return ground.store.rekey(...given)
        },
        async rewrite(...given) {
          // Stored just before the mark, or refused.
          last ??= house.core.controls.note(session, { text: `And of the ${late[3]}.` }, act).catch(() => {})
          return ground.store.rewrite(...given)
        },
      })
      await erase(contact)
      await writing
      await last
      await house.clock.advance(60_000)
      const left: string[] = []
      for (const word of late) for (const where of await ground.traces(word)) left.push(`${word} in ${where}`)
      expect(left).to.deep.equal([])
      expect(await house.core.queries.find('zqlatenote')).to.deep.equal([])
    })

    it('lets nobody write into the session afterwards', async () => {
      const { session, contact } = await plant(house)
      await erase(contact)
      const before = await house.core.queries.timeline(session, 0)
      const { controls } = house.core
      expect(await problemOf(house.done(controls.note(session, { text: 'A word afterwards.' }, boss())))).to.equal('conflict')
      expect(await problemOf(house.done(controls.tags(session, { add: ['afterwards'] }, boss())))).to.equal('conflict')
      expect(await problemOf(house.done(controls.reopen(session, {}, boss())))).to.equal('conflict')
      await house.done(house.core.inbox.rate(session, { score: 1, comment: 'A word afterwards.' }, 'again')).catch(() => {})
      await house.clock.advance(60_000)
      expect(await house.core.queries.timeline(session, 0)).to.deep.equal(before)
      expect(await ground.traces('word afterwards')).to.deep.equal([])
    })

    it('takes what they wrote in a thread of somebody else’s, and leaves the others’ words', async () => {
      const { contact } = await plant(house)
      const other = { identities: ['email:bob@example.com'], verified: { name: 'Bob' } }
      const put = (id: string, sender: object, text: string) =>
        house.done(house.core.inbox.receive({ channel: 'post', address: 'post:shared', id, sender: sender as typeof other, text }))
      const { session } = await put('b1', other, 'Our lamps are dark.')
      await put(`${planted.message}-9`, { id: planted.id, identities: [`id:${planted.id}`] }, `Mine has a ${planted.said} in it.`)
      await put('b2', other, 'Is anybody there?')
      await house.core.idle()
      expect(await words(session)).to.have.length(3)
      await erase(contact)
      expect(await words(session)).to.deep.equal(['Our lamps are dark.', '', 'Is anybody there?'])
      // Bob's own letters are named by the platform, too.
      expect(await plantedTraces(ground, ['platform'])).to.deep.equal([])
      expect((await house.core.queries.session(session)).status).to.equal('open')
    })

    it('takes their address from where they got copies of what others wrote, who keep theirs', async () => {
      const { contact } = await plant(house)
      const [bob, kim] = ['bob@example.com', 'kim@example.com']
      const other = { identities: [`email:${bob}` as const], verified: { name: 'Bob' } }
      const put = async (address: string, id: string, recipients: string[]): Promise<string> => {
        const incoming = { channel: 'post', address, id, sender: other, text: 'Our lamps are dark.', recipients }
        return (await house.done(house.core.inbox.receive(incoming))).session
      }
      const still = await put('post:lamps', 'b1', [bob, planted.email, kim])
      const dropped = await put('post:dark', 'b2', [bob, planted.email, kim])
      await put('post:dark', 'b3', [bob, kim])
      const none = await put('post:alone', 'b4', [bob])
      await house.core.idle()
      await erase(contact)
      expect(await plantedTraces(ground, ['platform'])).to.deep.equal([])
      for (const session of [still, dropped]) expect((await house.core.queries.session(session)).recipients).to.deep.equal([bob, kim])
      expect((await house.core.queries.session(none)).recipients).to.deep.equal([bob])
      // Whoever is named again is somebody new.
      await put('post:lamps', 'b5', [bob, kim, 'zoe@example.com'])
      expect((await house.core.queries.session(still)).recipients).to.deep.equal([bob, kim, 'zoe@example.com'])
    })

    it('exports all that is stored of a customer, and nothing of others', async () => {
      const { session, contact } = await plant(house)
      await house.done(
        house.core.inbox.receive({
          channel: 'post',
          address: 'post:bob',
          id: 'b1',
          sender: { identities: ['email:bob@example.com'] },
          text: 'I am Bob.',
        }),
      )
      await writes(house, 'card', 'My card is 4111 1111 1111 1111, you see.')
      const read = async (vault: boolean) => {
        const made = await house.done(house.core.controls.exportContact(contact, vault ? { vault } : {}, boss()))
        const { pathname } = new URL(made.url)
        const chunks: Uint8Array[] = []
        for await (const chunk of await house.files.open({ id: pathname.split('/').find(part => /^[0-9a-f]{64}$/u.test(part)) ?? '' }))
          chunks.push(chunk)
        const text = Buffer.concat(chunks).toString('utf8')
        expect(made.size).to.equal(Buffer.byteLength(text))
        expect(made.until - house.clock.now()).to.be.within(hour - 1000, hour)
        return { text, json: JSON.parse(text) }
      }
      const { text, json } = await read(false)
      expect(json.format).to.equal('threadline.contact/1')
      for (const what of [
        'name',
        'email',
        'phone',
        'id',
        'address',
        'custom',
        'said',
        'edited',
        'note',
        'file',
        'tag',
        'reply',
        'comment',
      ] as const)
        expect(text, what).to.include(planted[what])
      expect(text).to.not.include('I am Bob').and.to.not.include('4111 1111')
      const mine = json.sessions.find(({ id }: { id: string }) => id === session)
      expect(mine.entries.find((e: { kind: string }) => e.kind === 'note')).to.include({ internal: true })
      expect(mine.entries.find((e: { kind: string }) => e.kind === 'message')).to.not.have.property('internal')
      expect(mine.entries[0].files[0].url).to.match(/^https:/u)
      expect((await read(true)).text).to.include('4111 1111 1111 1111')
      // What was exported goes with the rest.
      await erase(contact)
      expect(await plantedTraces(ground, ['platform'])).to.deep.equal([])
    })

    it('exports what every kind of entry says of them', async () => {
      const { contact } = await plant(house)
      const every = await plantEvery(ground, house, contact)
      await house.close()
      house = await openPlanted(ground, house.clock)
      await house.core.idle()
      const made = await house.done(house.core.controls.exportContact(contact, {}, boss()))
      const chunks: Uint8Array[] = []
      for await (const chunk of await house.files.open({ id: /[0-9a-f]{64}/u.exec(made.url)?.[0] ?? '' })) chunks.push(chunk)
      const text = Buffer.concat(chunks).toString('utf8')
      // How the AI came to its words is told by `why`; what was changed since, taken back or sent, is told as it stands now.
      const notTold =
        /receipt|sources|evidence|masked|author|platformId|\.reason$|call\.call|waiting\.call|\.ask|attachments|failed|decision|edit|tags\.remove|reaction|message\.(text|wrote|answers)|answer\.text|writing\.text/u
      const missing = [...every.words].filter(
        ([word, place]) => !text.includes(word) && !notTold.test(place.replace('passed.reason', 'passed')),
      )
      expect(missing.map(([, place]) => place)).to.deep.equal([])
    })

    it('lets what is leaving leave first, and holds back the rest', async () => {
      const { contact } = await plant(house)
      let arrive = (): void => {}
      house.weather.send = () =>
        new Promise(resolve => {
          arrive = resolve
        })
      const session = await writes(house, 'second', 'And another thing, please let me talk to a person.')
      await house.done(house.core.controls.reply(session, { text: 'First words of an answer.', take: true }, boss()))
      await house.done(house.core.controls.reply(session, { text: 'Second words of an answer.', take: true }, boss()))
      const erasing = house.core.controls.eraseContact(contact, boss())
      await house.until(async () => (await house.core.queries.session(session)).status === 'closed')
      delete house.weather.send
      arrive()
      const done = await house.done(erasing)
      await house.clock.advance(60_000)
      expect(done.kept[0]).to.include({ doubt: 0 })
      const entries = await house.core.queries.timeline(session, 0)
      expect(entries.some(e => e.kind === 'delivery' && e.state === 'withheld')).to.equal(true)
      expect(await plantedTraces(ground)).to.deep.equal([])
    })
  })

for (const [name, open] of Object.entries(grounds))
  describe(`An erasure whose process dies, kept in ${name}`, function () {
    this.timeout(120_000)
    it('is finished by the next start, wherever it broke off', async () => {
      const trial = async (dieAfter: number): Promise<number> => {
        const ground = await open()
        const dying = dyingStore(ground.store)
        const house = await openPlanted(ground, undefined, dying.store)
        try {
          const { session, contact } = await plant(house)
          await house.clock.advance(60_000)
          const before = dying.writes()
          dying.dieAt(before + dieAfter)
          const did = await house.done(house.core.controls.eraseContact(contact, boss())).then(
            () => true,
            () => false,
          )
          await house.clock.advance(100)
          const wrote = dying.writes() - before
          // What is dead need not come to an end.
          await Promise.race([house.close().catch(() => {}), turn(500)])
          if (did && dieAfter !== Number.POSITIVE_INFINITY) return wrote
          // Nothing at all was written: nobody knows that it was wished.
          const next = await openPlanted(ground, house.clock)
          // Where others may share the store, it is the dead one's for a minute yet.
          const underway = async () => (await next.core.queries.erasures()).items[0]?.state === 'underway'
          if (!ground.store.shared) expect(await underway(), `after ${dieAfter} writes`).to.equal(false)
          await next.until(async () => !(await underway()), 1000)
          const [row] = (await next.core.queries.erasures()).items
          if (row) {
            expect(await plantedTraces(ground), `after ${dieAfter} writes`).to.deep.equal([])
            expect(row, `after ${dieAfter} writes`).to.include({ sessions: 1, files: 1 })
            expect(row.state).to.not.equal('underway')
            const again = await writes(next, 'fresh', 'Hello again')
            expect(again).to.not.equal(session)
          } else expect(dieAfter).to.be.lessThan(10)
          await next.close()
          return wrote
        } finally {
          await ground.close()
        }
      }
      const whole = await trial(Number.POSITIVE_INFINITY)
      expect(whole).to.be.greaterThan(30)
      for (let n = 1; n < whole; n += Math.ceil(whole / 10)) await trial(n)
    })
  })
