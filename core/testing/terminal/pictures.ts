// Makes the picture of the terminal desk in docs/images: a house, its customers on the website, and an agent at a desk in tmux, whose
// screen is photographed in Chromium. Run: npm run pictures
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create as createApi } from '#bots/api/index.ts'
import { createOffline } from '#plugins/offline/index.ts'
import { root } from '../../roof/settings/place.ts'
import { startChromium } from '../browsers/browsers.ts'
import { houseKey } from '../houses/house.ts'
import { openWebHouse } from '../houses/web-house.ts'
import { terminalPage } from './page.ts'
import { openTerminal } from './tmux.ts'

const columns = 100

const house = await openWebHouse({}, { answerer: createOffline(), desks: [given => createApi({}, given)] })
await house.core.controls.putArticle(
  'shipping',
  {
    title: 'Shipping',
    text: '# Shipping\n\n## Where do I find the tracking link of my parcel?\n\nThe tracking link is in the email we send when the parcel leaves, and under My orders.',
  },
  { who: { id: 'grace', name: 'Grace Hopper', role: 'admin' } },
)
while (!(await house.core.queries.sources()).some(source => source.passages > 0)) await new Promise(later => setTimeout(later, 50))

const folder = mkdtempSync(join(tmpdir(), 'threadline-pictures-'))
const terminal = openTerminal({
  columns,
  rows: 60,
  folder: root,
  command: [process.execPath, 'main.ts', 'desk'],
  env: {
    THREADLINE_URL: house.url,
    THREADLINE_API_KEY: houseKey,
    THREADLINE_DATA: folder,
    AGENT_NAME: 'Grace Hopper',
    TERM: 'xterm-256color',
  },
})
await terminal.see(/desk ›/)

const ada = await house.customer({ sub: 'ada', name: 'Ada Byron' })
await ada.write('Where do I find the tracking link of my parcel?')
while (!(await ada.read()).entries.some(entry => entry.text?.includes('My orders'))) await new Promise(later => setTimeout(later, 50))
await ada.write('It has not moved for nine days. Can a person look at order 1207?')
await terminal.see(/#1 Ada Byron · web/)
terminal.keys('C-l')
terminal.enter('1')
await terminal.see(/you can: claim, reply/)
terminal.enter('note Lost at the carrier, sending a new one')
await terminal.see(/\(internal\)/)
terminal.enter('reply The carrier lost it, so a new one left our house today. It is with you on Thursday.')
await terminal.see(/✓ ·\d+ sent to Ada Byron/)
await terminal.see(/Grace Hopper has it now/)
await ada.write('Oh, thank you for looking into it 🙏')
await terminal.see(/thank you for looking into it/)
const bo = await house.customer({ sub: 'bo', name: 'Bo Larsen' })
await bo.write('You charged me twice, this is the third time I write. Let me talk to a human!')
await terminal.see(/2 waiting/)
terminal.type('reply Gladly! I will look again on Th')
await terminal.see(/look again on Th/)

const painted = terminal.painted()
terminal.close()
const browser = await startChromium({ view: { width: 1000, height: 900, touch: false }, still: true })
const page = await browser.page()
await page.native.setContent(terminalPage(painted, columns))
await page.native.locator('body').screenshot({ path: join(root, 'docs/images/terminal-desk.png') })
console.log('docs/images/terminal-desk.png')
await browser.close()
await house.close()
rmSync(folder, { recursive: true })
