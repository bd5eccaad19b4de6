import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'
import type { SlackMode } from '#core/testing/slack/workspace.ts'

const desk = rooms.desk.id

/** What the AI knows. */
const answers = {
  'opening hours': 'From nine to five.',
  'gift wrap': 'We wrap gifts.',
  'ship to Norway': 'We ship to Norway.',
  'open on Sundays': 'We open on Sundays.',
}

const wordsIn = (message: ShownMessage | undefined): string => JSON.stringify([message?.username, message?.text, message?.blocks])
const marksOn = (message: ShownMessage | undefined): string[] => (message?.reactions ?? []).map(({ name }) => name)

for (const mode of ['events', 'socket'] satisfies SlackMode[])
  describeOnSlack(`A session's life at the Slack desk, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`, function () {
    this.timeout(60_000)
    let opened: SlackHouse
    let ada: Browser

    before(async () => {
      opened = await openSlackHouse(mode, {
        says: ({ text }) => {
          const known = Object.entries(answers).find(([words]) => text.includes(words))
          return known && { text: known[1] }
        },
      })
      ada = await opened.house.visitor()
    })
    after(() => opened?.close())

    const card = (): Promise<ShownMessage> => opened.slack.until('the card', () => opened.slack.messages(desk).at(-1))
    const inThread = async (what: string, fits: (message: ShownMessage) => boolean): Promise<ShownMessage> => {
      const { ts } = await card()
      return opened.slack.until(what, () => opened.slack.thread(desk, ts).find(fits))
    }
    /** The AI's draft for what Ada asks, once the agent asked for it. */
    const draftFor = async (question: string, words: string): Promise<ShownMessage> => {
      const { ts } = await card()
      await ada.write(question)
      await inThread('the question', message => /customer/iu.test(message.username ?? '') && wordsIn(message).includes(question))
      await opened.slack.grace.press(desk, ts, 'act:draft:')
      return inThread('the draft', message => wordsIn(message).includes(words) && wordsIn(message).includes('act:decide:approve'))
    }
    const decided = (draft: ShownMessage): Promise<ShownMessage> =>
      inThread('the decision', message => message.ts === draft.ts && !wordsIn(message).includes('act:decide:approve'))
    const session = async () => opened.house.core.queries.session((await ada.read()).session!.id)
    const atAda = async (): Promise<string[]> => (await ada.read()).entries.map(entry => entry.text ?? '')

    it('begins with one card when a person is needed, and shows what the customer wrote', async () => {
      await ada.write('I want to talk to a person, where is my <parcel>?')
      const root = await card()
      expect(wordsIn(root)).to.include('Waits for a person')
      await inThread('the customer’s words', message => wordsIn(message).includes('where is my &lt;parcel&gt;?'))
      expect(opened.slack.messages(desk)).to.have.length(1)
    })

    it('is claimed by a press, which the card shows', async () => {
      const { ts } = await card()
      await opened.slack.grace.press(desk, ts, 'act:claim:')
      await opened.slack.until('the card shows the owner', () => wordsIn(opened.slack.thread(desk, ts)[0]).includes('Grace Hopper has it'))
    })

    it('brings an agent’s message to the customer under their name and marks it ✓', async () => {
      const { ts } = await card()
      const said = await opened.slack.grace.say(desk, 'It left our *house* & comes <soon>', ts)
      await inThread('the mark', message => message.ts === said && marksOn(message).includes('heavy_check_mark'))
      const { entries } = await ada.read()
      const reply = entries.find(entry => entry.author?.kind === 'agent' && entry.kind === 'message')
      expect(reply?.text).to.equal('It left our **house** & comes <soon>')
      expect(reply?.author?.name).to.equal('Grace Hopper')
    })

    it('carries an edit to the customer', async () => {
      const { ts } = await card()
      const said = opened.slack.thread(desk, ts).find(message => message.text?.includes('It left our'))!
      await opened.slack.grace.edit(desk, said.ts, 'It left our shop')
      await opened.slack.until('the mark of the change', () =>
        marksOn(opened.slack.thread(desk, ts).find(message => message.ts === said.ts)).includes('pencil2'),
      )
      expect(await atAda()).to.include('It left our shop')
    })

    it('brings a file with its words, both ways', async () => {
      const { ts } = await card()
      await opened.slack.grace.upload(desk, { name: 'label.txt', content: 'to Ada', text: 'Here is the label', thread: ts })
      const file = await opened.slack.until('the mark on the file', () =>
        opened.slack.thread(desk, ts).find(message => message.files?.length && marksOn(message).includes('heavy_check_mark')),
      )
      expect(file.files?.[0]?.name).to.equal('label.txt')
      const { entries } = await ada.read()
      expect(entries.find(entry => entry.text === 'Here is the label')?.files?.[0]?.name).to.equal('label.txt')
      const kept = (await (await ada.upload('photo.txt', 'a parcel')).json()) as { ticket: string }
      await ada.write('My photo', { files: [kept.ticket] })
      await inThread('the customer’s file', message => message.files?.[0]?.name === 'photo.txt' && message.user === opened.slack.bot)
    })

    it('keeps a note inside', async () => {
      const { ts } = await card()
      const said = await opened.slack.grace.say(desk, '// she sounds angry', ts)
      await inThread('the lock', message => message.ts === said && marksOn(message).includes('lock'))
      expect((await atAda()).join()).to.not.include('angry')
    })

    it('sends a draft as the AI’s when it is approved, and the owner stays', async () => {
      const draft = await draftFor('Do you have gift wrap?', answers['gift wrap'])
      expect(await atAda()).to.not.include(answers['gift wrap'])
      await opened.slack.grace.press(desk, draft.ts, 'act:decide:approve')
      await decided(draft)
      await opened.slack.until('the answer', async () => (await atAda()).includes(answers['gift wrap']))
      const { entries } = await ada.read()
      expect(entries.find(entry => entry.text === answers['gift wrap'])?.author?.kind).to.equal('ai')
      expect((await session()).owner).to.include({ kind: 'agent', name: 'Grace Hopper' })
    })

    it('sends what an agent made of a draft as their own, and offers it to be taught', async () => {
      const draft = await draftFor('Do you ship to Norway?', answers['ship to Norway'])
      await opened.slack.grace.press(desk, draft.ts, 'act:decide:edit')
      await opened.slack.until('the form', () => opened.slack.modals().at(-1)?.callback_id?.startsWith('modal:decide:'))
      expect(await opened.slack.grace.submit({ 'field:text': 'We ship to Norway in five days.' })).to.deep.equal({})
      await decided(draft)
      await opened.slack.until('the answer', async () => (await atAda()).includes('We ship to Norway in five days.'))
      const { entries } = await ada.read()
      expect(entries.find(entry => entry.text === 'We ship to Norway in five days.')?.author?.name).to.equal('Grace Hopper')
      const offer = await inThread('the offer', message => wordsIn(message).includes('act:teach:'))
      await opened.slack.grace.press(desk, offer.ts, 'act:teach:')
      const proposal = await opened.slack.until('the proposal', () => {
        const view = opened.slack.modals().at(-1)
        return view?.callback_id?.startsWith('modal:teach:') && view
      })
      expect(JSON.stringify(proposal.blocks)).to.include('in five days').and.to.include('Do you ship to Norway?')
      await opened.slack.grace.dismiss()
    })

    it('sends nothing of a draft that is rejected', async () => {
      const draft = await draftFor('Are you open on Sundays?', answers['open on Sundays'])
      await opened.slack.grace.press(desk, draft.ts, 'act:decide:reject')
      await decided(draft)
      const said = await opened.slack.grace.say(desk, 'Only on weekdays', (await card()).ts)
      await inThread('the mark', message => message.ts === said && marksOn(message).includes('heavy_check_mark'))
      expect(await atAda())
        .to.include('Only on weekdays')
        .and.to.not.include(answers['open on Sundays'])
    })

    it('takes an event that Slack sends again for the one it was', async () => {
      const { ts } = await card()
      const said = await opened.slack.grace.say(desk, 'Said once', ts)
      await inThread('the mark', message => message.ts === said && marksOn(message).includes('heavy_check_mark'))
      const delivery = opened.slack.proxy.delivered.findLast(one => JSON.stringify(one.payload).includes('Said once'))
      expect((await opened.slack.again(delivery!)).status).to.equal(200)
      const after = await opened.slack.grace.say(desk, '// afterwards', ts)
      await inThread('the lock', message => message.ts === after && marksOn(message).includes('lock'))
      expect((await atAda()).filter(text => text === 'Said once')).to.have.length(1)
    })

    it('goes on in the same thread when Threadline died in the middle of it, with what was written meanwhile', async () => {
      const { ts } = await card()
      const before = opened.slack.thread(desk, ts).length
      await opened.again()
      await ada.write('Are you still there?')
      await inThread('the words after', message => wordsIn(message).includes('Are you still there?'))
      const said = await opened.slack.grace.say(desk, 'I am', ts)
      await inThread('the mark', message => message.ts === said && marksOn(message).includes('heavy_check_mark'))
      expect(await atAda()).to.include('I am')
      expect(opened.slack.messages(desk)).to.have.length(1)
      expect(opened.slack.thread(desk, ts), 'nothing is shown twice').to.have.length(before + 2)
    })

    it('is resolved by a press, rated, and reopened by the customer', async () => {
      const { ts } = await card()
      await opened.slack.grace.press(desk, ts, 'act:resolve:')
      await opened.slack.until('the card is resolved', () => wordsIn(opened.slack.thread(desk, ts)[0]).includes('Resolved'))
      const { session } = await ada.read()
      await ada.post('/web/csat', { id: crypto.randomUUID(), session: session?.id, score: 5, comment: 'Quick!' })
      await inThread('the rating', message => wordsIn(message).includes('★★★★★'))
      await ada.write('One more thing')
      await inThread('the reopening', message => wordsIn(message).includes('pened again'))
      expect(opened.slack.messages(desk)).to.have.length(1)
    })

    it('goes back to the AI by a press, and the AI answers in the thread', async () => {
      const { ts } = await card()
      const said = await opened.slack.grace.say(desk, 'With pleasure', ts)
      await inThread('the mark', message => message.ts === said && marksOn(message).includes('heavy_check_mark'))
      await opened.slack.until('the button', () => wordsIn(opened.slack.thread(desk, ts)[0]).includes('act:release:'))
      await opened.slack.grace.press(desk, ts, 'act:release:')
      await opened.slack.until('the card shows the AI', () => wordsIn(opened.slack.thread(desk, ts)[0]).includes('The AI has it'))
      await ada.write('What are your opening hours?')
      await inThread('the AI’s answer', message => wordsIn(message).includes('From nine to five.'))
    })
  })
