import { changesKit } from '#core/testing/conversation/changes.ts'
import { testStores } from '#core/testing/houses/stores.ts'

const { there, missing } = testStores()
for (const store of there) changesKit(store)
for (const name of missing) describe.skip(`What happens to messages afterwards, kept in ${name}`, () => void it('is not tried here'))
