import { expect } from 'chai'
import { pino } from 'pino'
import { z } from 'zod'
import type { Answerer } from '../../ports/answerer.ts'
import type { FolderConfig, PluginGiven } from '../../ports/folder.ts'
import { createTestClock } from '../../testing/houses/test-clock.ts'
import { type Folder, standingsOf } from './folders.ts'
import { openPlugins } from './plugs.ts'

const log = pino({ level: 'silent' })
const given = () => ({ log, clock: createTestClock(), publicUrl: '', dataDir: '' })

const answerer = (name: string): Answerer => ({
  name,
  model: name,
  threshold: 0.5,
  answer: async () => ({ kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: name }),
})

/** Folders of answerers, in the order given, and which fell back on which. */
const folders = (names: [string, Partial<FolderConfig<unknown>>?][], backs: Record<string, string | undefined>): Folder[] =>
  names.map(([name, more]) => ({
    room: 'plugins',
    name,
    config: { name, summary: '', variables: [], schema: z.object({}), ...more },
    open: async () => ({
      create(_: unknown, { fallback }: PluginGiven) {
        if (name === 'broken') throw new Error('broken')
        backs[name] = fallback?.name
        return answerer(name)
      },
    }),
  }))

describe('Answerers that are plugged in', () => {
  it('fall back on what needs nothing, wherever that stands in the list, and the last one serves', async () => {
    const backs: Record<string, string | undefined> = {}
    const all = folders([['alpha'], ['offline', { foundation: true }], ['own']], backs)
    const plugins = await openPlugins(standingsOf(all, {}), given, log)
    expect(backs).to.deep.equal({ offline: undefined, alpha: 'offline', own: 'alpha' })
    expect(plugins.answerer?.name).to.equal('own')
    expect(plugins.parts.map(({ name }) => name)).to.deep.equal(['alpha', 'offline', 'own'])
  })

  it('leave the house with the one before where one is broken', async () => {
    const all = folders([['offline', { foundation: true }], ['broken']], {})
    const plugins = await openPlugins(standingsOf(all, {}), given, log)
    expect(plugins.answerer?.name).to.equal('offline')
    expect(await plugins.parts[1]!.health!()).to.have.property('ok', false)
  })

  it('are off where any of several variables would switch them on and none is set', () => {
    const all = folders([['model', { anyOf: ['MODEL', 'KEY'] }]], {})
    const states = [{}, { MODEL: 'x' }, { KEY: 'x' }].map(variables => standingsOf(all, variables)[0]!.state)
    expect(states).to.deep.equal(['off', 'on', 'on'])
  })
})
