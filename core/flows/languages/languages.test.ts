import { languagesKit } from '#core/testing/conversation/languages/kit.ts'
import { testStores } from '#core/testing/houses/stores.ts'

const { there, missing } = testStores()
for (const store of there) languagesKit(store)
for (const name of missing) describe.skip(`A conversation in two languages, kept in ${name}`, () => void it('is not tried here'))
