import { expect } from 'chai'
import fc from 'fast-check'
import { initialDeskSettings } from '#core/model/desk-settings.ts'
import type { EntryOf } from '#core/model/entry.ts'
import type { Route } from '#core/model/routing.ts'
import { minute, second } from '#core/model/time.ts'
import type { Store } from '#core/ports/store.ts'
import { ann, ben, onStage, openStage, problemOf, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

const route = (team: string, more: Partial<Route> = {}): Route => ({ id: team, name: team, when: {}, team, ...more })

/** A team in which everything goes to `people`. */
const teamOf = async (
  desk: Stage,
  people: string[],
  { assignment = 'round_robin' as const, ...more }: { assignment?: 'manual' | 'round_robin' | 'least_busy'; most?: number } = {},
): Promise<void> => {
  await desk.core.controls.putTeam({ id: 'billing', name: 'Billing', assignment, ...more }, who)
  for (const id of people) await desk.core.controls.putAgent(id, { name: id, teams: { add: ['billing'] } }, who)
  await desk.core.settings.change('desks', initialDeskSettings, now => ({ ...now, routes: [route('billing')] }))
}

const given = (desk: Stage, session: string): Promise<EntryOf<'owner'>[]> =>
  desk.ofKind(session, 'owner').then(all => all.filter(e => e.cause === 'assign' && e.owner.kind === 'agent'))

const assigning = ({ name, slow, open, clear }: TestStore): void => {
  describe(`Finding a team’s session its person, kept in ${name}`, () => {
    let store: Store
    let desk: Stage
    let customers = 0

    const owner = async (session: string): Promise<string> => {
      const { owner } = await desk.core.queries.session(session)
      return owner.kind === 'agent' ? owner.id : owner.kind
    }
    const comes = async (): Promise<string> => {
      customers += 1
      return (await desk.write('Cheese?', { from: `c${customers}` })).session
    }
    const asked = async (): Promise<string> => {
      const session = await comes()
      await desk.settle()
      return session
    }

    onStage({ open, clear }, (made, empty) => {
      desk = made
      store = empty
    })

    it('gives each member of a round robin their turn', async () => {
      await teamOf(desk, ['x', 'y', 'z'])
      const got: string[] = []
      for (let i = 0; i < 7; i++) got.push(await owner(await asked()))
      expect(got).to.deep.equal(['x', 'y', 'z', 'x', 'y', 'z', 'x'])
    })

    it('goes on with the turns in the next run and in another process', async () => {
      await teamOf(desk, ['x', 'y', 'z'])
      await asked()
      await desk.another()
      const got = [await owner(await asked()), await owner(await asked())]
      expect(got).to.deep.equal(['y', 'z'])
    })

    it('gives a session that comes to a manual team to nobody, and says whose it is', async () => {
      await teamOf(desk, ['x'], { assignment: 'manual' })
      const session = await asked()
      expect(await desk.core.queries.session(session)).to.deep.include({ owner: { kind: 'team' }, team: 'billing' })
    })

    it('takes the team of the first route that fits and whose team there is', async () => {
      await teamOf(desk, ['x'])
      await desk.core.controls.putTeam({ id: 'vip', name: 'VIP' }, who)
      await desk.core.settings.change('desks', initialDeskSettings, now => ({
        ...now,
        routes: [route('gone'), route('vip', { when: { segments: ['gold'] } }), route('billing', { when: { channels: ['api'] } })],
      }))
      expect((await desk.core.queries.session(await asked())).team).to.equal('billing')
      const { session } = await desk.write('Hello', { from: 'rich' })
      await desk.settle()
      await desk.core.controls.changeContact('rich', { segments: { add: ['gold'] } }, who)
      await desk.write('Cheese?', { from: 'rich' })
      await desk.settle()
      expect((await desk.core.queries.session(session)).team).to.equal('vip')
    })

    it('leaves a session alone that no route gives to a team', async () => {
      await teamOf(desk, ['x'])
      await desk.core.settings.change('desks', initialDeskSettings, () => initialDeskSettings)
      const session = await asked()
      expect(await owner(session)).to.equal('team')
      expect((await desk.core.queries.session(session)).team).to.equal(undefined)
    })

    it('chooses whoever has the fewest open sessions', async () => {
      await teamOf(desk, ['x', 'y'], { assignment: 'least_busy' })
      const [a, b, c] = [await asked(), await asked(), await asked()]
      expect([await owner(a), await owner(b), await owner(c)]).to.deep.equal(['x', 'y', 'x'])
      await desk.core.controls.resolve(a, {}, who)
      await desk.core.controls.resolve(c, {}, who)
      expect(await owner(await asked())).to.equal('x')
    })

    it('passes over who is away, who may only read, and who has the most already', async () => {
      await teamOf(desk, ['x', 'y', 'z'], { most: 2 })
      await desk.core.controls.away(true, { who: { id: 'x', name: 'x' } })
      await desk.core.controls.putAgent('y', { role: 'viewer' }, who)
      expect([await owner(await asked()), await owner(await asked()), await owner(await asked())]).to.deep.equal(['z', 'z', 'team'])
    })

    it('brings who comes back one that waited, and the next once that is answered', async () => {
      await teamOf(desk, ['x'])
      const x = { who: { id: 'x', name: 'x' } }
      await desk.core.controls.away(true, x)
      const waiting = [await asked(), await asked(), await asked()]
      await desk.settle(5 * minute)
      expect(await Promise.all(waiting.map(owner))).to.deep.equal(['team', 'team', 'team'])
      await desk.core.controls.away(false, x)
      await desk.settle()
      expect(await Promise.all(waiting.map(owner))).to.deep.equal(['x', 'team', 'team'])
      await desk.settle(5 * minute)
      expect(await Promise.all(waiting.map(owner))).to.deep.equal(['x', 'team', 'team'])
      await desk.core.controls.reply(waiting[0] ?? '', { text: 'Hello' }, x)
      await desk.settle(minute)
      expect(await Promise.all(waiting.map(owner))).to.deep.equal(['x', 'x', 'team'])
    })

    it('owes nobody the turns they missed while they were away', async () => {
      await teamOf(desk, ['x', 'y'])
      const x = { who: { id: 'x', name: 'x' } }
      await desk.core.controls.away(true, x)
      for (let i = 0; i < 4; i++) await desk.core.controls.reply(await asked(), { text: 'Hello' }, { who: { id: 'y', name: 'y' } })
      await desk.core.controls.away(false, x)
      const got = [await owner(await asked()), await owner(await asked()), await owner(await asked()), await owner(await asked())]
      expect(got.filter(id => id === 'x')).to.have.length(2)
    })

    it('does not give a session back to whoever has just released it', async () => {
      await teamOf(desk, ['x', 'y'])
      const session = await asked()
      expect(await owner(session)).to.equal('x')
      await desk.core.controls.release(session, { to: 'team' }, { who: { id: 'x', name: 'x' } })
      await desk.settle()
      expect(await owner(session)).to.equal('y')
    })

    it('finds somebody for a session that is given to the team by hand, or opened again', async () => {
      await teamOf(desk, ['x'])
      await desk.core.settings.change('desks', initialDeskSettings, () => initialDeskSettings)
      const session = await asked()
      await desk.core.controls.resolve(session, {}, who)
      await desk.core.controls.putTeam({ id: 'tech', name: 'Tech', assignment: 'round_robin' }, who)
      await desk.core.controls.putAgent('y', { name: 'y', teams: { add: ['tech'] } }, who)
      await desk.core.controls.reopen(session, {}, who)
      await desk.settle()
      expect(await owner(session)).to.equal('team')
      await desk.core.controls.assign(session, { team: 'tech' }, who)
      await desk.settle()
      expect(await owner(session)).to.equal('y')
      expect((await desk.core.queries.session(session)).team).to.equal('tech')
    })

    it('never takes a session from a person', async () => {
      const session = await asked()
      await desk.core.controls.claim(session, {}, who)
      await teamOf(desk, ['x'])
      await desk.write('Still there?', { from: `c${customers}` })
      await desk.settle(5 * minute)
      expect(await owner(session)).to.equal('ann')
    })

    it('lets a claim win that comes first, and gives the turn back', async () => {
      await teamOf(desk, ['x', 'y'])
      const append = store.append.bind(store)
      let claims = 1
      const other = await desk.another()
      const session = await comes()
      store.append = async batch => {
        const [first] = batch.entries
        if (claims > 0 && first?.kind === 'owner' && first.cause === 'assign') {
          claims -= 1
          await other.controls.claim(session, {}, { who: ben })
        }
        return append(batch)
      }
      await desk.settle()
      expect(await owner(session)).to.equal('ben')
      expect(await given(desk, session)).to.deep.equal([])
      expect([await owner(await asked()), await owner(await asked())]).to.deep.equal(['x', 'y'])
    })

    it('floods nobody with what the sweep finds waiting', async () => {
      await teamOf(desk, ['x'])
      const x = { who: { id: 'x', name: 'x' } }
      await desk.core.controls.away(true, x)
      const waiting = [await asked(), await asked(), await asked()]
      await desk.settle(minute)
      await desk.core.controls.away(false, x)
      await desk.another()
      await desk.settle(5 * minute)
      expect((await Promise.all(waiting.map(owner))).filter(id => id === 'x')).to.have.length(1)
    })

    it('gives a session once, also where the process died before or after it was given', async () => {
      await teamOf(desk, ['x', 'y'])
      for (const when of ['before', 'after']) {
        const append = store.append.bind(store)
        const session = await comes()
        store.append = async batch => {
          const [first] = batch.entries
          if (first?.kind !== 'owner' || first.cause !== 'assign') return append(batch)
          if (when === 'after') await append(batch)
          throw new Error('died')
        }
        await desk.settle()
        store.append = append
        const next = await desk.another()
        await desk.settle(2 * minute)
        const owners = (await next.queries.timeline(session, 0)).filter(
          e => e.kind === 'owner' && e.cause === 'assign' && e.owner.kind === 'agent',
        )
        expect(owners, when).to.have.length(1)
        await next.controls.resolve(session, {}, who)
      }
      const got = [await owner(await asked()), await owner(await asked())]
      expect(got.sort()).to.deep.equal(['x', 'y'])
    })

    it('shows teams with their people and what waits, and a queue for each', async () => {
      await teamOf(desk, ['x'], { assignment: 'manual' })
      const session = await asked()
      const [team] = await desk.core.queries.teams()
      expect(team).to.deep.include({ id: 'billing', waiting: 1, members: [{ id: 'x', name: 'x', away: false }] })
      const ids = async (filter: Parameters<typeof desk.core.queries.queue>[0]): Promise<string[]> =>
        (await desk.core.queries.queue(filter)).map(row => row.session.id)
      expect(await ids({ team: 'billing' })).to.deep.equal([session])
      expect(await ids({ team: 'tech' })).to.deep.equal([])
      expect(await ids({ owner: 'agent:ann' })).to.deep.equal([])
      await desk.core.controls.claim(session, {}, { who: ann })
      expect(await ids({ owner: 'agent:ann' })).to.deep.equal([session])
    })

    it('refuses teams that make no sense', async () => {
      const { controls } = desk.core
      for (const wrong of [
        { id: 'Bad Id', name: 'x' },
        { id: 'x', name: '' },
        { id: 'x', name: 'x', most: 0 },
      ])
        expect(await problemOf(controls.putTeam(wrong, who))).to.equal('invalid')
      expect(await problemOf(controls.putTeam({ id: 'x' }, who))).to.equal('not_found')
      expect(await problemOf(controls.removeTeam('x', who))).to.equal('not_found')
      expect(await problemOf(controls.putAgent('ann', { teams: { add: ['x'] } }, who))).to.equal('not_found')
    })

    const people = ['x', 'y', 'z']
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.constant({ does: 'comes' as const }) },
      { weight: 2, arbitrary: fc.constant({ does: 'claims' as const }) },
      { weight: 2, arbitrary: fc.record({ does: fc.constant('resolves' as const), which: fc.nat(20) }) },
      { weight: 1, arbitrary: fc.record({ does: fc.constant('away' as const), who: fc.constantFrom('y', 'z'), away: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ does: fc.constant('settles' as const), wait: fc.constantFrom(0, 40 * second) }) },
    )

    it('is fair, keeps to the most, and never outruns a claim, whatever happens in which order', async function () {
      this.timeout(120_000)
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 5, maxLength: 30 }),
          fc.constantFrom('round_robin' as const, 'least_busy' as const),
          fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
          async (steps, assignment, most) => {
            const fresh = await open()
            const stage = await openStage(fresh)
            try {
              await teamOf(stage, people, { assignment, ...(most === undefined ? {} : { most }) })
              // A second process is there only where the store is shared.
              const two = fresh.shared ? [stage.core, await stage.another()] : [stage.core]
              const sessions: string[] = []
              const claimed: string[] = []
              let absences = 0
              let i = 0
              for (const one of steps) {
                i += 1
                const core = two[i % two.length] ?? stage.core
                if (one.does === 'comes') {
                  customers += 1
                  sessions.push((await stage.write('Cheese?', { from: `p${customers}` })).session)
                }
                if (one.does === 'claims' && sessions.length > 0) {
                  const session = sessions.at(-1) ?? ''
                  const claim = core.controls.claim(session, {}, { who: ann })
                  if ((await problemOf(claim)) === 'no problem') claimed.push(session)
                }
                if (one.does === 'resolves' && sessions.length > 0)
                  await core.controls.resolve(sessions[one.which % sessions.length] ?? '', {}, who)
                if (one.does === 'away') {
                  absences += 1
                  await core.controls.away(one.away, { who: { id: one.who, name: one.who } })
                }
                if (one.does === 'settles') await stage.settle(one.wait)
              }
              await stage.settle()
              // A turn that is given back when others have had theirs already is made good by those that come after.
              const strict = assignment === 'round_robin' && most === undefined && absences === 0
              const given = await Promise.all(sessions.map(id => stage.ofKind(id, 'owner')))
              const lost = given.filter(all => !all.some(e => e.cause === 'assign')).length
              for (let more = 0; strict && more < lost * people.length; more++) {
                customers += 1
                sessions.push((await stage.write('Cheese?', { from: `p${customers}` })).session)
                await stage.settle()
              }
              const counts = new Map(people.map(id => [id, 0]))
              for (const session of sessions) {
                const owners = await stage.ofKind(session, 'owner')
                const mine = owners.filter(e => e.cause === 'assign' && e.owner.kind === 'agent')
                expect(mine.length, 'given once').to.be.at.most(1)
                for (const { owner } of mine) if (owner.kind === 'agent') counts.set(owner.id, (counts.get(owner.id) ?? 0) + 1)
                if (claimed.includes(session)) {
                  const at = owners.find(e => e.author.kind === 'agent' && e.cause === 'claim')?.seq ?? 0
                  expect(owners.filter(e => e.seq > at)).to.deep.equal([])
                }
              }
              const open = (await stage.core.queries.agents()).filter(a => people.includes(a.id))
              if (most !== undefined) for (const agent of open) expect(agent.open, agent.id).to.be.at.most(most)
              const all = [...counts.values()]
              if (strict) expect(Math.max(...all) - Math.min(...all), all.join()).to.be.at.most(1)
            } finally {
              await stage.close()
              await fresh.close()
            }
          },
        ),
        { numRuns: slow ? 5 : name === 'SQLite' ? 60 : 20 },
      )
    })
  })
}

const { there, missing } = testStores()
for (const store of there) assigning(store)
for (const name of missing) describe.skip(`Finding a team’s session its person, kept in ${name}`, () => void it('is not tried here'))
