import { expect } from 'chai'
import { asUsual } from '#core/testing/answering/translator.ts'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'

const desk = rooms.desk.id
const boss = { id: 'boss', name: 'Boss', role: 'admin' as const }
const text = (shown: ShownMessage | undefined): string => JSON.stringify(shown ?? '')
const german = 'Guten Tag, ich möchte bitte mit einem Menschen über meine Bestellung sprechen.'

describeOnSlack('A customer of another language in Slack', function () {
  this.timeout(60_000)
  let opened: SlackHouse
  let ada: Browser
  let card: string
  let broken = false

  before(async () => {
    opened = await openSlackHouse('socket', {
      translate: async given => {
        if (broken) throw new Error('the model failed')
        return asUsual(given)
      },
    })
    ;[{ ada, card }] = (await opened.waiting(1, german)) as [{ ada: Browser; card: string }]
  })
  after(() => opened?.close())
  beforeEach(() => {
    broken = false
  })

  const inThread = (what: string, fits: (message: ShownMessage) => boolean): Promise<ShownMessage> =>
    opened.slack.until(what, () => opened.slack.thread(desk, card).find(fits))
  const read = async (): Promise<string[]> =>
    (await ada.read()).entries.flatMap(e => (e.kind === 'message' && e.author?.kind === 'agent' ? [e.text ?? ''] : []))
  /** The buttons of a message, by what they say. */
  const buttonsOf = (message: ShownMessage): Map<string, string> =>
    new Map(
      ((message.blocks ?? []) as { type: string; elements?: { type: string; action_id: string; text?: { text: string } }[] }[])
        .filter(block => block.type === 'actions')
        .flatMap(block => (block.elements ?? []).map(({ action_id, text: said }) => [said?.text ?? '', action_id] as const)),
    )
  const press = async (message: ShownMessage, label: string): Promise<void> => {
    const action = buttonsOf(message).get(label)
    if (action === undefined) throw new Error(`there is no button ${label}: ${[...buttonsOf(message).keys()].join(', ')}`)
    await opened.slack.grace.press(desk, message.ts, action)
  }

  it('is read in both languages in one message, and the card says between which', async () => {
    const message = await inThread('the translation', one => text(one).includes('«en»'))
    expect(text(message)).to.include(german)
    expect(opened.slack.thread(desk, card).filter(one => one.ts !== card && text(one).includes(german))).to.have.length(1)
    await opened.slack.until('the card', () => {
      const root = opened.slack.messages(desk).find(({ ts }) => ts === card)
      return text(root).includes('German ↔ English') ? root : undefined
    })
  })

  it('gets the agent’s words in theirs, and the thread shows what was written and what was sent', async () => {
    const ts = await opened.slack.grace.say(desk, 'Your parcel left our house this morning.', card)
    const shown = await inThread('what was sent', one => text(one).includes('sent in German'))
    expect(text(shown)).to.include('Your parcel left our house this morning. «de»').and.to.include('Written')
    await inThread('the mark', one => one.ts === ts && (one.reactions ?? []).some(({ name }) => name === 'heavy_check_mark'))
    expect(await read()).to.deep.equal(['Your parcel left our house this morning. «de»'])
  })

  it('gets the new words in theirs, where the agent changes them in Slack', async () => {
    const ts = await opened.slack.grace.say(desk, 'It arrives on Monday, I am sure.', card)
    await inThread('what was sent', one => text(one).includes('on Monday, I am sure. «de»'))
    await opened.slack.grace.edit(desk, ts, 'It arrives on Tuesday, I am sure.')
    await inThread('the new words', one => text(one).includes('on Tuesday, I am sure. «de»'))
    expect((await read()).at(-1)).to.equal('It arrives on Tuesday, I am sure. «de»')
  })

  it('gets nothing where the translation fails, until the agent presses what is to be done', async () => {
    broken = true
    await opened.slack.grace.say(desk, 'The refund is on its way to you.', card)
    const held = await inThread('that it was not sent', one => text(one).includes('Not sent'))
    expect([...buttonsOf(held).keys()]).to.deep.equal(['Send as written', 'Try again', 'Edit', 'Drop'])
    expect(text(held)).to.include('the model failed').and.to.include('The refund is on its way to you.')
    expect(await read()).to.not.include('The refund is on its way to you.')
    broken = false
    await press(held, 'Try again')
    await inThread('what was sent', one => text(one).includes('The refund is on its way to you. «de»'))
    expect((await read()).at(-1)).to.equal('The refund is on its way to you. «de»')
    await inThread('that the buttons are gone', one => one.ts === held.ts && buttonsOf(one).size === 0)
  })

  it('gets the words as they are written where the agent says so', async () => {
    broken = true
    await opened.slack.grace.say(desk, 'One more thing about your refund.', card)
    const held = await inThread('that it was not sent', one => text(one).includes('Not sent') && text(one).includes('One more thing'))
    await press(held, 'Send as written')
    await opened.slack.until('the words at the customer', async () => (await read()).at(-1) === 'One more thing about your refund.')
    await inThread('that the buttons are gone', one => one.ts === held.ts && buttonsOf(one).size === 0)
  })

  describe('where translations are looked at first', () => {
    before(async () => {
      await opened.house.core.controls.deskSettings({ check: true }, { who: boss })
    })
    after(async () => {
      await opened.house.core.controls.deskSettings({ check: false }, { who: boss })
    })
    const held = async (words: string): Promise<ShownMessage> => {
      await opened.slack.grace.say(desk, words, card)
      return inThread('what would be sent', one => text(one).includes(`${words} «de»`) && buttonsOf(one).size > 0)
    }

    it('gets nothing before the agent has seen the translation and sent it', async () => {
      const shown = await held('Your new parcel will leave tomorrow morning.')
      expect([...buttonsOf(shown).keys()]).to.deep.equal(['Send', 'Edit', 'Drop'])
      expect(await read()).to.not.include('Your new parcel will leave tomorrow morning. «de»')
      await press(shown, 'Send')
      await opened.slack.until(
        'the words at the customer',
        async () => (await read()).at(-1) === 'Your new parcel will leave tomorrow morning. «de»',
      )
      await inThread('that the buttons are gone', one => one.ts === shown.ts && buttonsOf(one).size === 0)
    })

    it('never gets what the agent drops', async () => {
      const shown = await held('We are not sure about that at all.')
      await press(shown, 'Drop')
      await inThread('that the buttons are gone', one => one.ts === shown.ts && buttonsOf(one).size === 0)
      expect((await read()).filter(said => said.includes('not sure'))).to.deep.equal([])
    })
  })
})
