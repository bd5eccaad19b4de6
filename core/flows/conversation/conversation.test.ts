import { conversationKit } from '#core/testing/conversation/conversation.ts'
import { testStores } from '#core/testing/houses/stores.ts'

const { there, missing } = testStores()
for (const store of there) conversationKit(store)
for (const name of missing) describe.skip(`A conversation kept in ${name}`, () => void it('is not tried here'))
