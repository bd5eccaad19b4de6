// One session brought to a desk in a world of chance: customers and agents write, threads are deleted, processes die between any two steps,
// and the platform fails in every way. Runs one seeded schedule over the real flows and a real store, and names what must never happen.
import pino from 'pino'
import { createCore } from '../../flows/core.ts'
import { sessionsTable, threadId, threadsTable } from '../../flows/timeline/tables.ts'
import { createIds } from '../../lib/ids.ts'
import type { Entry } from '../../model/entry.ts'
import { minute } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { insisting, type Living, striking } from '../conversation/living.ts'
import { asShared, createWorld, stepwise } from '../conversation/world.ts'
import { type Card, createRoom, type DeskWeather, type Room, roomShows } from './room.ts'

const log = pino({ level: 'silent' })

const weathers: DeskWeather[] = [
  ...Array<DeskWeather>(9).fill('fine'),
  'retry',
  'reconnect',
  'refuse',
  'lands but fails',
  'fails without landing',
  'lands, never answers',
  'lands late',
]

interface Scene extends Living {
  store: Store
  room: Room
  session: string | undefined
  /** The session in which the conversation goes on elsewhere. */
  linked: string | undefined
  losses: number
  /** Texts that agents wrote in the thread: they stand there already. */
  own: Set<string>
}

const birth = (scene: Scene): void => {
  const { world, store, room } = scene
  const process = world.spawn()
  const core = createCore({
    store: stepwise(process, 'store', store),
    answerer: {
      name: 'made-up',
      model: 'made-up',
      threshold: 0.5,
      answer: ({ text }) =>
        process.step('answer', () => ({
          kind: /person/u.test(text) ? 'none' : 'answer',
          class: 'quoted',
          text: `About: ${text}`,
          sources: [],
          used: [],
          confidence: 1,
          why: 'it knows',
        })),
    },
    clock: process.clock,
    log,
    newId: createIds(world.now),
  })
  core.connect({
    name: 'api',
    channel: 'api',
    traits: { maxLength: 4000, attachments: true, live: false, pull: true, edits: true, reactions: false },
    send: async () => ({}),
  })
  core.connect({
    name: 'sms',
    channel: 'sms',
    traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false },
    send: async () => ({}),
    reach: () => async () => 'sms:1',
  })
  core.show(
    room.desk({
      alive: () => process.alive,
      // The call is one step; its answer, which may never come, must not hold up the scheduler.
      async call<T>(name: string, work: () => Promise<T> | T): Promise<T> {
        const answer = await process.step(`desk ${name}`, () => {
          try {
            const came = work()
            return () => came
          } catch (error) {
            return () => {
              throw error
            }
          }
        })
        return answer()
      },
    }),
  )
  scene.living.push({ core, process })
  void core
    .start()
    .then(() => core.loaded())
    .catch(() => {})
}

const answers = ['owned_by_other', 'not_open', 'conflict', 'not_found']
/** Again after each failure or silence, as platforms and browsers do. */
const insist = insisting(code => answers.includes(code))

const ann = { id: 'ann', name: 'Ann' }

const customer = (scene: Scene, i: number): void => {
  const { world } = scene
  const files = world.pick(3) === 0 ? [1, 2].slice(0, 1 + world.pick(2)) : []
  const incoming = {
    channel: 'api',
    id: `m${i}`,
    sender: { identities: ['visitor:ada'] as `visitor:${string}`[] },
    address: 'ada',
    text: world.pick(2) === 0 ? `Question ${i}` : `A person, please ${i}`,
    ...(files.length > 0
      ? { attachments: files.map(n => ({ id: `f${i}${n}`, name: `file ${i} ${n}`, type: 'text/plain', size: 1 })) }
      : {}),
  }
  const write = (): void =>
    insist(scene, `customer writes ${i}`, async core => {
      scene.session = (await core.inbox.receive(incoming)).session
    })
  scene.client.clock.after(world.pick(3) * 2500, write)
  if (world.pick(4) === 0) write()
}

const number = 'phone:+15550001111'

/** It goes on by text message, where the customer answers. */
const elsewhere = (scene: Scene): void => {
  const { world } = scene
  const begin = (waits: number): void => {
    const { session } = scene
    if (session === undefined) {
      if (waits < 20) scene.client.clock.after(200 * world.pick(40), () => begin(waits + 1))
      return
    }
    insist(scene, 'it goes on elsewhere', async core => {
      scene.linked = (await core.inbox.goOn(session, { channel: 'sms', identity: number, text: 'We go on here.' }, 'on')).session
    })
    const sender = { identities: [number] as `phone:${string}`[] }
    for (let i = 1 + world.pick(3); i > 0; i--)
      scene.client.clock.after(3000 + world.pick(8) * 1000, () =>
        insist(scene, `customer texts ${i}`, core =>
          scene.linked === undefined
            ? Promise.resolve()
            : core.inbox.receive({ channel: 'sms', address: 'sms:1', id: `t${i}`, sender, text: `A person, please, text ${i}` }),
        ),
      )
  }
  scene.client.clock.after(world.pick(6) * 1000, () => begin(0))
}

const agent = (scene: Scene, i: number): void => {
  const { world, room } = scene
  const key = `act${i}`
  const begin = (waits: number): void =>
    world.offer(`agent is about to act ${i}`, () => {
      const session = scene.linked !== undefined && world.pick(2) === 0 ? scene.linked : scene.session
      if (session === undefined) {
        if (waits < 20) scene.client.clock.after(200 * world.pick(40), () => begin(waits + 1))
        return
      }
      const act = { who: ann, key }
      const place = room.cards.findLast(c => !c.gone && c.session === session)?.place
      const does = world.pick(5)
      if (does === 0) insist(scene, `agent claims ${i}`, core => core.controls.claim(session, {}, act))
      else if (does === 1) insist(scene, `agent resolves ${i}`, core => core.controls.resolve(session, {}, act))
      else if (does === 2) insist(scene, `agent notes ${i}`, core => core.controls.note(session, { text: `Note ${i}` }, act))
      else if (does === 3 || place === undefined)
        insist(scene, `agent replies elsewhere ${i}`, core => core.controls.reply(session, { text: `Reply ${i}` }, act))
      else {
        const text = `Reply in the thread ${i}`
        scene.own.add(text)
        const origin = { place, ref: room.write() }
        insist(scene, `agent replies in the thread ${i}`, core => core.controls.reply(session, { text }, { ...act, origin }))
      }
    })
  scene.client.clock.after(world.pick(4) * 3000, () => begin(0))
}

const moments = [
  'store.threads.save',
  'store.threads.insert',
  'store.marks',
  'desk open',
  'desk show',
  'desk recount',
  'desk file',
  'desk settle',
] as const

const crash = striking({ moments, anyTime: { odds: 4, within: 9000 }, birth })

const lose = (scene: Scene): void => {
  scene.client.clock.after(scene.world.pick(12) * 1000, () =>
    scene.world.offer('somebody deletes the thread', () => {
      const card = scene.room.cards.find(c => !c.gone)
      if (!card) return
      scene.room.lose(card.place)
      scene.losses += 1
      // Nobody can know of it before the next thing happens.
      customer(scene, 9)
    }),
  )
}

const judge = (
  { room: whole, losses, own }: Scene,
  session: string | undefined,
  entries: Entry[],
  ought: boolean | undefined,
): string[] => {
  const wrong: string[] = []
  const say = (what: string): void => void wrong.push(what)
  const isGone = ({ gone, into }: Card): boolean => gone === true || whole.cards.some(c => c.place === into && c.gone)
  const cards = whole.cards.filter(c => c.session === session)
  const room = { ...whole, cards, posts: whole.posts.filter(p => cards.some(c => c.place === p.place)) }
  const standing = cards.filter(c => !isGone(c))
  // A card that was deleted before anybody could know of it is begun with the same key again.
  const keys = [...room.posts, ...standing].map(p => p.key)
  for (const key of new Set(keys)) if (keys.filter(k => k === key).length > 1) say(`${key} stands twice`)
  if (room.cards.length > 1 + losses) say(`there are ${room.cards.length} cards after ${losses} losses`)
  if (ought === false) return standing.length === 0 ? wrong : [...wrong, 'a session that nobody is needed for has a thread']
  if (ought === undefined && standing.length === 0) return wrong
  const [card] = standing
  if (!card || standing.length !== 1) return [...wrong, `${standing.length} threads stand`]
  const posts = room.posts.filter(p => p.place === card.place)
  const told = posts.filter(p => p.does !== 'file').flatMap(p => p.seqs)
  const givenUp = (seq: number): boolean => room.refused.filter(key => key.replace(/ ~\d+$/u, '').endsWith(`/show ${seq}`)).length > 1
  const recountLost = room.refused.filter(key => key.includes('/recount')).length > 1
  for (const entry of entries) {
    const n = told.filter(seq => seq === entry.seq).length
    const mine = 'origin' in entry && entry.origin?.place === card.place
    if (n > 1) say(`entry ${entry.seq} is shown ${n} times`)
    if (mine && n > 0 && !posts.some(p => p.does === 'recount' && p.seqs.includes(entry.seq)))
      say(`entry ${entry.seq} was written there and is shown again`)
    if (roomShows(entry) && !mine && n === 0 && !givenUp(entry.seq) && !recountLost) say(`entry ${entry.seq} (${entry.kind}) is not shown`)
    if (entry.kind !== 'message' || !entry.attachments) continue
    if (posts.some(p => p.does === 'recount' && p.seqs.includes(entry.seq)) || mine) continue
    for (const { name } of entry.attachments) {
      const brought = posts.filter(p => p.file === name).length
      const refused = room.refused.filter(key => key.includes(`/file ${entry.seq} `)).length > 1
      if (brought > 1) say(`${name} was brought ${brought} times`)
      if (brought === 0 && !refused && !givenUp(entry.seq) && !recountLost) say(`${name} was not brought`)
    }
  }
  const order = posts.flatMap(p => p.seqs)
  if (order.some((seq, i) => i > 0 && seq < (order[i - 1] ?? 0))) say(`the thread is out of order: ${order.join(', ')}`)
  const last = entries.findLast(e => e.kind === 'owner' || e.kind === 'status')
  if (last?.kind === 'status' && card.shows.status !== last.status) say(`the card says ${card.shows.status}, the session is ${last.status}`)
  if (last?.kind === 'owner' && card.shows.owner.kind !== last.owner.kind) say(`the card says ${card.shows.owner.kind}`)
  const within = room.cards.some(one => one.into === card.place && !one.gone)
  if (within && !card.shares) say('the card says nothing of who else is in the thread')
  for (const text of own) if (entries.filter(e => e.kind === 'message' && e.text === text).length > 1) say(`“${text}” was taken twice`)
  return wrong
}

/** Runs one schedule over an empty store, by one process or by two that share the work. */
export const runThreads = async (seed: number, empty: Store): Promise<{ violations: string[]; trace: string[] }> => {
  const world = createWorld(seed)
  const client = world.spawn()
  const shared = world.pick(4) === 0
  let calm = false
  const room = createRoom({
    weather: () => (calm ? 'fine' : (weathers[world.pick(weathers.length)] ?? 'fine')),
    later: (wait, fn) => void client.clock.after(wait, fn),
  })
  const store = shared ? asShared(empty) : empty
  const scene: Scene = { world, store, room, client, living: [], session: undefined, linked: undefined, losses: 0, own: new Set() }
  const all = world.pick(2) === 0
  if (all)
    await empty
      .collection<{ id: string; rev: number; value: unknown }>({ name: 'settings' })
      .insert({ id: 'desks', value: { show: 'all' } })
  for (let i = shared ? 2 : 1; i > 0; i--) birth(scene)
  for (let i = 1 + world.pick(4); i > 0; i--) customer(scene, i)
  for (let i = world.pick(4); i > 0; i--) agent(scene, i)
  for (let i = world.pick(4); i > 0; i--) crash(scene)
  if (world.pick(4) === 0) lose(scene)
  const goesOn = world.pick(3) === 0
  if (goesOn) elsewhere(scene)
  /** A customer may have given up before anybody told them that their words are stored. */
  const sessions = async (): Promise<string[]> => (await empty.collection(sessionsTable).list({ limit: 10 })).items.map(({ id }) => id)
  for (let round = 0; round < 14; round++) {
    await world.run({ horizon: 2 * minute, atMost: 40_000 })
    calm = round > 1
    const ids = round > 2 ? await sessions() : []
    const found = await Promise.all(ids.map(id => empty.collection(threadsTable).get(threadId('room', id))))
    if (ids.length > 0 && found.every(thread => !thread || (!thread.doing && !thread.failed && !thread.stale))) break
    world.offer('time passes', () => {})
  }
  const timelines = new Map<string, Entry[]>()
  for (const id of await sessions()) timelines.set(id, await empty.read(id, 0, 1000))
  for (const { process } of scene.living) await world.kill(process)
  const violations = [...timelines].flatMap(([id, entries]) => {
    const needed = entries.some(e => e.kind === 'handoff' || (e.kind === 'owner' && e.owner.kind !== 'ai'))
    const linked = entries.some(e => e.kind === 'started' && e.reaches)
    const answered = entries.some(e => e.kind === 'message' && e.author.kind === 'contact')
    // What goes on elsewhere is read where it comes from until the customer answers; then it stands there, where that is shown.
    const ought = linked && !answered ? false : all || needed || (linked ? undefined : false)
    return judge(scene, id, entries, ought)
  })
  return { violations, trace: world.trace }
}
