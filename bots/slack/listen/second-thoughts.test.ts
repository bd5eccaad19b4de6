import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { Json, ShownMessage } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'

const desk = rooms.desk.id
const shownIn = (message: ShownMessage | undefined): string => JSON.stringify([message?.text, message?.blocks])

describeOnSlack('Second thoughts in a session’s thread', function () {
  this.timeout(60_000)
  let opened: SlackHouse
  let ada: Browser
  let card: string
  let session: string

  before(async () => {
    opened = await openSlackHouse('events')
  })
  after(() => opened?.close())

  beforeEach(async () => {
    const before = opened.slack.messages(desk).length
    ada = await opened.house.visitor()
    await ada.write('I want to talk to a person')
    session = (await ada.read()).session!.id
    card = await opened.slack.until('the card', () => opened.slack.messages(desk)[before]?.ts)
  })
  afterEach(() => opened.slack.proxy.faults.clear())

  const thread = (): ShownMessage[] => opened.slack.thread(desk, card)
  const marked = (ts: string, mark: string): Promise<unknown> =>
    opened.slack.until(`the mark ${mark}`, () =>
      thread()
        .find(message => message.ts === ts)
        ?.reactions?.some(({ name }) => name === mark),
    )
  const told = (words: RegExp): Promise<ShownMessage> =>
    opened.slack.until(`told ${words}`, () => thread().find(message => message.user === opened.slack.bot && words.test(shownIn(message))))
  const entries = () => opened.house.core.queries.timeline(session, 0)
  const notes = async (): Promise<string[]> => (await entries()).flatMap(entry => (entry.kind === 'note' ? [entry.text] : []))
  /** What the customer reads of people. */
  const atAda = async (): Promise<string[]> =>
    (await entries()).flatMap(entry => (entry.kind === 'message' && entry.author.kind === 'agent' ? [entry.text] : []))
  /** What nobody on local-slack's page can do, told as Slack would. */
  const heard = async (event: Json): Promise<void> =>
    void (await opened.slack.event({ type: 'message', channel: desk, thread_ts: card, parent_user_id: opened.slack.bot, ...event }))
  const changed = (ts: string, words: string, before: string, edited: string): Promise<void> => {
    const message = { type: 'message', user: opened.slack.grace.id, ts, thread_ts: card }
    return heard({
      subtype: 'message_changed',
      message: { ...message, text: words, edited: { user: opened.slack.grace.id, ts: edited } },
      previous_message: { ...message, text: before },
    })
  }

  it('keeps words inside that were made a note before the press that would have sent them', async () => {
    const { grace, omar } = opened.slack
    await marked(await grace.say(desk, 'I look into it', card), 'heavy_check_mark')
    const second = await omar.say(desk, 'She never pays', card)
    const notice = await told(/Not sent/)
    await omar.edit(desk, second, '// She never pays')
    await omar.press(desk, notice.ts, 'said:take')
    await marked(second, 'lock')
    expect(await notes()).to.deep.equal(['She never pays'])
    expect(await atAda()).to.deep.equal(['I look into it'])
  })

  it('keeps a note inside whatever its letters look like', async () => {
    const { grace, omar } = opened.slack
    const looks = ['*// bold*', '_// slanted_', '~//~ struck', '&gt; // quoted', '\u200b// unseen', `*<@${omar.id}>* look`]
    for (const [at, text] of looks.entries()) await heard({ user: grace.id, ts: `1780000000.00010${at}`, text })
    await marked(await opened.slack.grace.say(desk, 'Hello', card), 'heavy_check_mark')
    expect(await atAda()).to.deep.equal(['Hello'])
    expect(await notes()).to.deep.equal(['**bold**', '_slanted_', 'struck', '> quoted', 'unseen', '**@Omar Haddad** look'])
  })

  it('does not carry words for a colleague to the customer by a change', async () => {
    const { grace, omar } = opened.slack
    const said = await grace.say(desk, 'On its way', card)
    await marked(said, 'heavy_check_mark')
    await grace.edit(desk, said, `<@${omar.id}> is she the one who never pays?`)
    await told(/can not become a note/)
    expect(await atAda()).to.deep.equal(['On its way'])
  })

  it('tells that a note stays a note where its sign was taken away', async () => {
    const note = await opened.slack.grace.say(desk, '// We are open until nine', card)
    await marked(note, 'lock')
    await opened.slack.grace.edit(desk, note, 'We are open until nine')
    await told(/stay a note/)
    expect(await atAda()).to.deep.equal([])
  })

  it('brings the last of two changes within one second to the customer', async () => {
    const said = await opened.slack.grace.say(desk, 'Ten', card)
    await marked(said, 'heavy_check_mark')
    await changed(said, 'Eleven', 'Ten', '1780000000.000000')
    await changed(said, 'Twelve', 'Eleven', '1780000000.000000')
    await changed(said, 'Eleven', 'Twelve', '1780000000.000000')
    await changed(said, 'Twelve', 'Eleven', '1780000000.000000')
    await marked(await opened.slack.grace.say(desk, '// after', card), 'lock')
    expect(await atAda()).to.deep.equal(['Twelve'])
  })

  it('is not held up by somebody whom Slack does not tell of', async () => {
    await heard({ user: 'U0NOBODY', ts: '1780000001.000100', text: 'Hello from far away' })
    await told(/Only colleagues/)
    await marked(await opened.slack.grace.say(desk, 'Good morning', card), 'heavy_check_mark')
    expect(await atAda()).to.deep.equal(['Good morning'])
  })

  it('hears words that come with fields that hold nothing', async () => {
    await heard({
      user: opened.slack.grace.id,
      ts: '1780000002.000100',
      text: 'With nothing',
      subtype: 'file_share',
      bot_id: null,
      blocks: null,
      files: null,
    })
    await opened.slack.until('the words', async () => (await atAda()).includes('With nothing'))
  })

  it('tells whoever passes on a message without words that nothing was sent', async () => {
    await heard({
      user: opened.slack.grace.id,
      ts: '1780000003.000100',
      text: '',
      attachments: [{ is_share: true, is_msg_unfurl: true, text: 'Shared words', author_name: 'Omar' }],
    })
    await told(/Nothing was sent/)
    expect(await atAda()).to.deep.equal([])
  })

  it('tells of a file that Slack does not give, and holds up nothing that comes after it', async () => {
    opened.slack.proxy.faults.status({ method: 'download' }, 403)
    await opened.slack.grace.upload(desk, { name: 'plan.txt', content: 'The plan', text: 'See the plan', thread: card })
    await told(/Nothing was sent: plan.txt/)
    await marked(await opened.slack.grace.say(desk, 'It comes later', card), 'heavy_check_mark')
    expect(await atAda()).to.deep.equal(['It comes later'])
  })

  it('is not held up where nothing may be told in the thread', async () => {
    const { grace, proxy } = opened.slack
    proxy.faults.fail({ method: 'chat.postMessage', match: ({ text }) => /Only colleagues/.test(String(text)) }, 'restricted_action')
    await heard({ user: 'U0NOBODY', ts: '1780000004.000100', text: 'Hello again' })
    await marked(await grace.say(desk, 'Good evening', card), 'heavy_check_mark')
    expect(await atAda()).to.deep.equal(['Good evening'])
  })

  it('sends what is written below a card that was deleted', async () => {
    await marked(await opened.slack.grace.say(desk, 'I am here', card), 'heavy_check_mark')
    opened.slack.proxy.faults.fail({ method: 'chat.update', match: args => args.ts === card }, 'message_not_found')
    const cards = opened.slack.messages(desk).length
    await opened.house.core.controls.tags(session, { add: ['vip'] }, { who: { id: 'omar', name: 'Omar', role: 'admin' } })
    await opened.slack.until('another card', () => opened.slack.messages(desk).length > cards)
    await opened.again()
    await opened.slack.grace.say(desk, 'Still below the old card', card)
    await opened.slack.until('the words', async () => (await atAda()).includes('Still below the old card'))
  })
})
