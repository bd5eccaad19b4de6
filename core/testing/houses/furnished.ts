// A house with one of everything in it, for tests that do each verb of the desks: each finds a thing of its own to change, to publish or to
// remove.
import type { Verb } from '#bots/verbs.ts'
import type { Core } from '#core/flows/core.ts'
import { createDocuments } from '#plugins/documents/index.ts'
import { createHttpActions } from '#plugins/http-actions/index.ts'
import type { Who } from '../../model/agent.ts'
import type { Connector } from '../../ports/connector.ts'
import { Refused } from '../../ports/failure.ts'

export interface Furnished {
  who: Who
  /** A thing that only this verb touches. */
  named(
    kind: 'action' | 'agent' | 'article' | 'canned' | 'policy' | 'route' | 'rule' | 'scenario' | 'service' | 'team' | 'topic',
    verb: Verb,
  ): string
  /** A customer writes, and what this wording needs to be done has happened: an answer, a draft, an end. */
  customer(verb: Verb, word: string): Promise<void>
  /** Of the latest customer. */
  session: string
  ticket: number
  contact: string
  /** An earlier customer. */
  other: string
  /** The number of the agent's answer, and of the draft. */
  message: number
  draft: number
  /** How many customers there were. */
  count: number
}

/** A channel that gives back what is sent to `bounce`, and can change and take back the rest. */
export const postChannel = (): Connector => ({
  name: 'post',
  // Its turns begin at once.
  channel: 'api',
  traits: { maxLength: 10_000, attachments: false, live: false, pull: false, edits: true, reactions: false },
  async send(address) {
    if (address.includes('bounce')) throw new Refused('no such mailbox')
    return { state: 'delivered' }
  },
  async edit() {},
  ring: async () => ({}),
  copies: async (_, named) => ({ customer: 'ada@example.com', named: [...named] }),
  templates: async () => [{ id: 'T1', name: 'back_soon', language: 'en', text: 'Hello {{1}}, we are back soon.', variables: ['1'] }],
  async remove() {},
  link: async () => ({ code: 'ABCD1234', page: 'https://desk.example/link', until: 0 }),
})

/** A document of one call that only reads. */
export const oneCall = (title: string): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title, version: '1' },
    servers: [{ url: 'https://shop.invalid/v1' }],
    paths: {
      '/orders/{id}': {
        get: {
          operationId: 'getOrder',
          summary: title,
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { description: 'fine' } },
        },
      },
    },
  })

const slugOf = (verb: Verb): string => verb.name.replaceAll(' ', '-')

/** Puts things into the house: of each kind one for every verb that asks for it. */
export const furnish = async (core: Core, verbs: readonly Verb[], who: Who): Promise<Furnished> => {
  const { controls, queries, inbox } = core
  const act = { who }
  const run = async (name: string, input: Record<string, unknown>): Promise<void> => {
    const verb = verbs.find(one => one.name === name)
    if (verb?.scope !== 'house') throw new Error(`there is no verb ${name} of the house`)
    await verb.run({ controls, queries, who }, undefined, verb.input.parse(input), act)
  }

  const things: Record<string, (verb: Verb, title: string) => Promise<unknown>> = {
    async scenario(verb, title) {
      await run('scenario new', { kind: 'scenario', title, instruction: 'Send it back.', examples: [`What about ${title}?`] })
      for (const instruction of ['Send it back in 30 days.', 'Send it back in 40 days.']) {
        await run('scenario edit', { scenario: title, instruction })
        await run('scenario publish', { scenario: title, anyway: true })
      }
      await run('scenario edit', { scenario: title, instruction: 'Send it back in 50 days.' })
      if (verb.name === 'holdout end') await run('holdout begin', { scenario: title, percent: 10 })
    },
    canned: (verb, title) => controls.putCanned({ shortcut: slugOf(verb), title, text: 'Nine to five.' }, act),
    async rule(verb, name) {
      await run('proactive new', { name, text: 'May I help?' })
      if (verb.name === 'proactive off') await run('proactive on', { rule: name })
    },
    route: (_, name) => run('route new', { name, desk: 'slack', room: 'C0BILLING', channels: ['email'] }),
    async action(verb, title) {
      const { added } = await controls.importActions({ text: oneCall(title) }, act)
      if (verb.name === 'action off') await controls.changeAction(added[0]!, { on: true }, act)
    },
    service: (_, title) => controls.importActions({ text: oneCall(title) }, act),
    policy: (_, name) => run('sla set', { name, firstReply: 60 }),
    async team(verb, name) {
      await controls.putTeam({ id: slugOf(verb), name }, act)
      if (!verb.name.startsWith('hours holiday')) return
      await run('hours set', { zone: 'Europe/Berlin', week: 'mon-fri 9:00-17:00', team: slugOf(verb) })
      await run('hours holiday add', { holiday: '2030-12-24 Christmas Eve', team: slugOf(verb) })
    },
    article: (verb, title) => controls.putArticle(slugOf(verb), { title, text: 'Nine to five.' }, act),
    agent: (verb, name) =>
      controls.putAgent(`api:${slugOf(verb)}`, { name, ...(verb.name === 'team drop' && { teams: { add: [slugOf(verb)] } }) }, act),
    topic: (verb, name) => controls.topic({ id: slugOf(verb), name, description: '', examples: [] }, act),
  }
  core.readDocumentsBy(createDocuments())
  core.act(createHttpActions({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] }))
  const titled = (verb: Verb): string => `For ${verb.name}`

  await controls.autopilot({ channels: { api: 'off' } }, act)
  await controls.topic({ id: 'billing', name: 'Billing', description: '', examples: [] }, act)
  await run('hours set', { zone: 'Europe/Berlin', week: 'mon-fri 9:00-17:00' })
  for (const verb of verbs) {
    const asked = new Set([...Object.keys(verb.input.shape), ...(verb.form ?? []).map(field => field.name)])
    if (verb.name === 'member join') asked.add('agent')
    if (verb.name === 'topic remove') asked.add('topic')
    for (const [kind, make] of Object.entries(things)) if (asked.has(kind)) await make(verb, titled(verb))
  }

  const kinds: Record<string, (verb: Verb) => string> = {
    agent: verb => `api:${slugOf(verb)}`,
    article: slugOf,
    canned: slugOf,
    team: slugOf,
    topic: slugOf,
  }
  const idOf: Record<string, () => Promise<readonly { id: string; title?: string; name?: string }[]>> = {
    scenario: async () => (await queries.scenarios({ limit: 200 })).items,
    rule: () => queries.proactive(),
    route: async () => (await queries.deskSettings()).routes,
    policy: () => queries.sla(),
    service: () => queries.actions(),
    action: async () => (await queries.actions()).flatMap(service => service.actions),
    canned: () => queries.canned(),
  }
  const ids = new Map<string, string>()
  for (const [kind, all] of Object.entries(idOf)) for (const { id, title, name } of await all()) ids.set(`${kind} ${title ?? name}`, id)

  const home: Furnished = {
    who,
    named: (kind, verb) => ids.get(`${kind} ${titled(verb)}`) ?? kinds[kind]?.(verb) ?? titled(verb),
    session: '',
    ticket: 0,
    contact: '',
    other: '',
    message: 0,
    draft: 0,
    count: 0,
    async customer(verb, word) {
      const count = ++home.count
      const to = verb.name === 'settle' ? 'bounce' : 'ada'
      const { session } = await inbox.receive({
        channel: 'api',
        address: `post:${to}${count}`,
        id: `m${count}`,
        sender: { identities: [`email:ada${count}@example.com`], verified: { name: `Ada ${count}` } },
        text: 'What are your opening hours?',
        ...(verb.name === 'cc' ? { recipients: ['ada@example.com', 'kim@example.com'] } : {}),
        // Only somebody on the line can be taken over there.
        ...(verb.name === 'pickup' ? { line: { told: 'An AI answers.' } } : {}),
      })
      await core.idle()
      home.other = home.contact
      const { ticket, contact } = await queries.session(session)
      Object.assign(home, { session, ticket, contact })
      home.message = (await controls.reply(session, { text: 'We are open from nine to five.', take: true }, act)).seq
      await core.idle()
      const needs: Record<string, () => Promise<unknown>> = {
        claim: () => controls.release(session, { to: 'team' }, act),
        take: () => controls.claim(session, { take: true }, { who: { id: 'slack:U0GRACE', name: 'Grace Hopper', role: 'agent' } }),
        reopen: () => controls.resolve(session, {}, act),
        csat: () => controls.resolve(session, {}, act),
        wake: () => controls.snooze(session, { until: 'reply' }, act),
        tag: () => controls.tags(session, { add: ['old'] }, act),
        unreact: () => controls.react(session, { of: home.message, emoji: '👍' }, act),
        untag: () => controls.tags(session, { add: ['old'] }, act),
        'contact split': () => controls.mergeContacts(contact, home.other, act),
        'contact unblock': () => controls.blockContact(contact, true, act),
      }
      await needs[word]?.()
      if (verb.name === 'decide' || verb.name === 'why') home.draft = (await controls.draft(session, {}, act)).seq
      await core.idle()
    },
  }
  await home.customer(verbs[0]!, '')
  return home
}
