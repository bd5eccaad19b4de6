import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import { minute } from '#core/model/time.ts'
import { type House, openHouse } from '#core/testing/index.ts'
import { type Card, phraseText } from '../cards.ts'
import { readLine, verbs } from '../verbs.ts'
import type { HouseVerb, SessionVerb } from './verb.ts'

const who = { who: { id: 'terminal:maya', name: 'Maya' } }

describe('Hours and promises at a desk', () => {
  let house: House
  let folder: string
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-hours-'))
    house = await openHouse({ folder, connectors: [] })
  })
  after(async () => {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Types a line; answers what is shown, as words. */
  const typed = async (line: string, more: Record<string, unknown> = {}): Promise<string> => {
    const read = readLine(line, verbs)
    if (!read) throw new Error(`‘${line}’ is no verb`)
    const circumstances = { now: Date.parse('2026-11-23T10:00Z'), zone: 'Asia/Kathmandu' }
    const input = { ...read.wording.read(read.rest, circumstances), ...more }
    const parsed = read.verb.input.safeParse(input)
    if (!parsed.success) return `asks: ${parsed.error.issues.map(i => i.path.join('.')).join(', ')}`
    const cards = await (read.verb as HouseVerb).run(
      { controls: house.core.controls, queries: house.core.queries },
      undefined,
      parsed.data,
      who,
    )
    return cards.map(written).join('\n')
  }
  const piece = (p: object): string => ('at' in p ? '<moment>' : JSON.stringify(p))
  const written = (card: Card): string =>
    [
      phraseText(card.heading, piece),
      ...card.facts.map(f => `${f.label}: ${phraseText(f.value, piece)}`),
      ...card.blocks.flatMap(b =>
        b.kind === 'rows'
          ? b.rows.map(r => `${phraseText(r.title, piece)} | ${r.detail ? phraseText(r.detail, piece) : ''} | ${r.text ?? ''}`)
          : [],
      ),
    ].join('\n')
  const refused = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work
    } catch (error) {
      if (error instanceof Problem) return error.message
      throw error
    }
    return 'nothing was refused'
  }

  it('say that it is always open, and are set by the speaker’s clock unless a zone is there', async () => {
    expect(await typed('hours')).to.match(/always open/u)
    expect(await typed('hours set mon-fri 9:00-12:30 13:30-18:00; sat 10-14')).to.match(
      /Asia\/Kathmandu[\s\S]*mon-fri: 9:00-12:30, 13:30-18:00\nsat: 10:00-14:00/u,
    )
    expect(await typed('hours set Europe/Berlin mon-fri 9-17')).to.match(/Europe\/Berlin/u)
    expect(await typed('hours set mon-thu 9-17')).to.match(/Europe\/Berlin[\s\S]*mon-thu: 9:00-17:00/u)
    expect(await refused(typed('hours set Europe/Berln mon 9-17'))).to.match(/‘Europe\/Berln’ is no time zone/u)
    expect(await refused(typed('hours set mon 9-25'))).to.match(/‘25’ in ‘mon 9-25’/u)
    expect(await typed('hours set')).to.equal('asks: week')
  })

  it('have holidays and words of the team’s own', async () => {
    expect(await typed('hours holiday 12-24 9:00-12:00 Christmas Eve')).to.match(/12-24 every year \| Christmas Eve: 9:00-12:00/u)
    expect(await typed('hours holiday remove 12-24')).to.not.match(/every year/u)
    expect(await refused(typed('hours holiday remove 12-24'))).to.match(/no holiday on 12-24/u)
    expect(await typed('hours message in de Wir sind {back} wieder da.')).to.match(/de \| {2}\| Wir sind \{back\} wieder da\./u)
    expect(await refused(typed('hours message Back {soon}'))).to.match(/\{soon\} is nothing that can be filled in/u)
    expect(await typed('hours message in de off')).to.not.match(/wieder da/u)
  })

  it('are a team’s own where they are set for it', async () => {
    expect(await refused(typed('hours set for billing mon 10-16'))).to.match(/No team is called ‘billing’/u)
    await house.core.controls.putTeam({ id: 'billing', name: 'Billing' }, who)
    expect(await typed('hours set for billing mon 10-16')).to.match(/Office hours of billing[\s\S]*mon: 10:00-16:00/u)
    expect(await typed('hours')).to.match(/Teams of their own: billing/u)
    expect(await typed('hours set for billing always')).to.match(/those of the house/u)
    expect(await typed('hours set always')).to.match(/always open/u)
  })

  it('promise, change and take back by name', async () => {
    expect(await typed('sla')).to.match(/Nothing is promised/u)
    expect(await typed('sla set')).to.match(/^asks: name/u)
    expect(await typed('sla set VIP')).to.equal('asks: firstReply')
    expect(await typed('sla set Everybody first 1h next 1h30m')).to.match(/First reply: within 1 h\nNext reply: within 1 h 30 min/u)
    expect(await typed('sla set VIP customers first reply 15m resolution 8h for segment vip,gold place 1 snooze goes')).to.match(
      /VIP customers\nFor: customers in vip or gold[\s\S]*the clocks go on/u,
    )
    expect((await house.core.queries.sla()).map(p => [p.name, p.firstReply])).to.deep.equal([
      ['VIP customers', 15 * minute],
      ['Everybody', 60 * minute],
    ])
    expect(await typed('sla set everybody next none first 2h')).to.match(/First reply: within 2 h\nSnoozed/u)
    expect(await typed('sla')).to.match(/1\. VIP customers[\s\S]*2\. Everybody/u)
    expect(await refused(typed('sla set VIP first 2d'))).to.match(/8h/u)
    expect(await refused(typed('sla set VIP first soon'))).to.match(/‘soon’ is no length of time/u)
    expect(await typed('sla remove VIP customers')).to.match(/promised no longer/u)
    expect(await refused(typed('sla remove VIP customers'))).to.match(/No promise is called/u)
  })

  it('snooze until the office opens or the customer writes', () => {
    const read = (line: string) => {
      const found = readLine(line, verbs)!
      return (found.verb as SessionVerb).input.parse(
        found.wording.read(found.rest, { now: Date.parse('2026-11-20T23:30Z'), zone: 'Asia/Kathmandu' }),
      )
    }
    expect(
      ['snooze until opening', 'snooze opening', 'snooze until the reply', 'snooze reply'].map(line => read(line).until),
    ).to.deep.equal(['opening', 'opening', 'reply', 'reply'])
    // It is Saturday in Kathmandu already.
    expect(new Date(Number(read('snooze monday').until)).toISOString()).to.equal('2026-11-23T03:15:00.000Z')
  })
})
