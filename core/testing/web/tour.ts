// A walk through every view of the widget, as customer and agent come to them, with a stop at each: for looking, and for checking.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from './desk.ts'
import { png } from './png.ts'
import { type Widget, widgetOn } from './widget.ts'

export type View =
  | 'bubble'
  | 'teaser'
  | 'empty'
  | 'emoji'
  | 'answer'
  | 'source'
  | 'handoff'
  | 'files'
  | 'conversation'
  | 'picture'
  | 'offline'
  | 'csat'
  | 'list'

/** What the made-up shop says first, for `desk.invite`. */
export const invitation = 'Looking for a gift? Tell us for whom, and we help you choose.'

export interface TourGiven {
  widget: Widget
  desk: Desk
  /** A folder for the files that the customer sends. */
  folder: string
  /** The page was opened where `invitation` is shown. */
  invited: boolean
  stop(view: View): Promise<void>
}

const address = 'Email address'

/** The page has just been opened. The customer writes English, so what is said within the conversation is, whatever the page speaks. */
export const tour = async ({ widget, desk, folder, invited, stop }: TourGiven): Promise<void> => {
  const { page, say } = widget
  const { say: spoken } = widgetOn(page)
  await page.shows('button', say('open'))
  if (invited) {
    await page.shows('button', say('dismiss'))
    await stop('teaser')
    await page.press('button', say('dismiss'))
    await page.gone('button', say('dismiss'))
  }
  await stop('bubble')
  await widget.open()
  await stop('empty')

  await page.press('button', say('emoji'))
  await page.shows('dialog', say('emoji'))
  await stop('emoji')
  await page.key('Escape')
  await page.gone('dialog', say('emoji'))

  const question = 'Hi! The lid of my teapot came with a chip. Can I return it?'
  await widget.write(question)
  await widget.shows('within 30 days', 30_000)
  const session = await desk.sessionOf(question)
  await stop('answer')

  await page.press('button', /Returns$/)
  await page.shows('region', say('sources'))
  await page.until(
    'the cited page is there',
    () => !!document.querySelector('threadline-chat')?.shadowRoot?.querySelector('.article > :not(.fine)'),
    undefined,
  )
  await stop('source')
  await page.press('button', say('backToConversation'))

  await page.press('button', spoken('person'))
  await widget.shows(spoken('handoff'), 30_000)
  await page.shows('textbox', address)
  await stop('handoff')
  await page.fill('textbox', address, 'noor@example.com')
  await page.key('Enter')
  await widget.shows('noor@example.com', 30_000)

  await desk.reply(session, 'Hello Noor, this is Maya. I am sorry about the lid! Could you send me a **photo** of it?')
  await widget.shows('a photo of it', 30_000)
  const photo = join(folder, 'chipped-lid.png')
  const invoice = join(folder, 'invoice-2041.pdf')
  writeFileSync(photo, png(640, 420))
  writeFileSync(invoice, `%PDF-1.4\n${'% invoice of a teapot\n'.repeat(400)}%%EOF\n`)
  await page.attach(undefined, [photo, invoice])
  await widget.holdsFiles(2)
  await stop('files')
  await widget.write('Here it is, with the invoice.')
  await widget.settled(30_000)
  const right = 'I send you a new lid today, it should be with you on **Tuesday**. You need not send anything back.'
  const mistake = await desk.reply(session, right.replace('Tuesday', 'Tuesay'))
  await desk.edit(session, mistake, right)
  await desk.remove(session, await desk.reply(session, 'Is this the order with the blue cups?'))
  await widget.shows(spoken('deleted'), 30_000)
  await widget.shows('on Tuesday', 30_000)
  await stop('conversation')
  await page.press('button', spoken('enlarge', { name: 'chipped-lid.png' }))
  await page.shows('button', say('closeImage'))
  await stop('picture')
  await page.press('button', say('closeImage'))

  await page.offline(true)
  await widget.write('Thank you so much!')
  await page.shows('button', say('tryNow'), 30_000)
  await stop('offline')
  await page.offline(false)
  await page.gone('button', say('tryNow'), 30_000)
  await widget.settled(30_000)

  await desk.resolve(session)
  await page.shows('group', spoken('rate'), 30_000)
  await page.press('radio', spoken('score', { score: 5, name: spoken('score5') }))
  await page.shows('button', spoken('submit'))
  await stop('csat')
  await page.press('button', spoken('submit'))
  await widget.shows(spoken('rated', { score: 5 }), 30_000)

  await page.press('button', say('back'))
  await page.press('button', say('startNew'))
  await widget.write('Which tea goes with a clay pot?')
  await widget.settled(30_000)
  await page.press('button', say('back'))
  await page.shows('button', say('startNew'))
  await stop('list')
}
