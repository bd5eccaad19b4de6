import { expect } from 'chai'
import type { Identity } from '#core/model/contact.ts'
import type { Sender } from '#core/ports/connector.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'

const signed: Sender = { identities: ['id:ada-1', 'email:ada@example.com'], how: 'a token that your backend signed names it' }
const mailed: Sender = { identities: ['email:ada@example.com'], how: 'a mail from it was signed by its domain (DMARC)' }
const browser: Identity = 'visitor:browser-1'

describe('What joins by itself', () => {
  let store: Store
  let house: TalkingHouse
  let sent = 0

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    house = await talkingHouse(store, { clock: createTestClock(Date.UTC(2026, 8, 1, 9)) })
  })
  afterEach(async () => {
    await house.core.stop()
    await store.close()
  })

  const hear = async (channel: string, sender: Sender, address = `${channel}-thread`): Promise<string> => {
    const { session } = await house.core.inbox.receive({ channel, address, id: `m-${++sent}`, sender, text: 'Hello' })
    await house.core.idle()
    return session
  }
  const notes = async (session: string): Promise<string[]> =>
    (await house.core.queries.timeline(session, 0)).flatMap(entry => (entry.kind === 'note' ? [entry.text] : []))
  const rows = async () => (await house.core.queries.audit(grace().who, { words: 'mergeContacts' }, {})).items

  /** No note is stored meanwhile; answers where the work was done, which itself may fail. */
  const dying = async (work: () => Promise<unknown>): Promise<string> => {
    const { append } = store
    let at = ''
    store.append = async batch => {
      if (batch.entries.some(({ kind }) => kind === 'note')) throw new Error('died')
      at = batch.session
      await append.call(store, batch)
    }
    await work().catch(() => undefined)
    store.append = append
    return at
  }

  describe('a channel that proves what another one had proven', () => {
    it('is told once, with what proves it here and there', async () => {
      expect(await notes(await hear('web', signed))).to.deep.equal([])
      const mail = await hear('email', mailed)
      expect(await notes(mail)).to.deep.equal([
        'This is the customer who is known from web: both prove ada@example.com. Here: a mail from it was signed by its domain (DMARC). On web since 2026-09-01: a token that your backend signed names it.',
      ])
      expect(await hear('email', mailed)).to.equal(mail)
      expect(await notes(mail)).to.have.length(1)
      expect(await notes(await hear('email', mailed, 'another-thread'))).to.deep.equal([])
    })

    it('is told with the next message, where the process died before it was', async () => {
      await hear('web', signed)
      const mail = await dying(() => hear('email', mailed))
      expect(await notes(mail)).to.deep.equal([])
      await hear('email', mailed)
      expect(await notes(mail)).to.have.length(1)
    })

    it('is told of nobody who only came back: the same number, browser or unproven address', async () => {
      for (const identity of ['sms:+15550001', 'caller:+15550001', 'visitor:email:ada@example.com', browser]) {
        await hear('web', { identities: [identity] }, `one-${identity}`)
        expect(await notes(await hear('email', { identities: [identity] }, `two-${identity}`))).to.deep.equal([])
      }
    })

    it('is not told in somebody else’s thread', async () => {
      await hear('web', signed)
      const thread = await hear('email', { identities: ['email:eve@example.com'] })
      expect(await hear('email', mailed)).to.equal(thread)
      expect(await notes(thread)).to.deep.equal([])
      expect(await notes(await hear('email', mailed, 'her-own'))).to.have.length(1)
    })

    it('stays with whoever proved it, through a merge and a split', async () => {
      await hear('web', signed)
      const mail = await hear('email', { identities: ['email:ada@old.example'] })
      const { controls, queries } = house.core
      const [whole, part] = [await queries.contact('ada-1'), await queries.contact('email:ada@old.example')]
      const merged = await controls.mergeContacts(whole.id, part.id, grace('merge'))
      expect(merged.proofs?.map(({ identity, channel }) => `${identity} ${channel}`)).to.have.members([
        'id:ada-1 web',
        'email:ada@example.com web',
        'email:ada@old.example email',
      ])
      const back = await controls.splitContact(whole.id, part.id, grace('split'))
      expect(back.proofs?.map(({ identity }) => identity)).to.deep.equal(['email:ada@old.example'])
      expect((await queries.contact(whole.id)).proofs?.map(({ channel }) => channel)).to.deep.equal(['web', 'web'])
      expect(await notes(mail)).to.deep.equal([])
    })
  })

  describe('a visitor who signs in', () => {
    it('is told in both open conversations, once, and how it is undone', async () => {
      const before = await hear('web', { identities: [browser] }, 'as-visitor')
      const after = await hear('web', signed, 'as-ada')
      const part = (await house.core.queries.session(before)).contact
      await house.core.inbox.join(signed, browser)
      await house.core.inbox.join(signed, browser)
      for (const session of [before, after]) {
        const [note, ...more] = await notes(session)
        expect(note).to.contain('a visitor of the website signed in').and.to.contain(`contact split ${part}`)
        expect(more).to.deep.equal([])
      }
      expect(await rows()).to.have.length(1)
      const [row] = await rows()
      expect(row).to.deep.include({ who: { id: 'system', name: 'Threadline' }, verb: 'mergeContacts' })
      expect(row?.about).to.equal(`contact ${(await house.core.queries.contact('ada-1')).id}, which ${part} became part of`)
      expect(row?.changes.map(({ what }) => what)).to.deep.equal(['evidence', 'known as', 'undo'])
      expect(JSON.stringify(row), 'names nobody').to.not.match(/example|browser-1|ada-1/u)
    })

    it('is told where the process died after the merge', async () => {
      const before = await hear('web', { identities: [browser] }, 'as-visitor')
      await dying(() => house.core.inbox.join(signed, browser))
      expect(await notes(before)).to.deep.equal([])
      await house.core.inbox.join(signed, browser)
      expect(await notes(before)).to.have.length(1)
      expect(await rows()).to.have.length(1)
    })

    it('is told of no merge that a person made', async () => {
      const before = await hear('web', { identities: [browser] }, 'as-visitor')
      await hear('web', signed, 'as-ada')
      const { controls, queries } = house.core
      const { id } = await queries.contact('ada-1')
      await controls.mergeContacts(id, (await queries.session(before)).contact, grace('merge'))
      await house.core.inbox.join(signed, browser)
      expect(await notes(before)).to.deep.equal([])
    })
  })
})
