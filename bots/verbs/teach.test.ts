import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import type { Store } from '#core/ports/store.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import type { Card } from '../cards.ts'
import { type HouseVerb, readLine, verbs } from '../verbs.ts'

describe('The verbs on a message', function () {
  this.timeout(60_000)
  let store: Store
  let house: TalkingHouse
  let session = ''
  let seq = 0
  let presses = 0
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    house = await talkingHouse(store)
    session = await house.write('Ada Lovelace', 'Hi, can I send the lamp back after 40 days? Order #48213.')
    seq = await house.answer(session, 'Hi Ada, you can send a lamp back within 60 days. We will refund you by Friday.')
  })
  afterEach(async () => {
    await house.close()
    await store.close()
  })

  /** The verb of a line, filled in from its own form as a desk would. */
  const typed = async (line: string, answers: Record<string, string | string[]> = {}): Promise<Card[]> => {
    const read = readLine(line, verbs)!
    const verb = read.verb as HouseVerb
    const given = { controls: house.core.controls, queries: house.core.queries }
    const circumstances = { now: house.clock.now(), zone: 'UTC' }
    const spoken = read.wording.read(read.rest, circumstances)
    const filled = { ...(await verb.prefill?.(given, spoken, session)), ...answers }
    const fields = verb.formed && Object.keys(answers).length > 0 ? verb.formed(filled, circumstances) : verb.formed ? {} : filled
    return verb.run(given, session, verb.input.parse({ ...fields, ...spoken }), grace(`press ${++presses}`))
  }

  it('offer to teach from what was sent in place of a draft, and nowhere else', async () => {
    const { timelineLine } = await import('../cards.ts')
    const [sent] = (await house.timeline(session)).filter(e => e.seq === seq)
    expect(timelineLine(sent!, { session })?.action).to.equal(undefined)
    const edited = { ...sent!, draft: 3 } as typeof sent
    expect(timelineLine(edited!, { session })?.action).to.deep.include({ verb: 'teach', input: { of: seq } })
  })

  it('show before and after above a form that is filled in already', async () => {
    const { verb } = readLine('teach', verbs)!
    const given = { controls: house.core.controls, queries: house.core.queries }
    const card = await (verb as HouseVerb).preface?.(given, {}, session)
    const texts = card?.blocks.flatMap(b => (b.kind === 'text' ? [b.label] : []))
    expect(texts).to.deep.equal(['The customer asked', 'What the AI says today', 'What it would say ✓', 'What is missing'])
    const form = await verb.prefill?.(given, {}, session)
    for (const { name, kind } of verb.form ?? [])
      if (form?.[name] !== undefined) expect(Array.isArray(form[name])).to.equal(kind === 'list')
    expect(form).to.include({ title: 'Can I send the lamp back after 40 days', outcome: 'publish' })
  })

  it('teach with one press, and keep as a draft what needs a second look', async () => {
    const [done] = await typed(`teach ${seq}`)
    expect(done?.heading).to.include('Customers get it from now on')
    const other = await house.write('Bob', 'Can I send the lamp back after 40 days?')
    const again = await house.answer(other, 'You can send a lamp back within 14 days.')
    session = other
    const read = readLine(`teach ${again}`, verbs)!.verb as HouseVerb
    const given = { controls: house.core.controls, queries: house.core.queries }
    const filled = await read.prefill!(given, { of: again }, other)
    const [unsure] = await read.run(given, other, read.input.parse({ of: again, ...filled }), grace('other'))
    expect(unsure?.heading).to.include('not published yet')
    const anyway = unsure?.actions.find(a => a.label === 'Publish anyway')
    expect(anyway).to.deep.include({ verb: 'scenario publish', style: 'danger' })
    const id = String(anyway?.input?.scenario)
    expect((await house.core.queries.scenario(id)).status).to.equal('draft')
    const [still] = await typed(`scenario publish ${id}`)
    expect(still?.heading).to.include('is not published yet')
    const [now] = await typed(`scenario publish ${id} anyway`)
    expect(now?.heading).to.include('is live')
  })

  it('let an agent teach a draft, which an admin publishes', async () => {
    await house.core.controls.putAgent('lin', { name: 'Lin Yutang', role: 'agent' }, grace())
    const given = { controls: house.core.controls, queries: house.core.queries }
    const verb = readLine('teach', verbs)!.verb as HouseVerb
    const filled = await verb.prefill!(given, { of: seq }, session)
    const [card] = await verb.run(given, session, verb.input.parse({ of: seq, ...filled }), {
      who: { id: 'lin', name: 'Lin Yutang' },
      key: 'lin',
    })
    expect(card?.heading).to.include('an admin publishes it')
    expect((await house.core.queries.scenarios()).items[0]).to.include({ status: 'draft' })
  })

  it('run the tests of a scenario', async () => {
    await typed(`teach ${seq}`)
    const [tests] = await typed('scenario test Can I send the lamp back after 40 days')
    expect(tests?.heading).to.include('1 of 1 tests')
  })

  it('make an article of it', async () => {
    const [done] = await typed(`article from ${seq}`)
    expect(done?.heading).to.include('can-i-send-the-lamp-back-after-40-days')
  })

  it('recall what was promised, each line with the way to it', async () => {
    const [card] = await typed('recall what did we promise Ada?')
    const rows = card?.blocks.flatMap(b => (b.kind === 'rows' ? b.rows : []))
    expect(rows?.map(r => r.text)).to.deep.equal(['Hi Ada, you can send a lamp back within 60 days. We will refund you by Friday.'])
    expect(rows?.[0]?.action).to.deep.include({ verb: 'show', session })
    const [none] = await typed('recall what did we promise Zoe?')
    expect(none?.heading).to.equal('Nothing was found')
  })

  it('redact, and tell where words are gone and where they are still', async () => {
    const of = (await house.timeline(session)).find(e => e.kind === 'message')?.seq ?? 0
    const [card] = await typed(`redact ${of} 48213`)
    expect(card?.blocks.flatMap(b => ('label' in b ? [b.label] : []))).to.deep.equal(['Gone from', 'Still in'])
    const { timelineLine } = await import('../cards.ts')
    const line = timelineLine((await house.timeline(session)).find(e => e.seq === of)!)
    expect(line).to.include({ text: 'Hi, can I send the lamp back after 40 days? Order #[redacted]. (redacted by Grace Hopper)' })
    const [all] = await typed(`redact ${of}`)
    expect(all?.heading).to.deep.include('Redacted: ')
    const { lastSeq } = await house.core.queries.session(session)
    const events = (await house.timeline(session)).map(e => timelineLine(e)).filter(l => l?.seq === lastSeq || l?.seq === of)
    expect(events.map(l => l?.text))
      .to.include('(redacted by Grace Hopper)')
      .and.include(`Grace Hopper redacted ·${of}`)
  })

  it('say what they need', () => {
    const circumstances = { now: 0, zone: 'UTC' }
    for (const line of ['redact', 'redact it', 'teach them a lesson', 'recall']) {
      const read = readLine(line, verbs)!
      expect(() => read.wording.read(read.rest, circumstances), line).to.throw(Problem)
    }
  })
})
