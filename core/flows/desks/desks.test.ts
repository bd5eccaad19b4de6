import { showingKit } from '#core/testing/desks/showing.ts'
import { testStores } from '#core/testing/houses/stores.ts'

for (const store of testStores().there) showingKit(store)
