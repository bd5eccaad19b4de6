import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Reply } from '#core/ports/connector.ts'
import { asUsual } from '#core/testing/answering/translator.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { onTerminal, type Seat, sitDown } from '#core/testing/houses/seated.ts'

const boss = { id: 'boss', name: 'Boss', role: 'admin' as const }

describe('a customer of another language in the terminal', function () {
  this.timeout(60_000)
  onTerminal()
  let folder: string
  let house: House
  let seat: Seat
  let sent: Reply[]
  let broken = false
  let ids = 0

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-desk-'))
    sent = []
    const traits = { maxLength: 10_000, attachments: false, live: false, pull: false, edits: false, reactions: false }
    house = await openHouse({
      folder,
      connectors: [
        () => ({
          name: 'post',
          channel: 'api',
          traits,
          async send(_address, reply) {
            sent.push(reply)
            return { state: 'delivered' }
          },
        }),
      ],
      translate: async given => {
        if (broken) throw new Error('the model failed')
        return asUsual(given)
      },
    })
    const { controls, queries } = house.core
    seat = await sitDown({ controls, queries, keep: file => house.files.keep(file), columns: 160 })
    await write('Guten Tag, ich möchte bitte mit einem Menschen über meine Bestellung sprechen.')
    await enter('show #1', 'Translation')
  })
  after(async () => {
    await seat.leave()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = async (text: string): Promise<void> => {
    ids += 1
    await house.core.inbox.receive({
      channel: 'api',
      address: 'post:ada@example.com',
      id: `m${ids}`,
      sender: { identities: ['email:ada@example.com'], verified: { name: 'Ada', email: 'ada@example.com' } },
      text,
    })
    for (let i = 0; i < 4; i++) await house.core.idle()
  }
  const enter: Seat['enter'] = (line, wanted) => seat.enter(line, wanted)

  it('is read in both languages, and the head says between which', async () => {
    await seat.terminal.see('German ↔ English')
    await seat.terminal.see('in English: Guten Tag, ich möchte bitte mit einem Menschen')
    await write('Wo bleibt denn nur meine Bestellung?')
    await seat.terminal.see('in English: Wo bleibt denn nur meine Bestellung? «en»')
  })

  it('gets the words in theirs, and the agent sees what was sent', async () => {
    await enter('reply Your parcel left our house today.', 'Your parcel left our house today. «de»')
    await seat.terminal.see('sent in German, written: Your parcel left our house today.')
    expect(sent.at(-1)?.text).to.equal('Your parcel left our house today. «de»')
  })

  it('gets nothing where the translation fails, until the agent types what is to be done', async () => {
    broken = true
    const before = sent.length
    await enter('reply It will be with you soon, I hope.', /Your reply has not left: ‘approve (\d+)’ sends it as it is written/)
    expect(sent.length).to.equal(before)
    broken = false
    const [of] = ((await house.core.queries.session('#1')).writings ?? []).map(w => w.seq)
    await enter(`settle ${of} again`, 'It will be with you soon, I hope. «de»')
    expect(sent.at(-1)?.text).to.equal('It will be with you soon, I hope. «de»')
  })

  it('gets, where translations are looked at first, only what the agent has seen and sent', async () => {
    await house.core.controls.deskSettings({ check: true }, { who: boss })
    const before = sent.length
    await enter('reply Your second parcel leaves tomorrow.', 'Your second parcel leaves tomorrow. «de»')
    expect(sent.length).to.equal(before)
    const waiting = async (): Promise<number> => {
      const [of] = ((await house.core.queries.session('#1')).writings ?? []).map(w => w.seq)
      if (of === undefined) throw new Error('nothing waits')
      return of
    }
    await enter(`edit ${await waiting()} Your second parcel leaves on Friday.`, 'Your second parcel leaves on Friday. «de»')
    expect(sent.length, 'other words are looked at, too').to.equal(before)
    await enter(`approve ${await waiting()}`, /sent in German, written: Your second parcel leaves on Friday\./)
    expect(sent.slice(before).map(reply => reply.text)).to.deep.equal(['Your second parcel leaves on Friday. «de»'])
    await house.core.controls.deskSettings({ check: false }, { who: boss })
  })

  it('gets the words as they are once the agent has turned it off', async () => {
    await enter('translate off', 'no longer translated by Grace Hopper')
    await enter('reply Good bye for today then.', /Good bye for today then\.[\s\S]*delivered/)
    expect(sent.at(-1)?.text).to.equal('Good bye for today then.')
  })
})
