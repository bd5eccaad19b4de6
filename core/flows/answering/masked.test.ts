import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import pino from 'pino'
import { createSeal } from '#core/lib/seal.ts'
import { hour } from '#core/model/time.ts'
import { initialAutopilot } from '#core/model/topic.ts'
import type { Answerer, Question } from '#core/ports/answerer.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { leaked, type Parts, plantedName, plantedText, textOf, valuesIn } from '#core/testing/privacy/planted.ts'
import { createLibrary } from '../knowledge/library.ts'
import { createVault } from '../vault/vault.ts'
import type { Matter } from './matter.ts'
import { createThinker } from './think.ts'

/** Says back all it was given, and keeps it, so that nothing is lost that a model could see or say. */
const parrot = (): { answerer: Answerer; heard: unknown[] } => {
  const heard: unknown[] = []
  const hear = (given: unknown): string => {
    heard.push(given)
    return JSON.stringify(given)
  }
  const answerer: Answerer = {
    name: 'parrot',
    model: 'parrot-1',
    threshold: 0,
    async answer(question) {
      const said = hear(question)
      return {
        kind: 'answer',
        class: 'synthesised',
        text: question.text,
        sources: [],
        used: [],
        confidence: 1,
        why: `It was given ${said}`,
      }
    },
    rewrite: async given => `Alone: ${given.text} ${hear(given).length}`,
    async judge(given) {
      return { carried: hear(given).length > 0, loose: [], why: 'as said' }
    },
  }
  return { answerer, heard }
}

const openThinking = async (options: { emails: boolean; phones: boolean; ips: boolean }) => {
  const store = await openSqlite({ file: ':memory:' })
  const clock = createTestClock()
  const vault = createVault({
    store,
    seal: createSeal(randomBytes(32)),
    clock,
    keptFor: async () => hour,
    erased: async () => false,
    later: () => {},
  })
  const library = createLibrary({ store, clock: createTestClock(), log: pino({ level: 'silent' }), changed: () => {} })
  await library.load()
  const { answerer, heard } = parrot()
  const thinker = createThinker({
    clock,
    library,
    answerer,
    vault,
    autopilot: async () => ({ ...initialAutopilot, channels: { api: 'on' } }),
    answerWithin: hour,
    masking: async () => options,
    offers: async () => [],
  })
  const think = (given: Partial<Matter> & { text: string }) =>
    thinker.think({ channel: 'api', segments: [], history: [], clarified: 0, purpose: 'draft', ...given }, new AbortController().signal)
  return { store, vault, heard, think }
}

const conversations = 10_000
const seed = Number(process.env.SEED ?? 1)

/** As it must read when an action asks for what stands in it. */
const revealed = (parts: Parts): string =>
  parts.map(part => (typeof part === 'string' ? part : part.kept ? part.written : '[secret]')).join('')

describe('What is thought about', () => {
  it(`shows no card, IBAN or token to anybody in ${conversations} conversations, and an action gets what it needs`, async function () {
    this.timeout(600_000)
    const plain = await openThinking({ emails: false, phones: false, ips: false })
    const strict = await openThinking({ emails: true, phones: true, ips: true })
    const said = fc.record({
      author: fc.constantFrom<Question['history'][number]['author']>('contact', 'ai', 'agent'),
      parts: plantedText(false),
    })
    const conversation = fc.boolean().chain(contact =>
      fc.record({
        contact: fc.constant(contact),
        text: plantedText(contact),
        history: fc.array(said, { maxLength: 2 }),
        file: fc.option(plantedName, { nil: undefined }),
        name: fc.option(plantedName, { nil: undefined }),
        result: fc.option(plantedText(false), { nil: undefined }),
      }),
    )
    let count = 0
    await fc.assert(
      fc.asyncProperty(conversation, async ({ contact, text, history, file, name, result }) => {
        const { heard, think, vault } = contact ? strict : plain
        const session = `ses_${count++}`
        heard.length = 0
        const thought = await think({
          text: textOf(text),
          history: history.map(({ author, parts }) => ({ author, text: textOf(parts) })),
          session,
          ...(file ? { files: [textOf(file)] } : {}),
          ...(name ? { contactName: textOf(name) } : {}),
          ...(result ? { results: [{ id: 'c1', action: 'look', arguments: {}, state: 'done', safe: true, text: textOf(result) }] } : {}),
        })
        const planted = [text, ...history.map(h => h.parts), ...[file, name, result].filter(p => p !== undefined)].flatMap(valuesIn)
        expect(heard.length, 'what was asked').to.be.at.least(1)
        expect(leaked(JSON.stringify(heard), planted), `a prompt: ${JSON.stringify(heard).slice(0, 1500)}`).to.deep.equal([])
        expect(leaked(JSON.stringify(thought.receipt), planted), 'a receipt').to.deep.equal([])
        const never = planted.filter(({ kind }) => kind !== 'email' && kind !== 'phone')
        expect(leaked(JSON.stringify(thought), never), 'what is said and written').to.deep.equal([])
        const question = heard.find((given): given is Question => typeof given === 'object' && given !== null && 'evidence' in given)
        expect(await vault.reveal(session, question?.text), 'what an action gets').to.equal(revealed(text))
      }),
      { numRuns: conversations, seed, endOnFailure: true },
    )
    await plain.store.close()
    await strict.store.close()
  })

  describe('with addresses masked by setting', () => {
    it('shows the model placeholders, and the customer their own address again', async () => {
      const { think, heard, vault, store } = await openThinking({ emails: true, phones: true, ips: false })
      const history: Question['history'] = [{ author: 'agent', text: 'Is ada@example.com still right?' }]
      const thought = await think({ text: 'No, it is eve@example.com or +49 151 12345678', history, session: 's' })
      expect(JSON.stringify(heard)).to.not.match(/example\.com|12345678/)
      expect(thought.text).to.equal('No, it is eve@example.com or +49 151 12345678')
      expect(thought.receipt.question).to.equal('No, it is [email] or [phone]')
      expect(thought.receipt.masked).to.have.members(['email', 'phone'])
      expect(await vault.reveal('s', { mail: '[email (2)]' })).to.deep.equal({ mail: 'ada@example.com' })
      await store.close()
    })

    it('leaves them as they are where the setting is off, and keeps nothing', async () => {
      const { think, heard, vault, store } = await openThinking({ emails: false, phones: false, ips: false })
      await think({ text: 'It is eve@example.com', session: 's' })
      expect(JSON.stringify(heard)).to.contain('eve@example.com')
      expect(await vault.reveal('s', '[email]')).to.equal('[email]')
      await store.close()
    })

    it('keeps nothing of a dry run', async () => {
      const { think, vault, store } = await openThinking({ emails: true, phones: true, ips: true })
      const { receipt } = await think({ text: 'My card is 4242 4242 4242 4242', purpose: 'ask' })
      expect(receipt.question).to.equal('My card is [card ending 4242]')
      expect(await vault.reveal('', receipt.question)).to.equal(receipt.question)
      await store.close()
    })
  })
})
