import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { createSeal } from '#core/lib/seal.ts'
import { day } from '#core/model/time.ts'
import type { Store } from '#core/ports/store.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import { vaultTable } from '../timeline/tables.ts'
import { createVault, type Vault } from './vault.ts'

const card = '4242 4242 4242 4242'
const iban = 'DE89 3704 0044 0532 0130 00'

const keeping = (over: TestStore): void => {
  describe(`The vault, kept in ${over.name}`, () => {
    let store: Store
    let clock: TestClock
    let house: TalkingHouse
    let vault: Vault
    const seal = createSeal(randomBytes(32))
    const sealed = (): Promise<string> =>
      store
        .collection(vaultTable)
        .list({ limit: 100 })
        .then(({ items }) => JSON.stringify(items))
    const another = (): Vault =>
      createVault({ store, seal, clock, keptFor: async () => 30 * day, erased: async () => false, later: () => {} })

    beforeEach(async () => {
      store = await over.open()
      clock = createTestClock()
      house = await talkingHouse(store, { clock, seal })
      vault = another()
    })
    afterEach(async () => {
      await house.close()
      await store.close()
      await over.clear()
    })

    const texts = async (session: string): Promise<string[]> =>
      (await house.timeline(session)).flatMap(e => (e.kind === 'message' && e.author.kind === 'contact' ? [e.text] : []))

    it('gives an action what the customer wrote, of which the timeline has only the placeholder', async () => {
      const session = await house.write('Ada', `Please pay ${iban} from ${card}`)
      expect(await texts(session)).to.deep.equal(['Please pay [iban ending 00] from [card ending 4242]'])
      const call = { pay: { to: '[iban ending 00]', by: ['[Card ending 4242]'], note: 'for [email]', amount: 12 } }
      expect(await vault.reveal(session, call)).to.deep.equal({ pay: { to: iban, by: [card], note: 'for [email]', amount: 12 } })
      expect(await vault.reveal(await house.write('Eve', 'Hello'), call), 'in no other session').to.deep.equal(call)
      expect(await sealed())
        .to.contain('[card ending 4242]')
        .and.not.contain('4242 4242')
        .and.not.contain('3704')
    })

    it('knows a value again in a later message and in a change of one', async () => {
      const session = await house.write('Ada', `I have ${card}`)
      await house.write('Ada', 'and 5105 1051 0510 5100, but use 4242-4242-4242-4242')
      const [first] = (await house.timeline(session)).filter(e => e.kind === 'message')
      const of = first?.kind === 'message' ? (first.platformId ?? '') : ''
      const sender = { identities: ['id:ada' as const] }
      await house.core.inbox.changed({ kind: 'edit', channel: 'api', id: 'e1', of, sender, text: `Not ${card}, but ${iban}` })
      expect((await house.timeline(session)).find(e => e.kind === 'edit')).to.include({
        text: 'Not [card ending 4242], but [iban ending 00]',
      })
      expect((await texts(session)).at(-1)).to.equal('and [card ending 5100], but use [card ending 4242]')
      expect(await vault.reveal(session, '[card ending 4242] [iban ending 00]')).to.equal(`${card} ${iban}`)
    })

    it('keeps the values of a change that comes before its message', async () => {
      const sender = { identities: ['id:ada' as const] }
      await house.core.inbox.changed({ kind: 'edit', channel: 'api', id: 'e1', of: 'late', sender, text: `Use ${card}` })
      const { session } = await house.core.inbox.receive({ channel: 'api', id: 'late', sender, text: 'Use this' })
      await house.core.idle()
      expect((await house.timeline(session)).find(e => e.kind === 'edit')).to.include({ text: 'Use [card ending 4242]' })
      expect(await vault.reveal(session, '[card ending 4242]')).to.equal(card)
    })

    it('drops passwords, PINs, security codes and keys for good', async () => {
      const session = await house.write('Ada', 'My password is Tulip99, PIN 4711, CVV 123, key sk_live_abcdefgh12345678')
      expect(await texts(session)).to.deep.equal(['My password is [password], PIN [pin], CVV [cvv], key [secret]'])
      expect(await sealed()).to.equal('[]')
    })

    it('lets two processes name at once without one name for two values', async () => {
      const all = Array.from({ length: 8 }, (_, n) => `ada${n}@example.com`)
      const masked = await Promise.all(all.map(text => another().masking('ses_1', masker => masker.mask(text).text, { emails: true })))
      expect(new Set(masked).size).to.equal(all.length)
      expect(await vault.reveal('ses_1', masked)).to.deep.equal(all)
    })

    it('opens nothing that was moved to another session or sealed with another key', async () => {
      await vault.keep('ses_1', new Map([['[ssn]', '078-05-1123']]))
      const rows = store.collection(vaultTable)
      await rows.insert({ id: 'ses_2', values: (await rows.get('ses_1'))?.values ?? [] })
      expect(await vault.reveal('ses_2', '[ssn]')).to.equal('[ssn]')
      const other = createVault({
        store,
        seal: createSeal(randomBytes(32)),
        clock,
        keptFor: async () => day,
        erased: async () => false,
        later: () => {},
      })
      expect(await other.reveal('ses_1', '[ssn]')).to.equal('[ssn]')
    })

    it('forgets what is redacted, unless another message still holds it', async () => {
      const session = await house.write('Ada', `I have ${card} and ${iban}`)
      await house.write('Ada', `Was ${card} charged?`)
      const [of] = (await house.timeline(session)).flatMap(e => (e.kind === 'message' ? [e.seq] : []))
      await house.core.controls.redact(session, { of: of ?? 0 }, grace('press'))
      await house.core.idle()
      expect(await vault.reveal(session, '[card ending 4242] [iban ending 00]')).to.equal(`${card} [iban ending 00]`)
      const last = (await house.timeline(session)).findLast(e => e.kind === 'message' && e.author.kind === 'contact')?.seq ?? 0
      await house.core.controls.redact(session, { of: last, masked: true }, grace('again'))
      await house.core.idle()
      expect(await vault.reveal(session, '[card ending 4242]')).to.equal('[card ending 4242]')
      expect(await sealed()).to.equal('[]')
    })

    it('forgets the values when the session has been over for the time that is set', async () => {
      await vault.keep('ses_1', new Map([['[ssn]', '078-05-1123']]))
      const now = clock.now()
      expect(await vault.expire('ses_1', 'no'), 'open: looked at again').to.equal(now + day)
      expect(await vault.expire('ses_1', now - 30 * day + 1000), 'a second too early').to.equal(now + 1000)
      expect(await vault.reveal('ses_1', '[ssn]')).to.equal('078-05-1123')
      expect(await vault.expire('ses_1', now - 30 * day)).to.equal(undefined)
      expect(await sealed()).to.equal('[]')
    })

    it('forgets what was kept for a session that never began', async () => {
      await vault.keep('ses_1', new Map([['[ssn]', '078-05-1123']]))
      expect(await vault.expire('ses_1', 'gone')).to.equal(undefined)
      expect(await sealed()).to.equal('[]')
    })
  })
}

describe('The vault of a house', () => {
  it('is emptied by the clock once a session is closed for the days that an admin set', async () => {
    const store = await testStores().there[0]!.open()
    const clock = createTestClock()
    const seal = createSeal(randomBytes(32))
    const house = await talkingHouse(store, { clock, seal })
    const vault = createVault({ store, seal, clock, keptFor: async () => 30 * day, erased: async () => false, later: () => {} })
    const there = async (session: string): Promise<boolean> => {
      await house.core.idle()
      return (await vault.reveal(session, '[card ending 4242]')) === card
    }
    const session = await house.write('Ada', `I have ${card}`)
    await house.core.controls.masking({ keepDays: 1 }, grace())
    await clock.advance(1.5 * day)
    expect(await there(session), 'an open session').to.equal(true)
    await house.core.controls.close(session, {}, grace())
    await clock.advance(0.9 * day)
    expect(await there(session), 'not yet').to.equal(true)
    await clock.advance(0.2 * day)
    expect(await there(session), 'a day later').to.equal(false)
    await house.close()
    await store.close()
  })
})

for (const store of testStores().there) keeping(store)
