// Actions of a made-up shop, kept in memory, and a maker that does what a test says: for tests of calls without any network.
import type { Catalogue, Known } from '../../flows/actions/catalogue-port.ts'
import type { Action } from '../../model/action.ts'
import type { ActionMaker, Made, MadeCall } from '../../ports/action-maker.ts'

const order = { order: { type: 'string', pattern: '^\\d{4}$' }, email: { type: 'string' } }

/** An action of the shop: it looks something up and needs nobody's yes, unless said otherwise. */
export const action = (id: string, more: Partial<Action> = {}): Action => ({
  id: `shop.${id}`,
  rev: 1,
  service: 'shop',
  title: id,
  description: `It does ${id}.`,
  parameters: { type: 'object', properties: order, required: ['order'] },
  call: {},
  safe: true,
  idempotent: true,
  on: true,
  channels: [],
  segments: [],
  approval: 'auto',
  verified: false,
  magic: {},
  timeout: 10_000,
  ...more,
})

/** Something that can not be undone, done at once where nobody else is asked. */
export const unsafe = { safe: false, idempotent: false } as const

export interface Shop {
  catalogue: Catalogue
  /** Every call that reached the shop, oldest first. */
  made: MadeCall[]
  /** What the shop does with a call; may wait, or throw. */
  does(how: (call: MadeCall, signal: AbortSignal) => Promise<Made> | Made): void
  /** Changes what an admin decided. */
  change(id: string, change: Partial<Action>): void
}

export const openShop = (actions: Action[]): Shop => {
  const made: MadeCall[] = []
  const does: { now(call: MadeCall, signal: AbortSignal): Promise<Made> | Made } = {
    now: call => ({ state: 'done', status: 200, text: `done: ${JSON.stringify(call.arguments)}` }),
  }
  const maker: ActionMaker = {
    name: 'shop-maker',
    read: async () => ({ title: 'Shop', server: 'http://shop.test', credentials: { kind: 'none' }, operations: [], left: [] }),
    async make(call, { signal }) {
      made.push(call)
      return does.now(call, signal)
    },
  }
  const known = new Map<string, Known>(
    actions.map(one => [
      one.id,
      {
        action: one,
        service: {
          id: 'shop',
          rev: 1,
          title: 'Shop',
          by: maker.name,
          server: 'http://shop.test',
          credentials: { kind: 'bearer' },
          importedAt: 0,
          importedBy: { id: 'ann', name: 'Ann' },
        },
      },
    ]),
  )
  return {
    made,
    does(now) {
      does.now = now
    },
    change(id, change) {
      const one = known.get(id)
      if (one) known.set(id, { ...one, action: { ...one.action, ...change, rev: one.action.rev + 1 } })
    },
    catalogue: {
      all: async () => [...known.values()],
      get: async id => known.get(id),
      secretOf: () => 'the-secret',
      maker: name => (name === maker.name ? maker : undefined),
    },
  }
}
