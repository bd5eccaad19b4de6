import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { pino } from 'pino'
import { createIds } from '#core/lib/ids.ts'
import type { Attachment } from '#core/model/entry.ts'
import { day, hour } from '#core/model/time.ts'
import type { Connector, Reply } from '#core/ports/connector.ts'
import type { Doc, Store, Table } from '#core/ports/store.ts'
import { folderShelf } from '#core/store/folder-shelf.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import { bytesOf, streamOf } from '#core/testing/kits/shelf.ts'
import { type Core, createCore } from '../core.ts'
import { fileUsesTable } from '../timeline/tables.ts'
import { createSettings } from '../training/settings.ts'
import { type KeptFiles, openFiles } from './files.ts'

/** The store of a process that dies before it has written which message carries which file. */
const dying = (store: Store): Store => ({
  ...store,
  collection: <T extends Doc>(table: Table<T>) => ({
    ...store.collection(table),
    ...(table.name === fileUsesTable.name || table.name === 'sessions'
      ? { put: async () => Promise.reject(new Error('the process has died')) }
      : {}),
  }),
})

const carryKit = ({ name, open, clear }: TestStore): void => {
  describe(`A message with files, kept in ${name}`, () => {
    let folder: string
    let store: Store
    let clock: TestClock
    let files: KeptFiles
    let sent: Reply[]
    const cores: Core[] = []

    const begin = async (over: Store = store, attachments = false): Promise<Core> => {
      files = await openFiles({
        store,
        shelf: store.shelf ?? folderShelf(folder),
        clock,
        settings: createSettings({ store, clock }),
        publicUrl: 'https://desk.example',
        largest: 1_000_000,
      })
      const core = createCore({
        store: over,
        clock,
        log: pino({ level: 'silent' }),
        newId: createIds(clock.now),
        files,
        answerer: {
          name: 'silent',
          model: 'silent',
          threshold: 1,
          answer: async () => ({ kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: 'it knows nothing' }),
        },
      })
      const traits = { maxLength: 1600, attachments, live: false, pull: false, edits: false, reactions: false }
      const connector: Connector = {
        name: 'sms',
        channel: 'sms',
        traits,
        async send(_address, reply) {
          sent.push(reply)
          return {}
        },
      }
      core.connect(connector)
      await core.start()
      await core.loaded()
      cores.push(core)
      return core
    }

    const settle = async (wait = 0): Promise<void> => {
      for (const step of [0, wait + 50, 50, 600, 50]) {
        await clock.advance(step)
        for (const core of cores) await core.idle()
      }
    }

    let count = 0
    const write = (core: Core, text: string, attachments: Attachment[]) =>
      core.inbox.receive({
        channel: 'sms',
        address: 'sms:+15551234567',
        id: `m${++count}`,
        sender: { identities: ['phone:+15551234567'] },
        text,
        attachments,
      })
    const keep = (content: string): Promise<Attachment> => files.keep({ name: 'note.txt', content: streamOf(Buffer.from(content)) })
    const there = async (id: string): Promise<boolean> => (await files.size(id)) !== undefined

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'threadline-carried-'))
      store = await open()
      clock = createTestClock()
      sent = []
    })
    afterEach(async () => {
      for (const core of cores.splice(0)) await core.stop()
      await store.close()
      await clear()
      rmSync(folder, { recursive: true, force: true })
    })

    it('keeps them for as long as it stands, while loose ones go by themselves after a day', async () => {
      const core = await begin()
      const [carried, loose] = [await keep('carried'), await keep('loose')]
      await write(core, 'See the note', [carried])
      await settle()
      await clock.advance(day - hour)
      await settle()
      expect([await there(carried.id), await there(loose.id)]).to.deep.equal([true, true])
      for (let hours = 0; hours < 4; hours++) await settle(hour)
      expect([await there(carried.id), await there(loose.id)]).to.deep.equal([true, false])
      expect((await bytesOf(await files.open(carried)))?.toString()).to.equal('carried')
    })

    it('keeps them when the process died before it was written that they are in use', async () => {
      const first = await begin(dying(store))
      const carried = await keep('carried')
      await write(first, 'See the note', [carried])
      await settle()
      expect(await store.collection(fileUsesTable).count({ index: 'file', is: carried.id })).to.equal(0)
      await first.stop().catch(() => undefined)
      cores.splice(0)
      await clock.advance(3 * day)
      await begin()
      await settle(2 * hour)
      expect(await there(carried.id)).to.equal(true)
      expect(await store.collection(fileUsesTable).count({ index: 'file', is: carried.id })).to.equal(1)
    })

    it('keeps them when that could not be written at first, and the conversation went on', async () => {
      let down = true
      const core = await begin({
        ...store,
        collection: <T extends Doc>(table: Table<T>) => {
          const uses = store.collection(table)
          if (table.name !== fileUsesTable.name) return uses
          return { ...uses, put: async (doc: T) => (down ? Promise.reject(new Error('nobody answers')) : uses.put(doc)) }
        },
      })
      const carried = await keep('carried')
      await write(core, 'See the note', [carried])
      await settle()
      down = false
      await write(core, 'Did you see it?', [])
      await settle()
      expect(await store.collection(fileUsesTable).count({ index: 'file', is: carried.id })).to.equal(1)
    })

    it('stores no address: each reader gets a fresh one', async () => {
      const core = await begin()
      const carried = await keep('carried')
      const { session } = await write(core, '', [{ ...carried, url: 'https://somewhere.example/x' }])
      await settle()
      const stored = (await store.read(session, 0)).find(e => e.kind === 'message')
      expect(stored?.kind === 'message' && stored.attachments).to.deep.equal([carried])
      const urls: string[] = []
      const read = async (): Promise<void> => {
        const message = (await core.queries.timeline(session, 0)).find(e => e.kind === 'message')
        urls.push((message?.kind === 'message' && message.attachments?.[0]?.url) || '')
      }
      await read()
      await clock.advance(2 * day)
      await read()
      expect(urls.every(url => url.startsWith('https://desk.example/files/'))).to.equal(true)
      expect(urls[0]).to.not.equal(urls[1])
    })

    it('masks in their names what is masked in words', async () => {
      const core = await begin()
      const carried = await keep('carried')
      const { session } = await write(core, '', [{ ...carried, name: 'card 4111 1111 1111 1111.txt' }])
      await settle()
      expect(JSON.stringify([await store.read(session, 0), await core.queries.find('card')])).to.not.contain('4111')
    })

    it('goes out as links behind the words where the channel takes no files, and the desk says so', async () => {
      const core = await begin()
      const { session } = await write(core, 'Can you send me the form?', [])
      await settle()
      sent = []
      const form = await keep('form')
      const act = { who: { id: 'grace', name: 'Grace' } }
      const { seq } = await core.controls.reply(session, { text: 'Here it is.', attachments: [form] }, act)
      await settle()
      expect(sent).to.have.length(1)
      expect(sent[0]?.attachments).to.equal(undefined)
      expect(sent[0]?.text).to.match(/^Here it is\.\nnote\.txt: https:\/\/desk\.example\/files\/\S+$/)
      const until = new URL(/https:\S+/.exec(sent[0]?.text ?? '')?.[0] ?? '').searchParams.get('until')
      expect(Number(until) * 1000 - clock.now()).to.be.within(7 * day - hour, 7 * day + hour)
      const message = (await core.queries.timeline(session, 0)).find(e => e.seq === seq)
      expect(message?.kind === 'message' && message.delivery).to.deep.equal({
        state: 'sent',
        reason: 'files went as links, for 7 days',
      })
      expect(message?.kind === 'message' && message.text).to.equal('Here it is.')
    })

    it('goes out with its files, each with an address, where the channel takes them', async () => {
      const core = await begin(store, true)
      const { session } = await write(core, 'Can you send me the form?', [])
      await settle()
      sent = []
      const form = await keep('form')
      await core.controls.reply(session, { text: '', attachments: [form] }, { who: { id: 'grace', name: 'Grace' } })
      await settle()
      expect(sent[0]?.text).to.equal('')
      expect(sent[0]?.attachments?.[0]).to.include({ id: form.id, name: 'note.txt' })
      expect(sent[0]?.attachments?.[0]?.url).to.match(/^https:\/\/desk\.example\/files\//)
    })
  })
}

for (const store of testStores().there) carryKit(store)
