// What customers and agents of different languages may rely on, whatever store it is kept in.
import { expect } from 'chai'
import type { TestStore } from '../../houses/stores.ts'
import { openStage, who } from '../stage.ts'
import { besideAllElse } from './beside.ts'
import { changedAndFound } from './changed.ts'
import { heldBack } from './held.ts'
import { readByTheTeam } from './read.ts'
import { english, german, openTalk } from './talk.ts'
import { toldAndSwitched } from './told.ts'
import { writtenByAgents } from './written.ts'

/** Declares the tests for one kind of store. */
export const languagesKit = (kind: TestStore): void => {
  describe(`A conversation in two languages, kept in ${kind.name}`, function () {
    this.timeout(60_000)
    const talk = openTalk(kind)
    for (const part of [readByTheTeam, writtenByAgents, heldBack, changedAndFound, toldAndSwitched, besideAllElse]) part(talk)
  })

  describe(`A house without a model, kept in ${kind.name}`, () => {
    it('says what is needed, and sends replies as they are written', async () => {
      const store = await kind.open()
      const stage = await openStage(store)
      const { session } = await stage.write(german, { channel: 'post', wish: true })
      await stage.settle(3000)
      expect((await stage.core.queries.session(session)).translate).to.equal(undefined)
      const refused = await stage.core.controls.translate(session, { on: true }, who).catch((error: Error) => error)
      expect(refused).to.include({ code: 'conflict' })
      expect(String(refused)).to.contain('OPENAI_MODEL')
      await stage.core.controls.reply(session, { text: english }, who)
      await stage.settle()
      expect((await stage.lastOurs(session)).text).to.equal(english)
      await stage.close()
      await store.close()
      await kind.clear()
    })
  })
}
