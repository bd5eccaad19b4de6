// The keys of the device when the process dies at any write: all of what the library changed together, or none of it.
import { EventEmitter } from 'node:events'
import * as library from '@whiskeysockets/baileys'
import { expect } from 'chai'
import { pino } from 'pino'
import { createMemories } from '#core/flows/memory/memory.ts'
import { memoryTable } from '#core/flows/timeline/tables.ts'
import { realClock } from '#core/lib/clock.ts'
import { createSeal } from '#core/lib/seal.ts'
import type { Held, Memory } from '#core/ports/memory.ts'
import type { Store } from '#core/ports/store.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { dyingStore } from '#core/testing/houses/dying-store.ts'
import { until } from '#core/testing/kits/check.ts'
import { createArriving } from './arriving.ts'
import { type Auth, openAuth } from './auth.ts'
import type { WaSocket } from './library.ts'

const silent = { level: 'silent', child: () => silent, trace() {}, debug() {}, info() {}, warn() {}, error() {} } as never
const log = pino({ level: 'silent' })
const seal = createSeal(Buffer.alloc(32, 1))
let runs = 0

interface Encrypted {
  type: 'pkmsg' | 'msg'
  ciphertext: Uint8Array
}

/** A process that opens the keys, does something with them, and ends. */
const run = async <T>(store: Store, work: (auth: Auth, memory: Memory) => Promise<T>): Promise<T | undefined> => {
  const run = `run-${++runs}`
  const memories = createMemories({ store, clock: realClock, log, seal, run })
  const memory = memories.open('whatsapp')
  let found: T | undefined
  let done = false
  memory.hold('device', async (held: Held) => {
    try {
      found = await work(await openAuth(library, memory, held), memory)
    } catch {
      // It died.
    }
    done = true
  })
  await until(() => done || undefined, 'the keys were never opened', 8000)
  await memories.stop().catch(() => {})
  return found
}

/** Of the dead process, for whoever comes next. */
const loanEnds = async (store: Store): Promise<void> => {
  const docs = store.collection(memoryTable)
  for (const { held, ...doc } of (await docs.list({ limit: 100 })).items) if (held) await docs.save(doc)
}

const many = {
  session: { a: Buffer.from('session'), b: Buffer.from('other') },
  'pre-key': { 1: null },
  'lid-mapping': { 49: '7001' },
} as never

describe('the keys of a linked device', function () {
  this.timeout(60_000)

  it('are read as they were written, each kind of them', async () => {
    const store = await openSqlite({ file: ':memory:' })
    await run(store, async auth => {
      auth.state.creds.me = { id: '1:1@s.whatsapp.net' }
      auth.state.creds.registered = true
      await auth.save()
      await auth.state.keys.set({
        'pre-key': { 1: { public: Buffer.from('p'), private: Buffer.from('q') } },
        session: { 'x.0': Buffer.from('s') },
        'lid-mapping': { 49: '7001' },
        'device-list': { 49: ['0', '3'] },
        tctoken: { y: { token: Buffer.from('t'), timestamp: '5' } },
        'app-state-sync-key': { z: library.proto.Message.AppStateSyncKeyData.fromObject({ keyData: Buffer.from('k') }) },
      })
    })
    await run(store, async auth => {
      expect(auth.linked()).to.equal(true)
      expect(await auth.state.keys.get('pre-key', ['1', '2'])).to.deep.equal({ 1: { public: Buffer.from('p'), private: Buffer.from('q') } })
      expect(await auth.state.keys.get('session', ['x.0'])).to.deep.equal({ 'x.0': Buffer.from('s') })
      expect(await auth.state.keys.get('lid-mapping', ['49'])).to.deep.equal({ 49: '7001' })
      expect(await auth.state.keys.get('device-list', ['49'])).to.deep.equal({ 49: ['0', '3'] })
      expect((await auth.state.keys.get('tctoken', ['y'])).y).to.deep.equal({ token: Buffer.from('t'), timestamp: '5' })
      expect(Buffer.from((await auth.state.keys.get('app-state-sync-key', ['z'])).z!.keyData!)).to.deep.equal(Buffer.from('k'))
      return true
    }).then(read => expect(read).to.equal(true))
    await store.close()
  })

  it('stand or fall together, at whichever write the process dies', async () => {
    for (let died = 1, survived = false; !survived; died++) {
      const store = await openSqlite({ file: ':memory:' })
      await run(store, async auth => auth.state.keys.set({ 'pre-key': { 1: { public: Buffer.from('p'), private: Buffer.from('q') } } }))
      const dying = dyingStore(store)
      dying.dieAt(died)
      survived = await Promise.race([
        run(dying.store, async auth => {
          await auth.state.keys.set(many)
          return true
        }).then(all => all === true),
        new Promise<false>(resolve => setTimeout(resolve, 300, false)),
      ])
      await loanEnds(store)
      const found = await run(store, async auth => ({
        ...(await auth.state.keys.get('session', ['a', 'b'])),
        ...(await auth.state.keys.get('pre-key', ['1'])),
        ...(await auth.state.keys.get('lid-mapping', ['49'])),
      }))
      const names = Object.keys(found ?? {})
        .sort()
        .join()
      expect(['1', '49,a,b'], `it died at write ${died}`).to.include(names)
      if (survived) expect(names).to.equal('49,a,b')
      await store.close()
      expect(died).to.be.below(40)
    }
  })

  /** Ada's phone, which our device has given these keys. */
  const phoneOf = async (device: Auth): Promise<(text: string) => Promise<Encrypted>> => {
    const { creds } = device.state
    const preKey = library.Curve.generateKeyPair()
    await device.state.keys.set({ 'pre-key': { 7: preKey } })
    const kept = new Map<string, unknown>()
    const keys = library.addTransactionCapability(
      {
        get: async (type, ids) =>
          Object.fromEntries(ids.flatMap(id => (kept.has(`${type} ${id}`) ? [[id, kept.get(`${type} ${id}`)]] : []))) as never,
        async set(data) {
          for (const [type, all] of Object.entries(data))
            for (const [id, value] of Object.entries(all ?? {})) kept.set(`${type} ${id}`, value)
        },
      },
      silent,
      { maxCommitRetries: 1, delayBetweenTriesMs: 1 },
    )
    const ada = library.DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds: library.initAuthCreds(), keys }, silent)
    const { signedPreKey } = creds
    await ada.injectE2ESession({
      jid: 'me@lid',
      session: {
        registrationId: creds.registrationId,
        identityKey: library.generateSignalPubKey(creds.signedIdentityKey.public),
        signedPreKey: {
          keyId: signedPreKey.keyId,
          publicKey: library.generateSignalPubKey(signedPreKey.keyPair.public),
          signature: signedPreKey.signature,
        },
        preKey: { keyId: 7, publicKey: library.generateSignalPubKey(preKey.public) },
      },
    } as never)
    return async text => ada.encryptMessage({ jid: 'me@lid', data: library.encodeWAMessage({ conversation: text }) })
  }

  /** Our device gets the stanza and opens it, as the library does before it tells WhatsApp. */
  const opens = async (device: Auth, memory: Memory, all: Record<string, Encrypted>): Promise<void> => {
    const arriving = createArriving({ library, memory, clock: realClock, me: () => undefined })
    const ws = new EventEmitter()
    arriving.watch({ ws } as unknown as WaSocket)
    const { creds } = device.state
    const keys = library.addTransactionCapability(device.state.keys, silent, { maxCommitRetries: 1, delayBetweenTriesMs: 1 })
    const repository = arriving.makeSignalRepository({ creds, keys }, silent)
    for (const [id, { type, ciphertext }] of Object.entries(all)) {
      const attrs = { id, from: '7001@lid', t: '1700000000', notify: 'Ada' }
      ws.emit('CB:message', { tag: 'message', attrs, content: [{ tag: 'enc', attrs: { type }, content: ciphertext }] })
      await repository.decryptMessage({ jid: '7001@lid', type, ciphertext })
    }
  }

  const leftIn = async (memory: Memory): Promise<(string | null | undefined)[]> => {
    const { left } = createArriving({ library, memory, clock: realClock, me: () => undefined })
    return (await left()).map(({ message }) => message?.conversation)
  }

  it('are used up only together with the message that they opened, at whichever write the process dies', async () => {
    let lost = 0
    for (let died = 1, survived = false; !survived; died++) {
      const store = await openSqlite({ file: ':memory:' })
      const message = (await run(store, async auth => {
        await auth.save()
        return (await phoneOf(auth))('Are you there?')
      }))!
      const dying = dyingStore(store)
      dying.dieAt(died)
      survived = await Promise.race([
        run(dying.store, async (auth, memory) => {
          await opens(auth, memory, { '3A1': message })
          return true
        }).then(all => all === true),
        new Promise<false>(resolve => setTimeout(resolve, 400, false)),
      ])
      await loanEnds(store)
      const found = await run(store, async (auth, memory) => {
        const kept = await leftIn(memory)
        if (kept.length > 0) return kept
        // WhatsApp was told nothing, and brings it again.
        await opens(auth, memory, { '3A1': message })
        lost += 1
        return leftIn(memory)
      })
      expect(found, `it died at write ${died}`).to.deep.equal(['Are you there?'])
      await store.close()
      expect(died).to.be.below(40)
    }
    expect(lost).to.be.above(0)
  })

  it('that one second has brought are read in the order in which they came', async () => {
    const store = await openSqlite({ file: ':memory:' })
    await run(store, async (auth, memory) => {
      await auth.save()
      const says = await phoneOf(auth)
      await opens(auth, memory, { '3AC': await says('one'), '3AB': await says('two'), '3AA': await says('three') })
    })
    expect(await run(store, (_, memory) => leftIn(memory))).to.deep.equal(['one', 'two', 'three'])
    await store.close()
  })
})
