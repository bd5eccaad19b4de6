import { Writable } from 'node:stream'
import { expect } from 'chai'
import fc from 'fast-check'
import pino from 'pino'
import { createIds } from '#core/lib/ids.ts'
import { minute } from '#core/model/time.ts'
import type { Answerer } from '#core/ports/answerer.ts'
import { createCore } from '../../flows/core.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { grace } from '../houses/talking-house.ts'
import { createTestClock } from '../houses/test-clock.ts'
import { leaked, plantedName, plantedText, textOf, valuesIn } from './planted.ts'

const conversations = 150
const seed = Number(process.env.SEED ?? 1)

/** Says back what it was asked, and fails now and then, so that all it was given could reach a log, a receipt, a draft or a brief. */
const parrot = (heard: string[]): Answerer => ({
  name: 'parrot',
  model: 'parrot-1',
  threshold: 0.5,
  async answer(question) {
    heard.push(JSON.stringify(question))
    if (heard.length % 7 === 0) throw new Error(`It broke over ${question.text}`)
    const confidence = heard.length % 3 === 0 ? 0.1 : 0.9
    return {
      kind: 'answer',
      class: 'synthesised',
      text: `You wrote: ${question.text}`,
      sources: [],
      used: [],
      confidence,
      why: question.text,
    }
  },
  async rewrite(given) {
    heard.push(JSON.stringify(given))
    return given.text
  },
  async judge(given) {
    heard.push(JSON.stringify(given))
    return { carried: true, loose: [], why: given.text }
  },
})

describe('A whole house', () => {
  it(`writes no card, IBAN or token into prompts, logs, timelines or rows in ${conversations} conversations with edits, forms, files and names`, async function () {
    this.timeout(600_000)
    const store = await openSqlite({ file: ':memory:' })
    const clock = createTestClock()
    const heard: string[] = []
    const logged: string[] = []
    const log = pino(
      { level: 'trace' },
      new Writable({
        write(line, _encoding, done) {
          logged.push(String(line))
          done()
        },
      }),
    )
    const core = createCore({ store, clock, log, newId: createIds(clock.now), answerer: parrot(heard) })
    await core.start()
    await core.loaded()
    await core.controls.autopilot({ channels: { api: 'on' } }, grace())

    const conversation = fc.record({
      texts: fc.array(plantedText(false), { minLength: 1, maxLength: 3 }),
      edit: fc.option(plantedText(false), { nil: undefined }),
      early: fc.option(plantedText(false), { nil: undefined }),
      form: fc.option(
        plantedText(false).filter(parts => textOf(parts).length <= 500),
        { nil: undefined },
      ),
      file: fc.option(plantedName, { nil: undefined }),
      name: fc.option(plantedName, { nil: undefined }),
      note: fc.option(plantedText(false), { nil: undefined }),
      comment: fc.option(plantedText(false), { nil: undefined }),
    })
    let count = 0
    await fc.assert(
      fc.asyncProperty(conversation, async ({ texts, edit, early, form, file, name, note, comment }) => {
        heard.length = 0
        logged.length = 0
        const n = ++count
        const sender = { identities: [`id:ada${n}` as const], claimed: { name: name ? textOf(name) : 'Ada' } }
        const write = async (id: string, text: string, more: object = {}): Promise<string> => {
          const { session } = await core.inbox.receive({ channel: 'api', id: `${n} ${id}`, sender, text, ...more })
          await clock.advance(minute / 2)
          await core.idle()
          return session
        }
        const change = (id: string, of: string, text: string) =>
          core.inbox.changed({ kind: 'edit', channel: 'api', id: `${n} ${id}`, of: `${n} ${of}`, sender, text })

        if (early) await change('e0', 'm0', textOf(early))
        let session = ''
        for (const [i, text] of texts.entries()) {
          const attachment = { id: `file_${n}`, name: file ? textOf(file) : 'photo.jpg', type: 'image/png', size: 10 }
          session = await write(`m${i}`, textOf(text), i === 0 && file ? { attachments: [attachment] } : {})
        }
        if (edit) await change('e1', 'm0', textOf(edit))
        if (form) {
          const ask = { kind: 'form' as const, fields: [{ name: 'words', label: 'Your words', type: 'text' as const }] }
          const { seq } = await core.controls.reply(session, { text: 'Please fill this in.', ask, take: true }, grace())
          await core.idle()
          session = await write('form', '', {
            session,
            answers: { of: seq, values: { words: textOf(form) } },
          })
        }
        if (note) await core.controls.note(session, { text: textOf(note) }, grace())
        await core.controls.draft(session, {}, grace()).catch(() => {})
        if (comment) {
          await core.controls.resolve(session, {}, grace())
          await core.controls.csat(session, { score: 1, comment: textOf(comment) }, grace())
        }
        await clock.advance(minute)
        await core.idle()

        const planted = [...texts, edit, early, form, file, name, note, comment].flatMap(parts => (parts ? valuesIn(parts) : []))
        const entries = JSON.stringify(await store.read(session, 0))
        const rows = JSON.stringify([await core.queries.session(session), await core.queries.contacts({})])
        expect(leaked(heard.join('\n'), planted), 'a prompt').to.deep.equal([])
        expect(leaked(logged.join('\n'), planted), 'a log line').to.deep.equal([])
        expect(leaked(entries, planted), 'a message, receipt, summary or draft').to.deep.equal([])
        expect(leaked(rows, planted), 'a session or a contact').to.deep.equal([])
        expect(heard.length).to.be.at.least(1)
      }),
      { numRuns: conversations, seed, endOnFailure: true },
    )
    await core.stop()
    await store.close()
  })
})
