// Makes the pictures of the Slack desk in docs/images: a session's life on local-slack, photographed on its page in Chromium. Run: npm run pictures
import { join } from 'node:path'
import { root } from '../../roof/place.ts'
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

const browser = await startChromium({ view: { width: 1360, height: 860, touch: false }, still: true })
const returns = { title: 'Returns and refunds', url: 'https://help.acme.test/returns', version: 3 }
const { house, slack, close } = await openSlackHouse('events', {
  says({ text, evidence }) {
    const taught = evidence.find(found => found.kind === 'scenario')
    if (taught)
      return { text: taught.text, used: [taught.id], class: 'scenario', confidence: 0.94, why: 'a training scenario says what to do' }
    return /return/iu.test(text)
      ? {
          text: 'You can send anything back within **30 days**, also without a reason. We pay for the way back.',
          sources: [returns],
          confidence: 0.87,
          why: 'the page says it in its own words',
        }
      : undefined
  },
})

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

const open = async (path: string, who?: string): Promise<ChromiumPage> => {
  const page = await browser.page()
  await page.goto(`${slack.page}${path}`)
  if (who !== undefined) await page.native.locator('.actas select').last().selectOption(who)
  return page
}

const threadPath = (ts: string): string => `/archives/${desk}/p${ts.replace('.', '')}?thread_ts=${ts}&cid=${desk}`

const { grace, omar } = slack

const ada = await house.customer({ sub: 'ada', name: 'Ada Byron', email: 'ada@byron.test' })
await ada.write('Hello! Can I return a teapot?')
await slack.until('the answer', async () => (await ada.read()).entries.some(entry => entry.text?.includes('30 days')))
await ada.write('Thank you. Mine came without its lid, order A-1042. I would like to talk to a person.')
const card = await slack.until('the card', () => slack.messages(desk).at(-1))
const ben = await house.customer({ sub: 'ben', name: 'Ben Osei', email: 'ben@osei.test' })
await ben.write('My invoice shows two payments. A person please!')
await slack.until('a second card', () => slack.messages(desk).length === 2)

await grace.press(desk, card.ts, 'act:claim:')
const delivered = async (ts: string): Promise<void> => {
  await slack.until('the mark', () => slack.thread(desk, card.ts).find(m => m.ts === ts)?.reactions?.length)
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
const cy = await house.customer({ sub: 'cy', name: 'Cy Young', email: 'cy@young.test' })
await cy.write('My teapot came without its lid. What does a new lid cost?')
const third = await slack.until('a third card', () => slack.messages(desk)[2])
const { controls } = house.core
const admin = { who: { id: 'slack:U0OMAR', name: 'Omar Haddad' } }
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
await controls.publishScenario(taught, { anyway: true }, { ...admin, key: 'published' })
const lesson = await grace.say(desk, 'A new lid costs 5 € and reaches you within 2 days.', third.ts)
await slack.until('the words at Cy', async () => (await cy.read()).entries.some(entry => entry.text?.startsWith('A new lid')))
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

await omar.openHome()
await slack.until('the home', () => slack.home('omar'))
const home = await open('/', omar.id)
await home.native.setViewportSize({ width: 1180, height: 560 })
await home.native.locator('.sidebar-item', { hasText: '🏠' }).click()
await shoot(home, 'slack-home')
await home.close()

await close()
await browser.close()
