import { revisionsKit } from '#core/testing/conversation/revisions.ts'
import { testStores } from '#core/testing/houses/stores.ts'

const { there, missing } = testStores()
for (const store of there) revisionsKit(store)
for (const name of missing) describe.skip(`What agents do to words that were said, kept in ${name}`, () => void it('is not tried here'))
