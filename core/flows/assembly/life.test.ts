import { expect } from 'chai'
import pino from 'pino'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { createOffline } from '#plugins/offline/index.ts'
import { createIds } from '../../lib/ids.ts'
import type { Doc, Store, Table } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { createCore } from '../core.ts'
import { passagesTable, sessionsTable } from '../timeline/tables.ts'

describe('A core whose knowledge can not be read', () => {
  it('takes messages in, says so, and still writes all that it owes when it stops', async () => {
    const store = await openSqlite({ file: ':memory:' })
    const broken: Store = {
      ...store,
      collection<T extends Doc>(table: Table<T>) {
        const rows = store.collection(table)
        return table.name === passagesTable.name ? { ...rows, list: () => Promise.reject(new Error('the page is torn')) } : rows
      },
    }
    const clock = createTestClock()
    const core = createCore({
      store: broken,
      clock,
      log: pino({ level: 'silent' }),
      newId: createIds(clock.now),
      answerer: createOffline(),
    })
    await core.start()
    const why = await core.loaded().catch((error: Error) => error.message)
    expect(why).to.equal('the page is torn')
    const { session } = await core.inbox.receive({ channel: 'api', id: 'm1', sender: { identities: ['id:ada'] }, text: 'Hello?' })
    await core.stop()
    expect(await store.collection(sessionsTable).get(session)).to.include({ heard: 2 })
    await store.close()
  })
})
