import { expect } from 'chai'
import sinon from 'sinon'
import { type DeskSettings, initialDeskSettings } from '#core/model/desk-settings.ts'
import { Problem } from '#core/model/problem.ts'
import type { Route } from '#core/model/routing.ts'
import type { Controls, DeskSettingsChange } from '#core/ports/controls.ts'
import type { DeskStanding, Queries } from '#core/ports/queries.ts'
import { readLine, verbs } from '../verbs.ts'

const billing: Route = { id: 'billing', name: 'Billing', when: { topics: ['billing'] }, show: { desk: 'slack', room: 'C1' } }
const vip: Route = { id: 'vip', name: 'Vip', when: {}, team: 'gold' }
const act = { who: { id: 'grace', name: 'Grace' } }

/** What a typed line, and then the answers to its form, make of the settings; and the cards that are shown. */
const typing = async (
  line: string,
  answers?: Record<string, string | string[]>,
  desks: DeskStanding[] = [{ desk: 'slack', waiting: 0 }],
) => {
  const now: DeskSettings = { ...initialDeskSettings, routes: [billing, vip] }
  const changes: DeskSettingsChange[] = []
  const controls = { deskSettings: sinon.fake(async (change: DeskSettingsChange) => void changes.push(change)) } as unknown as Controls
  const queries = { deskSettings: async () => now, desks: async () => desks } as Partial<Queries> as Queries
  const read = readLine(line, verbs)
  if (!read) throw new Error(`not a verb: ${line}`)
  const { verb, wording, rest } = read
  const said = wording.read(rest, { now: 0, zone: 'UTC' })
  const formed = answers ? (verb.formed?.(answers, { now: 0, zone: 'UTC' }) ?? answers) : {}
  const prefilled = await verb.prefill?.({ controls, queries }, said, undefined)
  const cards =
    verb.scope === 'house' ? await verb.run({ controls, queries }, undefined, verb.input.parse({ ...said, ...formed }), act) : []
  return { change: changes[0], cards, text: JSON.stringify(cards), prefilled }
}

const problem = async (line: string, answers?: Record<string, string | string[]>): Promise<string> => {
  try {
    await typing(line, answers)
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.message}`
    throw error
  }
  return 'no problem'
}

describe('verbs on how desks show sessions', () => {
  it('show the settings without a word, and change one with some', async () => {
    expect((await typing('settings')).change).to.equal(undefined)
    expect((await typing('settings show all')).change).to.deep.equal({ show: 'all' })
    expect((await typing('settings words note')).change).to.deep.equal({ words: 'note' })
    expect((await typing('settings reaction :eyes: claim')).change).to.deep.equal({ reaction: { emoji: 'eyes', verb: 'claim' } })
    expect((await typing('settings reaction eyes nothing')).change).to.deep.equal({ reaction: { emoji: 'eyes', verb: null } })
    expect(await problem('settings words loud')).to.contain('words reply')
  })

  it('say how many sessions wait to be shown, why and since when', async () => {
    const { text } = await typing('settings', undefined, [{ desk: 'slack', waiting: 3, since: 5, reason: 'channel_not_found' }])
    expect(text).to.contain('3 sessions wait to be shown: channel_not_found').and.to.contain('{"at":5,"as":"clock"}')
  })

  it('list the routes with what they ask for and where they lead, and warn of a desk that is not on', async () => {
    const { text } = await typing('route', undefined, [])
    expect(text).to.contain('1. Billing').and.to.contain('about billing → slack, C1').and.to.contain('every session → team gold')
    expect(text).to.contain('No desk called slack is on')
  })

  it('add a route by its form', async () => {
    const { change } = await typing('route new Paying', { channels: ['web'], desk: 'slack', room: 'C2', at: '1' })
    expect(change).to.deep.equal({ route: { name: 'Paying', when: { channels: ['web'] }, show: { desk: 'slack', room: 'C2' }, at: 1 } })
    expect(await problem('route new Paying', { desk: 'slack' })).to.contain('Say the room as well')
    expect(await problem('route new Paying', { room: 'C2' })).to.contain('Say which desk')
    expect(await problem('route new Paying', { at: 'first', team: 'x' })).to.contain('a number such as 1')
  })

  it('change a route by what its form shows, and take away what is emptied', async () => {
    const { change, prefilled } = await typing('route edit bill', { desk: '', room: '', team: 'money', topics: [] })
    expect(prefilled).to.include({ name: 'Billing', desk: 'slack', room: 'C1', at: '1' })
    expect(change).to.deep.equal({ route: { id: 'billing', when: { topics: [] }, team: 'money', show: null } })
  })

  it('remove a route by its name, and say so where there is none', async () => {
    expect((await typing('route remove Vip')).change).to.deep.equal({ drop: 'vip' })
    expect(await problem('route remove nothing')).to.match(/^not_found: No route is called/u)
  })
})
