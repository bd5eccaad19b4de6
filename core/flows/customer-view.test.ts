import { customersKit } from '#core/testing/conversation/customers.ts'
import { testStores } from '#core/testing/houses/stores.ts'

const { there, missing } = testStores()
for (const store of there) customersKit(store)
for (const name of missing) describe.skip(`A customer’s own view, kept in ${name}`, () => void it('is not tried here'))
