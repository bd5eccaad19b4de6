import { conversationKit } from '#core/testing/conversation-kit.ts'
import { testStores } from '#core/testing/stores.ts'

const { there, missing } = testStores()
for (const store of there) conversationKit(store)
for (const name of missing) describe.skip(`A conversation kept in ${name}`, () => void it('is not tried here'))
