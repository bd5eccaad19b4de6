import { expect } from 'chai'
import { onStage, problemOf, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

const goingOn = ({ name, open, clear }: TestStore): void => {
  describe(`Conversations that go on while their customer is merged, split or erased, kept in ${name}`, () => {
    let desk: Stage
    onStage({ open, clear }, made => {
      desk = made
    })

    const contactOf = async (session: string): Promise<string> => (await desk.core.queries.session(session)).contact
    /** Two who wrote, each on a channel of their own, and are one contact now: `part` of `whole`. */
    const merged = async () => {
      const [ada, eva] = [
        await desk.write('First', { channel: 'post', from: 'ada' }),
        await desk.write('Second', { channel: 'slip', from: 'eva' }),
      ]
      await desk.settle(20_000)
      const [whole, part] = [await contactOf(ada.session), await contactOf(eva.session)]
      await desk.core.controls.mergeContacts(whole, part, who)
      return { ada, eva, whole, part }
    }

    it('are answered where they were asked, though the customer is split off while the AI answers', async () => {
      const { ada, eva, whole, part } = await merged()
      const { promise: open, resolve: answer } = Promise.withResolvers<void>()
      const { promise: asked, resolve: begun } = Promise.withResolvers<void>()
      desk.says(async ({ text }) => {
        begun()
        await open
        return { text: `To: ${text}` }
      })
      await desk.write('Where is it?', { channel: 'slip', from: 'eva' })
      const settled = desk.settle(20_000)
      await asked
      expect((await desk.core.controls.splitContact(whole, part, who)).id).to.equal(part)
      answer()
      await settled
      await desk.settle(20_000)
      expect((await desk.told(eva.session)).at(-1)).to.equal('To: Where is it?')
      expect(await desk.told(ada.session)).to.deep.equal(['You wrote: First'])
      const sent = desk.pushed.filter(p => p.did === 'send' && p.reply.text.startsWith('To: '))
      expect(sent).to.have.length(1)
      expect([await contactOf(ada.session), await contactOf(eva.session)]).to.deep.equal([whole, part])
    })

    it('go on each on its channel, where both were open as their customers were merged', async () => {
      const { ada, eva, whole } = await merged()
      const both = [await desk.write('Again', { channel: 'post', from: 'ada' }), await desk.write('Too', { channel: 'slip', from: 'eva' })]
      expect(both.map(({ session }) => session)).to.deep.equal([ada.session, eva.session])
      await desk.settle(20_000)
      for (const [{ session }, text] of [
        [ada, 'To post'],
        [eva, 'To slip'],
      ] as const)
        await desk.core.controls.reply(session, { text, take: true }, who)
      await desk.settle(20_000)
      expect((await desk.told(ada.session)).slice(1)).to.deep.equal(['You wrote: Again', 'To post'])
      expect((await desk.told(eva.session)).slice(1)).to.deep.equal(['You wrote: Too', 'To slip'])
      expect((await desk.core.queries.sessions({ contact: whole }, {})).items.map(({ status }) => status)).to.deep.equal(['open', 'open'])
    })

    it('are gone with the whole customer, whichever of those who were merged is erased', async () => {
      const { ada, eva, whole, part } = await merged()
      const erasing = desk.core.controls.eraseContact(part, { who: { ...who.who, role: 'admin' } })
      await desk.settle(20_000)
      expect(await erasing).to.include({ sessions: 2 })
      for (const { session } of [ada, eva]) expect(JSON.stringify(await desk.entries(session))).to.not.match(/First|Second/u)
      for (const id of [whole, part]) expect(await problemOf(desk.core.queries.contact(id))).to.equal('not_found')
      expect(await problemOf(desk.core.controls.splitContact(whole, part, who))).to.equal('not_found')
      const anew = await desk.write('Hello again', { channel: 'slip', from: 'eva' })
      expect(anew.session).to.not.equal(eva.session)
      expect([whole, part]).to.not.include(await contactOf(anew.session))
    })
  })
}

const { there, missing } = testStores()
for (const store of there) goingOn(store)
for (const name of missing) describe.skip(`Conversations of customers who are merged, kept in ${name}`, () => void it('is not tried here'))
