import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import type { Who } from '#core/model/agent.ts'
import type { Connector, Reply } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import { createFakeTerminal, type FakeTerminal } from '#core/testing/houses/fake-terminal.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { createDesk, type DeskGiven, type TerminalDesk } from './desk.ts'

const grace: Who = { id: 'grace', name: 'Grace Hopper' }
const lin: Who = { id: 'lin', name: 'Lin Yutang' }
let ids = 0

/** A channel that keeps what is sent; an address with `bounce` refuses. */
const post = (sent: Reply[]): Connector => ({
  name: 'post',
  channel: 'api',
  traits: { maxLength: 10_000, attachments: false, live: false, pull: false, edits: false, reactions: false },
  async send(address, reply) {
    if (address.includes('bounce')) throw new Refused('no such mailbox')
    sent.push(reply)
    return { state: 'delivered' }
  },
})

describe('the terminal desk', function () {
  this.timeout(60_000)
  const term = process.env.TERM
  let folder: string
  let house: House
  let sent: Reply[]
  const desks: { desk: TerminalDesk; ended: Promise<void> }[] = []

  before(() => {
    process.env.TERM = 'xterm-256color'
  })
  after(() => {
    if (term === undefined) delete process.env.TERM
    else process.env.TERM = term
  })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-desk-'))
    sent = []
    house = await openHouse({
      folder,
      connectors: [() => post(sent)],
      says: question => (/refund/i.test(question.text) ? { text: 'Refunds take five days.' } : undefined),
    })
  })
  afterEach(async () => {
    for (const { desk, ended } of desks.splice(0)) {
      desk.stop()
      await ended
    }
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = async (text: string, from = 'ada', more: { name?: string; id?: string } = {}): Promise<string> => {
    ids += 1
    const { session } = await house.core.inbox.receive({
      channel: 'api',
      address: `post:${from}@example.com`,
      id: more.id ?? `m${ids}`,
      sender: {
        identities: [`email:${from}@example.com`],
        verified: { name: more.name ?? `${from.charAt(0).toUpperCase()}${from.slice(1)}`, email: `${from}@example.com` },
      },
      text,
    })
    await house.core.idle()
    return session
  }

  const givenFor = (): Omit<DeskGiven, 'input' | 'output'> => ({
    controls: house.core.controls,
    queries: house.core.queries,
    keep: file => house.files.keep(file),
    who: grace,
    clock: realClock,
    env: { TERM: 'xterm-256color' },
    zone: 'UTC',
    newId: () => `act${++ids}`,
  })

  const sit = async (
    more: Partial<DeskGiven> = {},
    terminal: FakeTerminal = createFakeTerminal({ columns: 120 }),
  ): Promise<FakeTerminal> => {
    const desk = createDesk({ ...givenFor(), input: terminal.input, output: terminal.output, ...more })
    desks.push({ desk, ended: desk.run() })
    await terminal.see(/›|help/)
    return terminal
  }

  /** Types a line as a person does: the next key comes when the screen has answered. */
  const enter = async (terminal: FakeTerminal, line: string, wanted?: Parameters<FakeTerminal['see']>[0]): Promise<void> => {
    terminal.type(`${line}\r`)
    if (wanted !== undefined) await terminal.see(wanted)
  }

  const ticketOf = async (session: string): Promise<number> => (await house.core.queries.session(session)).ticket

  it('greets with who waits, and lists them', async () => {
    await write('Where is my parcel?')
    const terminal = await sit()
    await terminal.see(/You are Grace Hopper.*1 session waits/)
    await enter(terminal, 'queue', /#1 Ada · api[\s\S]*Where is my parcel\?/)
    await terminal.see(/1 waiting {2}desk ›$/)
  })

  it('carries a whole conversation', async () => {
    const session = await write('Where is my parcel?')
    const terminal = await sit()
    await enter(terminal, '1', /Handed off +the AI was not sure enough/)
    await terminal.see('#1 Ada ›')
    await enter(terminal, 'claim', 'Grace Hopper has it now')
    terminal.type('reply It left our house')
    await terminal.see(/#1 +→ Ada by api, ada@example.com +reply It left our house/)
    await enter(terminal, ' this morning.', /✓ ·\d+ delivered to Ada by api, ada@example\.com/)
    expect(sent.at(-1)).to.deep.include({ text: 'It left our house this morning.' })
    expect(sent.at(-1)?.author).to.include({ kind: 'agent', name: 'Grace Hopper' })
    await write('Thank you!')
    await terminal.see('│ Thank you!')
    await enter(terminal, 'note Lovely customer', /Grace Hopper +┊ \(internal\) Lovely customer/)
    await enter(terminal, 'tag parcel', '+parcel')
    await enter(terminal, 'resolve', /resolved by Grace Hopper/)
    await terminal.see('#1 Ada (resolved) ›')
    await enter(terminal, 'reopen', 'opened again')
    await enter(terminal, 'release', 'gave it back to the AI')
    expect(sent.filter(reply => reply.author.kind === 'agent')).to.have.length(1)
    expect((await house.core.queries.session(session)).owner).to.deep.equal({ kind: 'ai' })
  })

  it('opens a session by its number before ‘show’ too', async () => {
    await write('Where is my parcel?')
    const terminal = await sit()
    await enter(terminal, '#1 show', /#1 Ada · api[\s\S]*#1 Ada ›$/)
  })

  it('puts a canned reply into the line, filled, and sends it once it is looked at', async () => {
    const by = { who: { ...grace, role: 'admin' as const } }
    const text = 'Hello {{contact.first_name}}, {{custom.carrier}} has it. {{agent.first_name}}'
    await house.core.controls.putCanned({ shortcut: 'parcel', title: 'Parcel', text }, by)
    await write('Where is my parcel?')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    const before = sent.length
    await enter(
      terminal,
      'canned use parcel',
      /→ Ada by api, ada@example.com +Reply to the customer \? Hello Ada, {{custom.carrier}} has it. Grace/,
    )
    await enter(terminal, '', /Nothing was sent: {{custom.carrier}} is not known here/)
    expect(sent).to.have.length(before)
    await house.core.controls.changeContact((await house.core.queries.queue())[0]?.contact.id ?? '', { custom: { carrier: 'DHL' } }, by)
    await enter(terminal, 'canned use parcel', 'Hello Ada, DHL has it. Grace')
    await enter(terminal, ' Bye!', /✓ ·\d+ delivered/)
    expect(sent.at(-1)?.text).to.equal('Hello Ada, DHL has it. Grace Bye!')
    await enter(terminal, 'canned send parcel', /✓ ·\d+ delivered[\s\S]*✓ ·\d+ delivered/)
    expect(sent.at(-1)?.text).to.equal('Hello Ada, DHL has it. Grace')
    await enter(terminal, 'canned', 'used 2 times')
  })

  it('shows members and teams, gives sessions to a team, and narrows the queue', async () => {
    const session = await write('Where is my parcel?')
    const terminal = await sit({ who: { ...grace, role: 'admin' } })
    await enter(terminal, 'team new billing', 'Name ?')
    await enter(terminal, 'Billing', /Assignment \(manual, round_robin, least_busy\)/)
    await enter(terminal, 'manual', 'Most open sessions each ?')
    await enter(terminal, '', 'The team Billing is saved')
    await enter(terminal, 'team add billing Grace', /Members[\s\S]*Grace Hopper/)
    await enter(terminal, 'away', 'Grace Hopper is away')
    await enter(terminal, 'members', /Grace Hopper \(you\)[\s\S]*admin · billing · away/)
    await enter(terminal, 'back', 'Grace Hopper is back')
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'assign billing', 'gave it to the team billing')
    expect((await house.core.queries.session(session)).team).to.equal('billing')
    await enter(terminal, 'back', '#1 is no longer open here')
    await enter(terminal, 'queue billing', /1 session waits[\s\S]*billing/)
    await enter(terminal, 'queue mine', 'Nobody waits')
    await enter(terminal, 'audit', /Grace Hopper added team Billing/)
  })

  it('says who may do what is not allowed, and leaves it out of the help', async () => {
    await house.core.controls.putTeam({ id: 'x', name: 'X' }, { who: { id: 'lin', name: 'Lin', role: 'admin' } })
    const terminal = await sit()
    await enter(terminal, 'autopilot web off', /Grace Hopper is an agent, and this needs an admin. Admins are Lin/)
    await enter(terminal, 'help', 'What you can do')
    expect(terminal.text())
      .to.match(/proactive …[^\n]*further show/)
      .and.not.match(/proactive …[^\n]*new/)
  })

  it('never sends words without a verb, and offers them as a reply', async () => {
    await write('My parcel never came')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    const before = sent.length
    await enter(terminal, 'Your parcel is on its way', 'Not sent')
    await terminal.see(/→ Ada by api, ada@example.com +reply Your parcel is on its way/)
    expect(sent).to.have.length(before)
    terminal.type('\x03')
    await terminal.see('^C')
    await enter(terminal, 'Once more then', 'reply Once more then')
    await enter(terminal, '', /✓ ·\d+ delivered/)
    expect(sent.at(-1)?.text).to.equal('Once more then')
  })

  it('does not take a sentence for a verb', async () => {
    const session = await write('My window is stuck')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'close the window and lift it', /takes no further words, so nothing was done/)
    expect((await house.core.queries.session(session)).status).to.equal('open')
  })

  it('asks whether a mistyped verb was meant, and does nothing', async () => {
    const session = await write('My parcel never came')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'resovle', /no verb ‘resovle’. Did you mean ‘resolve’/)
    await terminal.see(/› resolve$/m)
    expect((await house.core.queries.session(session)).status).to.equal('open')
  })

  it('sends every line to the customer after reply alone, until an empty one', async () => {
    await write('My parcel never came')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'reply', 'Every line goes to Ada by api, ada@example.com now')
    await terminal.see(/#1 +→ Ada by api, ada@example\.com *$/m)
    await enter(terminal, 'close the window first', /✓ ·\d+ delivered/)
    await enter(terminal, '// she sounds tired', '┊ (internal) she sounds tired')
    await enter(terminal, '/tag window', '+window')
    await enter(terminal, '', 'No longer replying')
    await terminal.see(/#1 Ada ›$/m)
    expect(sent.filter(r => r.author.kind === 'agent').map(r => r.text)).to.deep.equal(['close the window first'])
  })

  it('sends a file of this machine, says how it went, and shows where it can be opened', async () => {
    const session = await write('Can you send me the form?')
    writeFileSync(join(folder, 'the form.txt'), 'Name: ____')
    const terminal = await sit({ env: { TERM: 'xterm-256color', HOME: folder } })
    await enter(terminal, 'attach x.txt', /‘attach’ sends to the session that is open/)
    await enter(terminal, '1', '#1 Ada ›')
    const before = sent.length
    await enter(terminal, 'attach', /Say which file/)
    await enter(terminal, 'attach nowhere.txt', /There is no file \S+nowhere\.txt\. Nothing was sent/)
    expect(sent).to.have.length(before)
    await enter(
      terminal,
      'attach "~/the form.txt" Here it is.',
      /✓ ·\d+ delivered to Ada by api, ada@example\.com: files went as links, for 7 days/,
    )
    expect(sent.at(-1)?.text).to.match(/^Here it is\.\nthe form\.txt: https:\/\/desk\.example\/files\//)
    expect(sent.at(-1)?.author).to.include({ name: 'Grace Hopper' })
    const message = (await house.core.queries.timeline(session, 0)).findLast(e => e.kind === 'message')
    await enter(terminal, 'show', '📎 the form.txt (10 B)')
    expect(terminal.links.at(-1)).to.match(/^https:\/\/desk\.example\/files\/[0-9a-f]{64}\/the%20form\.txt\?/)
    await enter(terminal, `link ${message?.seq}`, /https:\/\/desk\.example\/files\/[0-9a-f]{64}\/the%20form\.txt\?/)
    await enter(terminal, 'link 1', 'Message ·1 has no files')
  })

  it('keeps a half-typed line intact while a handoff rings', async () => {
    await write('My parcel never came')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    terminal.type('reply Dear Ada, it')
    await terminal.see('reply Dear Ada, it')
    terminal.type('\x1b[D\x1b[D')
    const bells = terminal.bells
    await write('I want to talk to a person, 東京 😀', 'bob')
    await terminal.see(/#2 Bob · api[\s\S]*They wrote[\s\S]*東京 😀/)
    await terminal.see(/2 waiting/)
    expect(terminal.bells).to.be.greaterThan(bells)
    expect(terminal.last()[0]).to.match(/reply Dear Ada, it$/)
    expect(terminal.beforeCursor()).to.match(/reply Dear Ada, $/)
    terminal.type('\x05 ships.\r')
    await terminal.see(/✓ ·\d+ delivered/)
    expect(sent.at(-1)?.text).to.equal('Dear Ada, it ships.')
  })

  it('tells of my own customers while I look elsewhere', async () => {
    const bob = await write('Bob here, my parcel is lost', 'bob')
    await write('Ada here, my parcel is lost')
    await house.core.controls.claim(bob, {}, { who: grace })
    const terminal = await sit()
    await enter(terminal, '2', '#2 Ada ›')
    await write('Still waiting', 'bob')
    await terminal.see('#1 Bob: Still waiting')
  })

  it('tells of sessions that were given to me or taken from me', async () => {
    const session = await write('My parcel never came')
    const terminal = await sit()
    await house.core.controls.assign(session, { to: 'grace', name: 'Grace Hopper' }, { who: lin })
    await terminal.see('#1 Ada: Lin Yutang gave it to you')
    await house.core.controls.claim(session, { take: true }, { who: lin })
    await terminal.see('it was yours, Lin Yutang has it now')
  })

  it('shows ✗ with the reason, and how to settle it', async () => {
    await write('My parcel never came', 'bounce')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Bounce ›')
    await enter(terminal, 'reply Hi there', /✗ ·(\d+) to Bounce by api[\s\S]*no such mailbox[\s\S]*settle \d+ again/)
  })

  it('says who has it when a reply is refused, and keeps the words', async () => {
    const session = await write('My parcel never came')
    await house.core.controls.claim(session, {}, { who: lin })
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'reply Hi Ada', 'Lin Yutang has #1')
    await terminal.see(/Lin Yutang has it\) +reply Hi Ada$/m)
    terminal.type('\x15')
    await enter(terminal, 'take', 'Grace Hopper has it now')
    expect(sent.filter(r => r.author.kind === 'agent')).to.have.length(0)
  })

  it('asks before replying in a session that is not open', async () => {
    await write('Ada here, no parcel')
    await write('Bob here, no parcel', 'bob')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, '#2 reply Hello Bob', /Send to Bob by api, bob@example.com \(#2\)\?[\s\S]*y\/N/)
    await enter(terminal, 'n', 'Nothing was sent')
    const before = sent.length
    await enter(terminal, '#2 reply Hello Bob', /y\/N \? *$/m)
    await enter(terminal, 'y', /✓ ·\d+ delivered to Bob/)
    expect(sent.slice(before).map(r => r.text)).to.deep.equal(['Hello Bob'])
  })

  it('approves, edits and rejects what the AI drafted', async () => {
    await house.core.controls.autopilot({ channels: { api: 'inspect' } }, { who: lin })
    const terminal = await sit()
    await write('How long does a refund take?')
    await terminal.see('#1 Ada: an answer of the AI waits for approval')
    await enter(terminal, '1', /draft \(waits: approve, edit or reject\): Refunds take five days/)
    terminal.type('approve')
    await terminal.see(/→ Ada by api, ada@example.com +approve/)
    await enter(terminal, '', /✓ ·\d+ delivered/)
    expect(sent.at(-1)).to.deep.include({ text: 'Refunds take five days.' })
    await write('And the refund for the shoes?')
    await terminal.see(text => (text.match(/draft \(waits/g) ?? []).length > 1)
    await enter(terminal, 'edit', /→ Ada by api, ada@example.com +Send this instead \? Refunds take five days\./)
    await enter(terminal, ' Shoes too.', text => (text.match(/✓ ·\d+ delivered/g) ?? []).length > 1)
    expect(sent.at(-1)).to.deep.include({ text: 'Refunds take five days. Shoes too.' })
    expect(sent.at(-1)?.author).to.include({ name: 'Grace Hopper' })
  })

  it('explains an answer of the AI', async () => {
    await write('How long does a refund take?')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'why', /Why the AI answered in #1 ·\d+[\s\S]*Confidence +1\.00, needs 0\.50/)
  })

  it('writes a scenario by questions, tests and publishes it', async () => {
    const terminal = await sit()
    await enter(terminal, 'scenario new Refund window', 'Kind (scenario, behavioral) ?')
    await enter(terminal, 'maybe', 'Choose one of')
    await enter(terminal, 'sc', 'Questions that trigger it 1 ?')
    await enter(terminal, 'Can I send it back?', 'Questions that trigger it 2 ?')
    await enter(terminal, '', 'Instruction ?')
    await enter(terminal, 'Within 30 days.\\\rAfter that a voucher.', 'Channels 1 ?')
    await enter(terminal, '', 'Segments 1 ?')
    await enter(terminal, '', 'Saved as a draft')
    await enter(terminal, 'scenario publish refund', 'Version 1 of ‘Refund window’ is live')
    const { items } = await house.core.queries.scenarios()
    expect(items[0]).to.deep.include({
      title: 'Refund window',
      examples: ['Can I send it back?'],
      instruction: 'Within 30 days.\nAfter that a voucher.',
    })
  })

  it('writes a proactive message by questions, and shows and changes it', async () => {
    const terminal = await sit()
    await enter(terminal, 'proactive new Pricing help', 'What the chat says ?')
    await enter(terminal, 'Questions about prices?', 'Pages 1 ?')
    await enter(terminal, '/pricing', 'Pages 2 ?')
    await enter(terminal, '', 'Seconds on the page ?')
    await enter(terminal, '20', 'Segments 1 ?')
    await enter(terminal, '', 'Languages 1 ?')
    await enter(terminal, '', 'Days until the same browser sees it again ?')
    await enter(terminal, '', 'Saved, and off')
    await enter(terminal, 'proactive on pricing', '‘Pricing help’ is on')
    await enter(terminal, 'proactive', 'not answered yet')
    expect(await house.core.customers.invitations(undefined)).to.have.length(1)
    const [rule] = await house.core.queries.proactive()
    expect(rule).to.deep.include({ name: 'Pricing help', pages: ['/pricing'], after: 20, again: 0, on: true })
    // The same questions stand further up already: only the last line counts.
    await enter(terminal, 'proactive edit pricing', /Name \? Pricing help\s*$/)
    await enter(terminal, '', /What the chat says \? Questions about prices\?\s*$/)
    await enter(terminal, ' Ask away.', /Pages 1 \?\s*$/)
    await enter(terminal, '-', /Seconds on the page \? 20\s*$/)
    await enter(terminal, '', /Segments 1 \?\s*$/)
    await enter(terminal, '', /Languages 1 \?\s*$/)
    await enter(terminal, '', /sees it again \? 0\s*$/)
    await enter(terminal, '', /Pages +every page/)
    const [changed] = await house.core.queries.proactive()
    expect(changed).to.deep.include({ text: 'Questions about prices? Ask away.', pages: [], after: 20, on: true })
  })

  it('leaves a form on Ctrl-C with nothing saved', async () => {
    const terminal = await sit()
    await enter(terminal, 'scenario new', 'Kind')
    terminal.type('\x03')
    await terminal.see('nothing was done')
    expect((await house.core.queries.scenarios()).items).to.deep.equal([])
  })

  it('sets the autopilot of a channel and a topic', async () => {
    const terminal = await sit()
    await enter(terminal, 'autopilot api assist', /api +assist: the team answers/)
    await enter(terminal, 'topic new billing', 'Name ?')
    await enter(terminal, 'Billing', 'Description ?')
    await enter(terminal, '', 'Example questions 1 ?')
    await enter(terminal, '', 'The topic billing is saved')
    await enter(terminal, 'autopilot topic billing skip', 'billing on every channel')
    expect(await house.core.queries.autopilot()).to.deep.include({ topics: [{ topic: 'billing', rule: 'skip' }] })
  })

  it('asks for each setting by ‘masking change’, and keeps what Enter leaves as it is', async () => {
    const terminal = await sit()
    await enter(terminal, 'masking', 'you can: masking change')
    await enter(terminal, 'masking change', 'Email addresses (on, off; Enter keeps off) ?')
    await enter(terminal, 'on', 'Phone numbers (on, off; Enter keeps off) ?')
    await enter(terminal, '', 'IP addresses (on, off; Enter keeps off) ?')
    await enter(terminal, '', 'Days that values are kept ?')
    await enter(terminal, '', /Email addresses +masked for the AI/)
    expect(await house.core.queries.masking()).to.include({ emails: true, phones: false, ips: false, keepDays: 30 })
  })

  it('offers under a list of settings only what shows or asks something else', async () => {
    const terminal = await sit()
    await enter(terminal, 'handoff ai_first', '0.05 less than the channel or the answerer says')
    expect(terminal.text()).to.not.contain('you can: handoff')
  })

  it('snoozes until a time and says so', async () => {
    await write('My parcel never came')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'snooze 2h', /snoozed by Grace Hopper until/)
    await enter(terminal, 'snooze soonish', 'is no time I know')
  })

  it('blocks a customer only after asking', async () => {
    const session = await write('My parcel never came')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'block', /Nothing they write will be answered/)
    await enter(terminal, '', 'Nothing was done')
    const { contact } = await house.core.queries.session(session)
    expect((await house.core.queries.contact(contact)).blocked).to.equal(false)
  })

  it('draws hostile words, names and all, without a single control sequence', async () => {
    const evil = '\x1b]0;owned\x07\x1b[2J\x1b[999A\x9b31m\r#9 desk › \x1b[?1049h\u202ex'
    const terminal = await sit()
    const session = await write(`I need a person ${evil}`, 'mallory', { name: `Mal${evil}` })
    await terminal.see(/They wrote/)
    await enter(terminal, String(await ticketOf(session)), /#1 Mal/)
    await write(`again ${evil}`, 'mallory')
    await terminal.see('again ␛]0;owned')
    await enter(terminal, 'queue', /1 session waits/)
    await enter(terminal, 'contact', /Known as/)
    await enter(terminal, 'find owned', /lines? with/)
    expect(terminal.strange).to.deep.equal([])
    expect(terminal.text()).to.not.contain('\u202e')
  })

  it('does nothing twice, and says that it is so already', async () => {
    await write('My parcel never came')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'claim', 'Grace Hopper has it now')
    await enter(terminal, 'claim', '#1 is so already')
  })

  it('works without colours', async () => {
    await write('My parcel never came')
    const terminal = createFakeTerminal({ columns: 120 })
    const seen: string[] = []
    const print = terminal.output.write.bind(terminal.output)
    terminal.output.write = ((chunk: string, ...rest: []) => {
      seen.push(String(chunk))
      return print(chunk, ...rest)
    }) as typeof terminal.output.write
    await sit({ env: { TERM: 'xterm', NO_COLOR: '1' } }, terminal)
    await enter(terminal, '1', '#1 Ada ›')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are looked for
    expect(seen.join('')).to.not.match(/\x1b\[[\d;]*m/)
  })

  it('serves a pipe: lines in, lines out, and ends with the input', async () => {
    await write('My parcel never came')
    const input = new PassThrough()
    const output = new PassThrough()
    input.end('queue\n1\nreply Hello\\\nAda\nnote done\n')
    const desk = createDesk({ ...givenFor(), input, output })
    await desk.run()
    const printed = String(output.read())
    expect(printed)
      .to.contain('#1 Ada · api')
      .and.match(/✓ ·\d+ delivered/)
    expect(sent.at(-1)?.text).to.equal('Hello\nAda')
    expect(printed).to.not.contain('\x1b')
  })

  it('ends with the input also in the middle of a question', async () => {
    await write('My parcel never came')
    const input = new PassThrough()
    const output = new PassThrough()
    input.end('1\nsnooze\n')
    await createDesk({ ...givenFor(), input, output }).run()
    expect(String(output.read())).to.contain('nothing was done')
  })

  it('rings when the session that is open is taken out of my hands', async () => {
    const session = await write('My parcel never came')
    await house.core.controls.claim(session, {}, { who: grace })
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    terminal.type('reply One mom')
    await terminal.see('One mom')
    const bells = terminal.bells
    await house.core.controls.claim(session, { take: true }, { who: lin })
    await terminal.see(/Lin Yutang has it\) +reply One mom$/m)
    await terminal.see(() => terminal.bells === bells + 1)
    expect(terminal.last()[0]).to.match(/reply One mom$/)
  })

  it('shows whom an edited draft will reach, and that a note is internal, while it asks for them', async () => {
    await write('My parcel never came')
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'note', /internal note +Internal note \?/)
    await enter(terminal, 'Call her', '┊ (internal) Call her')
  })

  it('remembers commands over a restart, but not what was written to customers', async () => {
    await write('My parcel never came')
    const historyFile = join(folder, 'data', 'desk-history')
    const terminal = await sit({ historyFile })
    await enter(terminal, '1', '#1 Ada ›')
    await enter(terminal, 'reply My secret words', /✓ ·\d+ delivered/)
    await enter(terminal, 'reply', 'Every line goes')
    await enter(terminal, 'claim to be happy', text => (text.match(/✓ ·\d+ delivered/g) ?? []).length > 1)
    await enter(terminal, '', 'No longer replying')
    await enter(terminal, 'exit')
    await desks.at(-1)?.ended
    expect(readFileSync(historyFile, 'utf8')).to.equal('1\n')
    const later = await sit({ historyFile })
    later.type('\x1b[A')
    await later.see('› 1')
  })

  it('leaves on Ctrl-D and on exit, and gives the terminal back', async () => {
    const terminal = await sit()
    terminal.type('\x04')
    await desks.at(-1)?.ended
    expect(terminal.raw).to.equal(false)
  })

  it('names a colleague by completion', async () => {
    const session = await write('My parcel never came')
    await house.core.controls.claim(session, {}, { who: lin })
    const terminal = await sit()
    await enter(terminal, '1', '#1 Ada ›')
    terminal.type('assign L\t')
    await terminal.see('assign Lin Yutang')
  })
})
