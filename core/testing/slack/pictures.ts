// Makes the pictures of the Slack desk in docs/images: a session's life on local-slack, photographed on its page in Chromium. Run: npm run pictures
import { join } from 'node:path'
import { createHttpActions } from '#plugins/http-actions/index.ts'
import { createOffline } from '#plugins/offline/index.ts'
import type { Answerer } from '../../ports/answerer.ts'
import type { Connector } from '../../ports/connector.ts'
import { root } from '../../roof/settings/place.ts'
import { startChromium } from '../browsers/browsers.ts'
import type { ChromiumPage } from '../browsers/chromium.ts'
import { openSlackHouse } from '../houses/slack-house.ts'
import { png } from '../web/png.ts'
import { rooms } from './slack.ts'

const desk = rooms.desk.id

/** What is local-slack's own and not Slack's. */
const bare = `.topbar, .thread-resize-handle { display: none !important } .app { grid-template-rows: 1fr !important }
.body { height: 100vh !important } .highlighted, .flash, [class*=highlight] { background: none !important; animation: none !important }`

/** Slack writes dates in the reader's words (https://docs.slack.dev/messaging/formatting-message-text#date-formatting); local-slack does not. */
const tidy = (): void => {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    node.nodeValue = (node.nodeValue ?? '').replace(
      /<!date\^(\d+)\^([^|^>]*)(?:\^[^|>]*)?\|[^>]*>/g,
      (_, seconds: string, format: string) => {
        const time = new Date(Number(seconds) * 1000).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })
        return format
          .replace(/\{time(?:_secs)?\}/g, time)
          .replace(/\{date[a-z_]*\}/g, 'today')
          .replace(/, today$/, ' today')
      },
    )
  for (const field of document.querySelectorAll('textarea, input, [data-placeholder]'))
    if (/try \/echo/.test(field.getAttribute('placeholder') ?? '')) field.setAttribute('placeholder', 'Message #desk')
}

const shop = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: 'https://shop.acme.test' }]
paths:
  /orders/{order}/cancel:
    post:
      operationId: cancelOrder
      summary: Cancel an order
      parameters: [{ name: order, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: The order. } }
`

/** The answerer that comes along; where a customer names an order that is not to come, it asks for the shop's action as a model would. */
const offline = createOffline()
const answerer: Answerer = {
  ...offline,
  async answer(question, options) {
    const order = /cancel my order (A-\d+)/u.exec(question.text)?.[1]
    const offer = question.actions.find(one => one.action === 'shop.cancel_order')
    if (order === undefined || !offer || question.results.length > 0) return offline.answer(question, options)
    return { kind: 'calls', calls: [{ id: 'one', action: offer.action, arguments: { order } }] }
  },
}

const browser = await startChromium({ view: { width: 1360, height: 860, touch: false }, still: true })
const { house, slack, close } = await openSlackHouse('events', { answerer })

const shoot = async (page: ChromiumPage, name: string, selector?: string): Promise<void> => {
  await page.native.addStyleTag({ content: bare })
  await page.evaluate(tidy, undefined)
  await page.native.mouse.move(1, 1)
  await page.native.waitForTimeout(400)
  const path = join(root, 'docs/images', `${name}.png`)
  if (selector === undefined) await page.native.screenshot({ path })
  else await page.native.locator(selector).first().screenshot({ path })
  console.log(`docs/images/${name}.png`)
}

let slackPage = slack.page
const open = async (path: string, who?: string): Promise<ChromiumPage> => {
  const page = await browser.page()
  await page.goto(`${slackPage}${path}`)
  if (who !== undefined) await page.native.locator('.actas select').last().selectOption(who)
  return page
}

const threadPath = (ts: string): string => `/archives/${desk}/p${ts.replace('.', '')}?thread_ts=${ts}&cid=${desk}`

const { grace, omar } = slack
const { controls, queries } = house.core
const admin = { who: { id: 'slack:U0OMAR', name: 'Omar Haddad' } }

await controls.putArticle(
  'returns',
  {
    title: 'Returns and refunds',
    text: `# Returns and refunds

## Can I return something I bought?

You can return a teapot, a kettle or anything else within **30 days**, also without a reason. We pay for the way back.

## When do I get my money back?

Your money is with you three working days after the parcel is with us.`,
  },
  admin,
)
await slack.until('the article', async () => (await queries.sources()).some(source => source.passages > 0))
house.core.act(createHttpActions())
await controls.importActions({ text: shop }, admin)
await controls.changeAction('shop.cancel_order', { on: true }, admin)

const ada = await house.customer({ sub: 'ada', name: 'Ada Byron', email: 'ada@byron.test' })
await ada.write('Hello! Can I return a teapot?')
await slack.until('the answer', async () => (await ada.read()).entries.some(entry => entry.text?.includes('30 days')))
await ada.write('Thank you. Mine came without its lid, order A-1042. I would like to talk to a person.')
const card = await slack.until('the card', () => slack.messages(desk).at(-1))
const ben = await house.customer({ sub: 'ben', name: 'Ben Osei', email: 'ben@osei.test' })
await ben.write('My invoice shows two payments. A person please!')
await slack.until('a second card', () => slack.messages(desk).length === 2)

await grace.press(desk, card.ts, 'act:claim:')
const delivered = async (ts: string, thread = card.ts): Promise<void> => {
  await slack.until('the mark', () => slack.thread(desk, thread).find(m => m.ts === ts)?.reactions?.length)
}
await delivered(await grace.say(desk, 'Hello Ada, I am sorry about that. A lid leaves our house today, and costs you nothing.', card.ts))
await grace.say(desk, '// third lid of this batch this week, <@U0OMAR>', card.ts)
const kept = (await (await ada.upload('teapot.png', png(320, 200))).json()) as { ticket: string }
await ada.write('That is kind. This is how it came:', { files: [kept.ticket] })
await slack.until('the photo', () => slack.thread(desk, card.ts).find(m => m.files?.length))
await delivered(
  await grace.upload(desk, {
    name: 'label.pdf',
    content: '%PDF-1.4',
    text: 'And here is a label, if you prefer to send it back.',
    thread: card.ts,
  }),
)

await slack.until('the card is up to date', () => !JSON.stringify(slack.thread(desk, card.ts)[0]?.blocks).includes('the customer waits'))

const inThread = await open(threadPath(card.ts), grace.id)
await shoot(inThread, 'slack-thread')

await grace.command(desk, '/desk')
await slack.until('the menu', () => slack.modals()[0])
await shoot(inThread, 'slack-menu', '.modal')
await grace.dismiss()

/** The uppermost window, whole. */
const window = async (name: string): Promise<void> => {
  await inThread.native.setViewportSize({ width: 1360, height: 1500 })
  await shoot(inThread, name, '.modal')
  await grace.dismiss()
}

const asksAboutLids = ['What does a new lid cost?', 'How much is a lid for my teapot?', 'What does a lid for a teapot cost?']
const lidCards: string[] = []
for (const [i, text] of asksAboutLids.entries()) {
  const name = ['Cy Young', 'Dee Park', 'Eli Moss'][i]!
  const sub = name.slice(0, 3).trim().toLowerCase()
  const who = await house.customer({ sub, name, email: `${sub}@mail.test` })
  await who.write(text)
  lidCards.push((await slack.until('a card', () => slack.messages(desk).find(m => m.text?.includes(name)))).ts)
}
const lesson = await grace.say(desk, 'A new lid costs 5 € and reaches you within 2 days.', lidCards[0])
await delivered(lesson, lidCards[0])

const { id: taught } = await controls.newScenario(
  {
    title: 'Lost lids',
    kind: 'scenario',
    examples: ['What does a new lid cost?', 'How much is a lid for my teapot?'],
    instruction: 'A new lid costs 9 € and reaches you within 10 days.',
    channels: [],
    segments: [],
  },
  { ...admin, key: 'made' },
)
await omar.command(desk, '/desk', 'scenario backtest Lost lids')
await slack.until('the backtest', () => slack.messages(desk).some(m => JSON.stringify(m).includes('Against what a person said')))
const backtest = await open(`/archives/${desk}`, omar.id)
await shoot(backtest, 'slack-backtest')
await backtest.close()

await controls.publishScenario(taught, { anyway: true }, { ...admin, key: 'published' })
await grace.shortcutOn(desk, lesson, 'teach')
await slack.until('the proposal', () => slack.modals().find(view => JSON.stringify(view).includes('field:instruction')))
await window('slack-teach')

await omar.command(desk, '/desk', 'autopilot web inspect')
await slack.until('inspect', async () => (await house.core.queries.autopilot()).channels.web === 'inspect')
const dora = await house.customer({ sub: 'dora', name: 'Dora Marsh', email: 'dora@marsh.test' })
await dora.write('How many days do I have to return a kettle?')
const inspected = await slack.until('a card of a draft', () => slack.messages(desk).find(m => m.text?.includes('Dora Marsh')))
const draft = await slack.until('the draft', () =>
  slack.thread(desk, inspected.ts).find(m => JSON.stringify(m.blocks ?? []).includes('act:decide:approve')),
)
await grace.press(desk, draft.ts, 'act:why:')
await slack.until('the receipt', () => slack.modals().find(view => JSON.stringify(view).includes('Checks on the way')))
await window('slack-why')
await inThread.close()

await controls.autopilot({ channels: { ...(await queries.autopilot()).channels, web: 'on' } }, admin)
const fay = await house.customer({ sub: 'fay', name: 'Fay Lind', email: 'fay@lind.test' })
await fay.write('Please cancel my order A-2077, I chose the wrong colour.')
const asked = await slack.until('a card of a call', () => slack.messages(desk).find(m => m.text?.includes('Fay Lind')))
await slack.until('the call', () => slack.thread(desk, asked.ts).find(m => JSON.stringify(m.blocks ?? []).includes('act:decide:approve')))
const call = await open(threadPath(asked.ts), grace.id)
await shoot(call, 'slack-approve')
await call.close()

await omar.openHome()
await slack.until('the home', () => slack.home('omar'))
const home = await open('/', omar.id)
await home.native.setViewportSize({ width: 1180, height: 720 })
await home.native.locator('.sidebar-item', { hasText: '🏠' }).click()
await shoot(home, 'slack-home')
await home.close()
await close()

/** A chat that goes on by mail, in its thread. */
const mailed: string[] = []
const mail = (): Connector => ({
  name: 'email',
  channel: 'email',
  traits: { maxLength: 100_000, attachments: true, live: false, pull: false, edits: false, reactions: false },
  async send(_, { text }) {
    mailed.push(text)
    return { platformId: `mail${mailed.length}` }
  },
  reach:
    ({ identities }) =>
    async () =>
      identities.find(one => one.startsWith('email:')) ?? 'email:ada@byron.test',
})
const other = await openSlackHouse('events', { connectors: [mail] })
const left = await other.house.customer({ sub: 'ada', name: 'Ada Byron', email: 'ada@byron.test' })
const { session: chat } = await left.write('Where is my kettle, order A-1042? I would like to talk to a person.')
const first = await other.slack.until('the card', () => other.slack.messages(desk).at(-1))
await other.slack.grace.press(desk, first.ts, 'act:claim:')
await other.slack.grace.say(desk, 'Hello Ada, I ask the carrier and come back to you.', first.ts)
await other.slack.until('the answer', async () => (await left.read()).entries.some(entry => entry.text?.includes('carrier')))
const address = 'email:ada@byron.test'
await other.house.core.inbox.goOn(
  chat,
  { channel: 'email', identity: address, text: 'Hello Ada, I ask the carrier and come back to you.' },
  'on',
)
await other.house.core.inbox.receive({
  channel: 'email',
  address,
  id: 'answer',
  sender: { identities: [address], verified: { email: 'ada@byron.test' }, claimed: { name: 'Ada Byron' } },
  text: 'Thank you! I am on the train now. A mail is fine.',
})
const inOne = (words: string) =>
  other.slack.until(words, () => other.slack.thread(desk, first.ts).find(m => JSON.stringify(m).includes(words)))
await inOne('(customer by email)')
await other.slack.grace.say(desk, 'It is in Leeds and reaches you tomorrow before noon.', first.ts)
await other.slack.until('the mail', () => mailed.some(text => text.includes('Leeds')))
await inOne('that is where they wrote last')
await other.slack.until('the first card', () => {
  const card = JSON.stringify(other.slack.thread(desk, first.ts)[0]?.blocks)
  return (!card.includes('the customer waits') && card.includes('where they wrote last')) || undefined
})
slackPage = other.slack.page
const inOneThread = await open(threadPath(first.ts), other.slack.grace.id)
await inOneThread.native.setViewportSize({ width: 1360, height: 1300 })
await shoot(inOneThread, 'slack-one-thread')
await other.close()
await browser.close()
