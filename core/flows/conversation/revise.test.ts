import { revisionsKit } from '#core/testing/revisions-kit.ts'
import { testStores } from '#core/testing/stores.ts'

const { there, missing } = testStores()
for (const store of there) revisionsKit(store)
for (const name of missing) describe.skip(`What agents do to words that were said, kept in ${name}`, () => void it('is not tried here'))
