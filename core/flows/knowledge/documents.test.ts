import { expect } from 'chai'
import type { Problem } from '../../model/problem.ts'
import { minute } from '../../model/time.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { grace, type TalkingHouse, talkingHouse } from '../../testing/houses/talking-house.ts'

const url = 'https://example.com/returns'
const text = 'Returns are free for thirty days.'

describe('A document that is added', () => {
  let store: Store
  let house: TalkingHouse
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    house = await talkingHouse(store)
  })
  afterEach(async () => {
    await house.close()
    await store.close()
  })

  const readBy = (readDocument: DocumentReader['readDocument']): void => house.core.readDocumentsBy({ name: 'slow', readDocument })
  const refusal = (): Promise<Problem> =>
    house.core.controls.addDocument({ url }, grace()).then(
      () => Promise.reject(new Error('it was added')),
      (error: Problem) => error,
    )

  it('does not take the place of an article that somebody writes while it is read', async () => {
    readBy(async () => {
      await house.core.controls.putArticle('returns', { title: 'Returns', text: 'By hand.' }, grace())
      return { kind: 'html', name: 'returns', title: 'Returns', text, url, left: [] }
    })
    expect((await refusal()).code).to.equal('conflict')
    expect((await house.core.queries.article('returns')).text).to.equal('By hand.')
  })

  it('is given up after three minutes, and the refusal says so', async () => {
    const begun = Promise.withResolvers<void>()
    readBy((_, { signal }) => {
      begun.resolve()
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    const refused = refusal()
    await begun.promise
    await house.clock.advance(3 * minute)
    expect((await refused).message).to.contain('within 3 minutes')
  })
})
