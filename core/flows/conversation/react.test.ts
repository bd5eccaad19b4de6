import { expect } from 'chai'
import { minute } from '#core/model/time.ts'
import { Refused, Retry } from '#core/ports/failure.ts'
import { ann, ben, onStage, problemOf, type Stage } from '#core/testing/conversation/stage.ts'
import { testStores } from '#core/testing/houses/stores.ts'

for (const { name, open, clear } of testStores().there)
  describe(`An agent’s reaction, kept in ${name}`, () => {
    let desk: Stage

    onStage({ open, clear }, made => {
      desk = made
    })

    const react = (session: string, of: number, more: object = {}, who = ann, key?: string) =>
      desk.core.controls.react(session, { of, emoji: '👍', ...more }, { who, ...(key === undefined ? {} : { key }) })
    const carried = (): string[] =>
      desk.pushed.flatMap(p => (p.did === 'react' ? [`${p.removed ? '-' : '+'}${p.emoji} ${p.platformId}`] : []))
    const begun = async (channel = 'post'): Promise<{ session: string; seq: number }> => {
      const { session, seq } = await desk.write('I love cheese', { id: 'm-cheese', channel })
      await desk.settle()
      return { session, seq }
    }

    it('is carried to the customer’s message, and taken away again', async () => {
      const { session, seq } = await begun()
      const done = await react(session, seq, {}, ann, 'k1')
      expect(await react(session, seq, {}, ann, 'k1')).to.deep.equal(done)
      await desk.settle()
      expect((await desk.messageAt(session, seq)).reactions).to.deep.equal([{ emoji: '👍', by: { kind: 'agent', id: 'ann', name: 'Ann' } }])
      await react(session, seq, { removed: true })
      await desk.settle()
      expect(carried()).to.deep.equal(['+👍 m-cheese', '-👍 m-cheese'])
      expect((await desk.messageAt(session, seq)).reactions).to.deep.equal([])
      expect((await desk.core.queries.session(session)).owner.kind, 'it claims nothing').to.equal('team')
    })

    it('stands at the customer’s once for several agents, until the last takes theirs away', async () => {
      const { session, seq } = await begun()
      await react(session, seq)
      await react(session, seq, {}, ben)
      await react(session, seq, { removed: true })
      await desk.settle()
      expect(carried()).to.deep.equal(['+👍 m-cheese'])
      await react(session, seq, { removed: true }, ben)
      await desk.settle()
      expect(carried()).to.deep.equal(['+👍 m-cheese', '-👍 m-cheese'])
    })

    it('stays inside, and is tried nowhere, where the channel can not', async () => {
      const { session, seq } = await begun('slip')
      await react(session, seq)
      await desk.settle()
      expect(carried()).to.deep.equal([])
      expect((await desk.messageAt(session, seq)).reactions).to.have.length(1)
      expect((await desk.ofKind(session, 'delivery')).filter(step => step.quiet)).to.deep.equal([])
      expect(await problemOf(react(session, 99))).to.equal('not_found')
    })

    it('is tried again after a failure or a doubt, waits for nobody, and holds nothing up', async () => {
      const { session, seq } = await begun()
      let tries = 0
      desk.weather(what => {
        if (what.did !== 'react') return
        tries += 1
        if (tries === 1) throw new Retry('slow down')
        if (tries === 2) throw new Error('socket hang up')
      })
      await react(session, seq)
      await desk.settle(minute)
      expect([tries, ...carried()]).to.deep.equal([3, '+👍 m-cheese'])
      desk.weather(what => {
        if (what.did === 'react') throw new Refused('the message is gone')
      })
      await react(session, seq, { emoji: '🎉' })
      await desk.core.controls.reply(session, { text: 'So do I' }, { who: ann })
      await desk.settle(minute)
      expect(await desk.told(session)).to.include('So do I')
      expect((await desk.core.queries.session(session)).pending).to.deep.equal([])
    })
  })
