import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage, ShownView } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'
import { messageShortcuts } from './shortcuts.ts'

const desk = rooms.desk.id
const text = (shown: ShownMessage | ShownView | undefined): string => JSON.stringify(shown ?? '')

describeOnSlack('Buttons, windows, commands and shortcuts', function () {
  this.timeout(60_000)
  let opened: SlackHouse
  let ada: Browser
  let card: string
  let customers: { ada: Browser; card: string }[]

  before(async () => {
    opened = await openSlackHouse('events', {
      says: ({ text: asked }) => (/opening hours/.test(asked) ? { text: 'From nine to five.' } : undefined),
    })
    customers = await opened.waiting(this.tests.length)
  })
  after(() => opened?.close())

  beforeEach(() => {
    const next = customers.pop()!
    ada = next.ada
    card = next.card
  })
  afterEach(async () => {
    while (opened.slack.modals().length > 0) await opened.slack.grace.dismiss()
  })

  const eventually = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; !(await holds()); tries++) {
      if (tries > 300) throw new Error(`${what}: not within six seconds`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
  const session = async () => opened.house.core.queries.session((await ada.read()).session!.id)
  const window = (what: string, fits: (view: ShownView) => boolean): Promise<ShownView> =>
    opened.slack.until(what, () => opened.slack.modals().find((view, at, all) => at === all.length - 1 && fits(view)))
  const inThread = (what: string, fits: (message: ShownMessage) => boolean): Promise<ShownMessage> =>
    opened.slack.until(what, () => opened.slack.thread(desk, card).find(fits))
  const whispered = (what: RegExp): Promise<ShownMessage> =>
    opened.slack.until(`whispered ${what}`, () =>
      [desk]
        .flatMap(c => opened.slack.messages(c))
        .concat(opened.slack.thread(desk, card))
        .find(m => m.subtype === 'ephemeral' && what.test(text(m))),
    )
  const atAda = async (): Promise<string[]> => (await ada.read()).entries.map(entry => entry.text ?? '')

  it('says what the core refuses at the field that it is about', async () => {
    const { omar } = opened.slack
    await omar.command(desk, '/desk', 'canned new refund')
    await window('the form', view => /Write a canned reply/.test(text(view)))
    const mistakes = await omar.submit({ 'field:title': 'Refund', 'field:text': 'Hello {{contact.nme}}' })
    expect(Object.keys(mistakes)).to.deep.equal(['field:text'])
    expect(mistakes['field:text']).to.match(/Nothing is known as \{\{contact\.nme\}\}/)
    expect(await omar.submit({ 'field:title': 'Refund', 'field:text': 'Hello {{contact.name}}' })).to.deep.equal({})
    await window('what was saved', view => /Saved/.test(text(view)))
  })

  it('switches channels of autopilot by menus, and opens its other settings by a button', async () => {
    await opened.slack.omar.command(desk, '/desk', 'autopilot')
    const shown = await whispered(/When it hands off/)
    const elements = (shown.blocks ?? []).flatMap(block => (block.elements as { type: string; action_id?: string }[] | undefined) ?? [])
    const controls = elements.filter(one => one.action_id !== undefined)
    expect(new Set(controls.map(({ type }) => type))).to.deep.equal(new Set(['static_select', 'button']))
    expect(controls.filter(({ type }) => type === 'button').map(one => one.action_id)).to.deep.equal(['act:handoff when:'])
    await opened.slack.omar.press(desk, shown.ts, 'act:handoff when:')
    await window('its other settings', view => /balanced/.test(text(view)))
  })

  it('shows a draft with its buttons, sends it when approved, and takes the buttons away', async () => {
    await ada.write('What are your opening hours?')
    await opened.slack.grace.press(desk, card, 'act:draft:')
    const draft = await inThread(
      'the draft',
      message => text(message).includes('From nine to five.') && text(message).includes('act:decide:approve'),
    )
    expect(await atAda()).to.not.include('From nine to five.')
    await opened.slack.grace.press(desk, draft.ts, 'act:decide:approve')
    await eventually('the answer', async () => (await atAda()).includes('From nine to five.'))
    const now = await inThread('the decision', message => message.ts === draft.ts && /Approved/.test(text(message)))
    expect(text(now)).to.not.include('act:decide:approve')
  })

  it('opens a draft to be changed, filled with its words, and sends what was made of it', async () => {
    await ada.write('What are your opening hours?')
    await opened.slack.grace.press(desk, card, 'act:draft:')
    const draft = await inThread('the draft', message => text(message).includes('act:decide:edit'))
    await opened.slack.grace.press(desk, draft.ts, 'act:decide:edit')
    const view = await window('the form', one => text(one).includes('From nine to five.'))
    expect(text(view)).to.include('The customer reads this')
    expect(await opened.slack.grace.submit({ in: 'From ten to four.' })).to.deep.equal({})
    await eventually('the answer', async () => (await atAda()).includes('From ten to four.'))
  })

  it('takes the buttons from a draft that the conversation has overtaken', async () => {
    await ada.write('What are your opening hours?')
    await opened.slack.grace.press(desk, card, 'act:draft:')
    const draft = await inThread('the draft', message => text(message).includes('act:decide:approve'))
    await opened.slack.grace.say(desk, 'Nine to five, Ada', card)
    await inThread('overtaken', message => message.ts === draft.ts && /Overtaken/.test(text(message)))
  })

  it('asks for what is missing in a window, and says at the field what is wrong', async () => {
    await opened.slack.grace.press(desk, card, 'act:snooze:')
    await window('the form', one => text(one).includes('Until when'))
    const mistakes = await opened.slack.grace.submit({ in: 'some day' })
    expect(Object.values(mistakes).join()).to.include('‘some day’ is no time I know')
    await opened.slack.grace.submit({ in: '2h' })
    await eventually('the snooze', async () => (await session()).snoozedUntil !== undefined)
  })

  it('offers to take over where another agent has it, with the words kept', async () => {
    await opened.slack.omar.press(desk, card, 'act:claim:')
    await eventually('the claim', async () => (await session()).owner.kind === 'agent')
    await opened.slack.grace.press(desk, card, { action: 'menu:', value: `act:reply:${JSON.stringify({ session: (await session()).id })}` })
    await window('the form', one => text(one).includes('The customer reads this'))
    await opened.slack.grace.submit({ in: 'Hello from Grace' })
    const again = await window('the warning', one => text(one).includes('take over'))
    expect(text(again)).to.include('Hello from Grace')
    expect(await atAda()).to.not.include('Hello from Grace')
    await opened.slack.grace.submit({})
    await eventually('the words', async () => (await atAda()).includes('Hello from Grace'))
  })

  it('shows the whole story and everything there is to do from the card', async () => {
    const { id } = await session()
    await opened.slack.grace.press(desk, card, { action: 'menu:', value: `open:history${JSON.stringify({ session: id })}` })
    await window('the story', one => text(one).includes('I want to talk to a person'))
    await opened.slack.grace.dismiss()
    await opened.slack.grace.press(desk, card, { action: 'menu:', value: `open:more${JSON.stringify({ session: id })}` })
    await window('the menu', one => one.callback_id === 'card:menu' && text(one).includes('act:tags'))
  })

  it('tells why a press on an old button did nothing', async () => {
    const { id } = await session()
    const { proxy, grace } = opened.slack
    const pressed = proxy.delivered.length
    await grace.press(desk, card, 'act:claim:')
    await eventually('the claim', async () => (await session()).owner.kind === 'agent')
    const claim = proxy.delivered.slice(pressed).find(({ kind }) => kind === 'interactive')
    await opened.house.core.controls.close(id, {}, { who: { id: 'omar', name: 'Omar', role: 'admin' } })
    const { actions } = claim!.payload as { actions: object[] }
    await proxy.deliver({
      ...claim!,
      payload: {
        ...claim!.payload,
        trigger_id: `${claim!.payload.trigger_id}9`,
        actions: actions.map(one => ({ ...one, action_ts: '9.9' })),
      },
    })
    await whispered(/closed/)
    await grace.say(desk, 'Too late', card)
    await inThread('told', message => /Not sent: .*closed/.test(text(message)))
  })

  it('answers /desk with everything, and its words with what was asked', async () => {
    const { grace } = opened.slack
    await grace.command(desk, '/desk')
    await window('the menu', one => one.callback_id === 'card:menu')
    await grace.dismiss()
    await grace.command(desk, '/desk', 'queue')
    await whispered(/sessions? waits?/)
    await grace.command(desk, '/desk', `open #${(await session()).ticket}`)
    await whispered(/I want to talk to a person/)
    await grace.command(desk, '/desk', 'resovle')
    await whispered(/Did you mean ‘resolve’/)
    await grace.command(desk, '/desk', 'topic new')
    await window('the form', one => text(one).includes('modal:topic new'))
  })

  it('turns strangers away', async () => {
    await opened.slack.stranger.command(desk, '/desk', 'queue')
    await whispered(/desk of the support team/)
  })

  it('does shortcuts: everything from anywhere, and verbs on one message', async () => {
    const { grace } = opened.slack
    await grace.shortcut('desk')
    await window('the menu', one => one.callback_id === 'card:menu')
    await grace.dismiss()
    const words = await inThread('the words', message => /customer/iu.test(message.username ?? ''))
    await grace.shortcutOn(desk, words.ts, 'note')
    await window('the form', one => text(one).includes('“I want to talk to a person”'))
    await grace.submit({ in: 'calls from Berlin' })
    await inThread('the note', message => text(message).includes('calls from Berlin'))
    expect(messageShortcuts().has('why')).to.equal(true)
  })

  it('offers the conversation’s messages where a verb is about one, and quotes the one that was chosen', async () => {
    const { ticket } = await session()
    const said = await opened.slack.omar.say(desk, 'The parcel left us on Monday', card)
    await eventually('the words', async () => (await atAda()).includes('The parcel left us on Monday'))
    await opened.slack.omar.command(desk, '/desk', `#${ticket} redact`)
    const view = await window('the form', one => text(one).includes('The parcel left us on Monday'))
    expect(text(view)).to.include('Take words out for good').and.not.include('number in the timeline')
    await opened.slack.omar.dismiss()
    await opened.slack.omar.shortcutOn(desk, said, 'redact')
    await window('the quote', one => /"> The parcel left us on Monday|> The parcel left us/.test(text(one)))
    await opened.slack.omar.dismiss()
  })
})
