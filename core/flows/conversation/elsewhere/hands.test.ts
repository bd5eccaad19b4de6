import { expect } from 'chai'
import { ann, ben, onStage, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

const hands = ({ name, open, clear }: TestStore): void => {
  describe(`The hands of a conversation that goes on elsewhere, kept in ${name}`, () => {
    let desk: Stage

    onStage({ open, clear }, made => {
      desk = made
    })

    const { controls, inbox, owner } = {
      controls: () => desk.core.controls,
      inbox: () => desk.core.inbox,
      owner: async (id: string) => (await desk.core.queries.session(id)).owner,
    }
    /** One in the chat, one on `post`, both the AI's. */
    const both = async (): Promise<[string, string]> => {
      const { session } = await desk.write('Where is my parcel?', { channel: 'web' })
      await desk.settle()
      const there = await inbox().goOn(session, { channel: 'post', identity: 'visitor:ada', text: 'We go on here.' }, 'k1')
      await desk.settle()
      return [session, there.session]
    }
    const annHas = { kind: 'agent', id: 'ann', name: 'Ann' }

    it('are the same after a claim, a reply or an assignment in either, and the AI is silent in both', async () => {
      const [here, there] = await both()
      expect(await owner(there)).to.deep.equal({ kind: 'ai' })
      await controls().claim(here, {}, who)
      expect(await owner(there)).to.deep.equal(annHas)
      const before = await desk.told(there)
      const wrote = await desk.write('Is it lost?', { channel: 'post' })
      expect(wrote.session).to.equal(there)
      await desk.settle(5000)
      expect(await desk.told(there)).to.deep.equal(before)
    })

    it('are taken from the session that it comes from, too', async () => {
      const [here, there] = await both()
      await controls().reply(there, { text: 'It is on its way.' }, who)
      expect(await owner(here)).to.deep.equal(annHas)
      await desk.write('Is it lost?', { channel: 'web' })
      const before = await desk.told(here)
      await desk.settle(5000)
      expect(await desk.told(here)).to.deep.equal(before)
    })

    it('go back to the AI only where they are given back', async () => {
      const [here, there] = await both()
      await controls().claim(here, {}, who)
      await controls().release(there, { to: 'ai' }, who)
      expect([await owner(here), await owner(there)]).to.deep.equal([annHas, { kind: 'ai' }])
      const wrote = await desk.write('Is it lost?', { channel: 'post' })
      expect(wrote.session).to.equal(there)
      await desk.settle(5000)
      expect((await desk.told(there)).at(-1)).to.equal('You wrote: Is it lost?')
      // Who has the one already and says so, or writes there, takes nothing anew.
      await controls().reply(here, { text: 'I am here.' }, who)
      expect(await owner(there)).to.deep.equal({ kind: 'ai' })
    })

    it('stay another agent’s, and become the team’s with the other where they were the AI’s', async () => {
      const [here, there] = await both()
      await controls().release(here, { to: 'team' }, who)
      expect(await owner(there)).to.deep.equal({ kind: 'team' })
      await controls().claim(there, {}, { who: ben })
      await controls().claim(here, { take: true }, { who: ann })
      expect([await owner(here), await owner(there)]).to.deep.equal([annHas, { kind: 'agent', id: 'ben', name: 'Ben' }])
    })

    it('change nowhere where the taking is refused', async () => {
      const [here, there] = await both()
      await controls().resolve(here, {}, who)
      await controls()
        .claim(here, {}, who)
        .catch(() => {})
      expect(await owner(there)).to.deep.equal({ kind: 'ai' })
    })
  })
}

for (const kind of testStores().there) hands(kind)
