import { expect } from 'chai'
import type { Told } from '#core/ports/intake.ts'
import { memoryIntake } from '#core/testing/houses/memory-intake.ts'
import { createActs } from './acts.ts'

const press = { id: 'U1 trigger', lane: 'U1 ses_1', body: { verb: 'claim' } }

describe('What people press', () => {
  const open = (act: (body: { verb: string }, how: { late: boolean }) => Promise<string>) => {
    const intake = memoryIntake()
    const acts = createActs(intake)
    intake.work(async ({ id, body }) => void (await acts.work(id, body)))
    return { intake, acts, presses: acts.acts({ name: 'buttons', act }) }
  }

  it('is stored when it may be acknowledged, and done after that', async () => {
    const release = Promise.withResolvers<void>()
    const { intake, presses } = open(async () => {
      await release.promise
      return 'claimed'
    })
    const { done } = await presses.keep(press)
    expect(intake.kept.map(({ body }) => body)).to.deep.equal([{ act: 'buttons', body: { verb: 'claim' } }])
    release.resolve()
    expect(await done).to.equal('claimed')
  })

  it('is not acknowledged where it could not be stored', async () => {
    const { intake, presses } = open(async () => 'claimed')
    intake.breakDown(true)
    const error = await presses.keep(press).catch((e: Error) => e)
    expect(error).to.be.instanceOf(Error)
    intake.breakDown(false)
    expect(await (await presses.keep(press)).done).to.equal('claimed')
  })

  it('is done once where Slack tells it twice, and both hear of the outcome', async () => {
    let times = 0
    const { presses } = open(async () => `done ${++times}`)
    const [first, second] = await Promise.all([presses.keep(press), presses.keep(press)])
    expect([await first.done, await second.done]).to.deep.equal(['done 1', 'done 1'])
    expect(await (await presses.keep(press)).done).to.equal(undefined)
    expect(times).to.equal(1)
  })

  it('is done by the next run where the process died, which knows that nobody waits', async () => {
    const { intake, presses } = open(() => new Promise(() => {}))
    await presses.keep(press)
    const [kept] = intake.kept as [Told]
    const how: boolean[] = []
    const acts = createActs(memoryIntake())
    acts.acts<{ verb: string }, void>({
      name: 'buttons',
      act: async (body, { late }) => {
        expect(body).to.deep.equal({ verb: 'claim' })
        how.push(late)
      },
    })
    expect(await acts.work(kept.id, kept.body)).to.equal(true)
    expect(how).to.deep.equal([true])
  })

  it('is tried again late where it failed, and who waits is told of the failure', async () => {
    const how: boolean[] = []
    const { intake, acts, presses } = open(async (_, { late }) => {
      how.push(late)
      if (how.length === 1) throw new Error('the store is busy')
      return 'claimed'
    })
    const { done } = await presses.keep(press)
    expect(await done.catch((error: Error) => error.message)).to.equal('the store is busy')
    const [kept] = intake.kept as [Told]
    await acts.work(kept.id, kept.body)
    expect(how).to.deep.equal([false, true])
  })
})
