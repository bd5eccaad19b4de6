import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { rooms } from '#core/testing/slack/slack.ts'
import type { SlackName } from '#core/testing/slack/workspace.ts'

const desk = rooms.desk.id

describeOnSlack('The App Home and direct messages', function () {
  this.timeout(60_000)
  let opened: SlackHouse
  let ada: Browser

  before(async () => {
    opened = await openSlackHouse('socket', {
      says: ({ text }) => (/opening hours/.test(text) ? { text: 'From nine to five.' } : undefined),
    })
    ada = await opened.house.visitor()
    await ada.write('I want to talk to a person, what are your opening hours?')
    await opened.slack.until('the card', () => opened.slack.messages(desk)[0])
  })
  after(() => opened?.close())

  const home = (person: SlackName, what: string, fits: (text: string) => boolean): Promise<string> =>
    opened.slack.until(
      what,
      () => {
        const text = JSON.stringify(opened.slack.home(person) ?? '')
        return fits(text) && text
      },
      15_000,
    )

  it('shows an agent who waits, with the way to the thread, and nothing of an admin’s', async () => {
    await opened.slack.grace.openHome()
    const text = await home('grace', 'the home', shown => shown.includes('Waiting longest'))
    expect(text).to.match(/archives\/C0DESK\/p\d+/)
    expect(text).to.not.include('home:scenarios')
  })

  it('is brought up to date for whoever looks when something happens', async () => {
    await opened.slack.grace.press(desk, opened.slack.messages(desk)[0]!.ts, 'act:claim:')
    await home('grace', 'my conversation', shown => shown.includes('My sessions (1)'))
  })

  it('shows an admin the set-up, autopilot, scenarios, knowledge, people and health', async () => {
    await opened.slack.omar.openHome()
    await home('omar', 'the home', shown => shown.includes('Set-up:'))
    for (const [tab, words] of [
      ['setup', 'Write an article'],
      ['autopilot', 'web'],
      ['scenarios', 'scenario'],
      ['knowledge', 'Help center'],
      ['people', 'Grace Hopper'],
      ['health', 'desk slack'],
    ] as const) {
      await opened.slack.omar.pressHome(`home:${tab}`)
      await home('omar', tab, shown => shown.includes(`\\"tab\\":\\"${tab}\\"`) && shown.includes(words))
    }
  })

  it('opens windows from there', async () => {
    await opened.slack.omar.pressHome('home:setup')
    await home('omar', 'setup', shown => shown.includes('act:article write:'))
    await opened.slack.omar.pressHome('act:article write:')
    const view = await opened.slack.until('the form', () => opened.slack.modals().at(-1))
    expect(JSON.stringify(view)).to.include('modal:article write')
    await opened.slack.omar.dismiss()
  })

  it('publishes nothing for the Messages tab, where it suggests what to ask', async () => {
    const published = (): number =>
      opened.slack.proxy.calls.filter(({ method, args }) => method === 'views.publish' && args.user_id === opened.slack.omar.id).length
    const before = published()
    await opened.slack.omar.openMessages()
    await opened.slack.until('the prompts', () =>
      opened.slack.proxy.calls.find(({ method }) => method === 'assistant.threads.setSuggestedPrompts'),
    )
    // By then it would have been published, had it been.
    await opened.slack.stranger.openHome()
    await opened.slack.until('the page of another', () => opened.slack.home('stranger'))
    expect(published()).to.equal(before)
  })

  it('shows strangers nothing', async () => {
    await opened.slack.stranger.openHome()
    const text = await home('stranger', 'the words', shown => shown.includes('desk of the support team'))
    expect(text).to.not.include('#1')
  })

  const answers = async (person: 'grace' | 'omar' | 'stranger', words: string, wanted: RegExp): Promise<string> => {
    const channel = await opened.slack[person].direct()
    const ts = await opened.slack[person].say(channel, words)
    return opened.slack.until(`an answer to “${words}”`, () => {
      const text = JSON.stringify(opened.slack.thread(channel, ts).filter(message => message.ts !== ts))
      return wanted.test(text) && text
    })
  }

  it('answers agents’ direct messages: verbs, questions about conversations with the way to them, drafts', async () => {
    await answers('grace', 'queue', /sessions? waits?|Nobody waits/)
    expect(await answers('grace', 'opening hours', /opening hours/)).to.match(/archives\/C0DESK\/p\d+/)
    await answers('grace', 'draft a reply to #1', /Done|so already/)
    await opened.slack.until('the draft in the thread', () =>
      JSON.stringify(opened.slack.thread(desk, opened.slack.messages(desk)[0]!.ts)).includes('act:decide:approve'),
    )
  })

  it('turns strangers away there', async () => {
    await answers('stranger', 'queue', /support team/)
  })
})
