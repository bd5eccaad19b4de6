import { expect } from 'chai'
import fc from 'fast-check'
import { day, hour } from '#core/model/time.ts'
import type { Connector, Reply, Traits } from '#core/ports/connector.ts'
import { Retry } from '#core/ports/failure.ts'
import { onStage, problemOf, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { scoreIn } from './rating-words.ts'

describe('A number that is a rating', () => {
  it('is a digit, one of five, stars or a word, whatever stands behind it', () => {
    const said: [string, number, string?][] = [
      ['5', 5],
      [' 1 ', 1],
      ['5!', 5],
      ['4.', 4],
      ['4/5', 4],
      ['3 / 5', 3],
      ['5️⃣', 5],
      ['⭐⭐⭐⭐', 4],
      ['⭐️⭐️⭐️', 3],
      ['★★☆☆☆', 2],
      ['four', 4],
      ['Five!!', 5],
      ['fünf', 5, 'de'],
      ['five', 5, 'de'],
      ['三', 3, 'zh'],
      ['٤', 4, 'ar'],
      ['５', 5, 'ja'],
      ['quatro', 4, 'pt'],
    ]
    for (const [text, score, language] of said) expect(scoreIn(text, language), text).to.equal(score)
  })

  it('is nothing that says more, or something else', () => {
    const others = [
      '0',
      '6',
      '10',
      '15',
      '4.5',
      '-1',
      '5 stars',
      '5 great',
      'for',
      'fünf',
      '4?',
      '1-5',
      '5/10',
      '⭐⭐⭐⭐⭐⭐',
      '☆☆',
      '',
      '!',
      'one two',
      '#4',
      '4€',
      '**',
      '２２',
    ]
    for (const text of others) expect(scoreIn(text, 'en'), text).to.equal(undefined)
  })

  it('is never found in words that are no number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const score = scoreIn(text, 'en')
        return score === undefined || (score >= 1 && score <= 5 && text.length <= 24)
      }),
    )
  })
})

const rated = ({ name, open, clear }: TestStore): void => {
  describe(`A rating on a channel without buttons, kept in ${name}`, () => {
    let desk: Stage
    let sent: Reply[]
    let isCut: boolean

    const channel = (name: string, csat: NonNullable<Traits['csat']>): Connector => ({
      name,
      channel: name,
      traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false, csat },
      async send(_address, reply) {
        if (isCut) throw new Retry('the line is cut')
        sent.push(reply)
        return { platformId: `${name} ${sent.length}` }
      },
    })

    onStage({ open, clear }, made => {
      desk = made
      sent = []
      isCut = false
      made.core.connect(channel('text', 'digits'))
      made.core.connect(channel('letter', 'link'))
    })

    const from = (on: string, text: string, id?: string, who = 'ada') => desk.write(text, { channel: on, from: who, ...(id && { id }) })
    const resolved = async (on = 'text'): Promise<string> => {
      const { session } = await from(on, 'Which cheese?')
      await desk.settle()
      await desk.core.controls.reply(session, { text: 'None.' }, who)
      await desk.core.controls.resolve(session, {}, who)
      await desk.settle()
      return session
    }
    const scores = async (session: string) => (await desk.ofKind(session, 'csat')).map(e => e.score)

    it('is asked for in words, counted from a bare digit once, and thanked for', async () => {
      const session = await resolved()
      expect(sent.at(-1)?.text).to.equal('How was this conversation? Answer with a number from 1 (terrible) to 5 (great).')
      const first = await from('text', '4', 'r1')
      await desk.settle()
      expect(await from('text', '4', 'r1')).to.deep.equal({ ...first, repeated: true })
      expect(await problemOf(from('text', '5', 'r1'))).to.equal('id_reused')
      expect(await scores(session)).to.deep.equal([4])
      const now = await desk.core.queries.session(session)
      expect(now).to.deep.include({ status: 'resolved', csat: { requested: now.csat?.requested, score: 4 } })
      expect(sent.at(-1)?.text).to.equal('Thank you for your rating!')
      await from('text', '⭐⭐')
      expect(await scores(session)).to.deep.equal([4, 2])
    })

    it('asks in the customer’s language, and on the house’s page where the channel wants a link', async () => {
      await desk.core.pages('https://desk.example')
      const session = await resolved('letter')
      expect(sent.at(-1)?.text).to.match(/^How was this conversation\? You can rate it here: https:\/\/desk\.example\/rate\/ses_\S+$/)
      await from('letter', '4')
      expect(await scores(session)).to.deep.equal([])
      expect((await desk.core.queries.session(session)).status).to.equal('open')
    })

    it('says visibly that a link can not be sent where no pages are served', async () => {
      const session = await resolved('letter')
      const [request] = await desk.ofKind(session, 'csat_request')
      const step = (await desk.ofKind(session, 'delivery')).findLast(e => e.of === request?.seq)
      expect(step).to.include({ state: 'failed', reason: 'this house serves no pages' })
    })

    it('is no rating after anything else was said, after a day, with more words, or from somebody else', async () => {
      const session = await resolved()
      await from('text', 'Thanks, one more thing about cheese')
      await desk.settle()
      await from('text', '3')
      expect(await scores(session)).to.deep.equal([])
      expect((await desk.core.queries.session(session)).status).to.equal('open')
      await desk.core.controls.resolve(session, {}, who)

      const late = await desk.write('Which cheese?', { channel: 'text', from: 'bob' })
      await desk.settle()
      await desk.core.controls.reply(late.session, { text: 'None.' }, who)
      await desk.core.controls.resolve(late.session, {}, who)
      await desk.settle(day + hour)
      const message = await desk.write('5', { channel: 'text', from: 'bob' })
      expect(message.session).to.equal(late.session)
      expect(await scores(late.session)).to.deep.equal([])
      expect((await desk.core.queries.session(late.session)).status).to.equal('open')
    })

    it('is no rating where the question never left', async () => {
      const { session } = await from('text', 'Which cheese?')
      await desk.settle()
      isCut = true
      await desk.core.controls.resolve(session, {}, who)
      await desk.settle()
      await from('text', '5', 'early')
      expect(await scores(session)).to.deep.equal([])
      expect((await desk.core.queries.session(session)).status).to.equal('open')
    })
  })
}

const { there, missing } = testStores()
for (const store of there) rated(store)
for (const name of missing) describe.skip(`A rating on a channel without buttons, kept in ${name}`, () => void it('is not tried here'))
