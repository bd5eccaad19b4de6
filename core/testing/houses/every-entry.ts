// One entry of every kind there is, with every member there is, and a word of its own wherever a customer's words can stand: for tests of what
// an erasure leaves behind. A kind or member that the model gets does not compile until it is planted here.
import type { EntryOf, Event } from '../../model/entry.ts'
import type { Receipt, Source } from '../../model/source.ts'

/** What readers fold and nobody stores. */
interface Folded {
  message: 'delivery' | 'unheard' | 'translation' | 'editedAt' | 'deleted' | 'reactions' | 'redacted'
  note: 'redacted'
  handoff: 'translation'
  draft: 'verdict' | 'translation' | 'preview'
  writing: 'state' | 'translation' | 'sent'
  call: 'state' | 'decided' | 'result' | 'overtaken'
  edit: 'delivery'
  more: 'delivery'
  delete: 'delivery'
  reaction: 'delivery'
  /** An erasure of everything is what is tried. */
  erased: 'all'
}

type Whole<T> = T extends readonly (infer U)[] ? [Whole<U>, ...Whole<U>[]] : T extends object ? { [K in keyof T]-?: Whole<T[K]> } : T

type Stored<K extends Event['kind']> = Omit<EntryOf<K>, 'seq' | 'at' | 'print' | (K extends keyof Folded ? Folded[K] : never)>
type WholeOf<K extends Event['kind']> = { [M in keyof Stored<K>]-?: Whole<Stored<K>[M]> }
type Every = { [K in Event['kind']]: WholeOf<K> }

export interface EveryEntry {
  events: Event[]
  /** Where each word stands, by the word. */
  words: Map<string, string>
}

/** In the first, a number of an earlier one: numbers are of the order here. */
const numberOf = { started: 1, message: 2, answer: 3, note: 4, draft: 5, call: 6, writing: 7, request: 8, handoff: 9, second: 10 }

/** The timeline of a customer whose session holds all of it. It begins with the start. */
export const everyEntry = (contact: string, address: string, ticket: number): EveryEntry => {
  const words = new Map<string, string>()
  /** A word of this place alone. */
  const w = (place: string): string => {
    const word = `zq${place.replace(/\W/gu, '').toLowerCase()}qz`
    words.set(word, place)
    return word
  }
  const customer = (place: string) => ({ kind: 'contact' as const, id: contact, name: w(`${place}.author.name`) })
  const agent = { kind: 'agent' as const, id: 'grace', name: 'Grace Hopper', photo: 'https://desk.example/grace.png' }
  const ai = { kind: 'ai' as const, name: 'AI' }
  const system = { kind: 'system' as const, name: 'house' }
  const source = (place: string): Whole<Source> => ({
    title: w(`${place}.title`),
    url: `https://shop.example/${w(`${place}.url`)}`,
    version: 1,
  })
  const receipt = (place: string): Whole<Receipt> => ({
    question: w(`${place}.question`),
    decision: 'answer',
    class: 'quoted',
    confidence: 0.5,
    threshold: 0.6,
    why: w(`${place}.why`),
    gates: [{ gate: 'wish', fired: false, why: w(`${place}.gates.why`) }],
    candidates: [
      {
        kind: 'passage',
        id: w(`${place}.candidates.id`),
        title: w(`${place}.candidates.title`),
        section: w(`${place}.candidates.section`),
        score: 1,
        probability: 1,
        similarity: 1,
      },
    ],
    sources: [source(`${place}.sources`)],
    scenarios: [{ id: w(`${place}.scenarios.id`), title: w(`${place}.scenarios.title`), version: 1 }],
    topic: 'billing',
    language: 'en',
    model: 'parrot',
    tools: [w(`${place}.tools`)],
    rounds: 1,
    tokens: { in: 1, out: 1 },
    cost: { amount: 1, currency: 'EUR' },
    latency: 1,
    masked: [w(`${place}.masked`)],
    standalone: w(`${place}.standalone`),
    grounding: { by: 'model', carried: true, loose: [w(`${place}.grounding.loose`)], again: false },
    suggested: true,
    streamed: { firstWordsAt: 1, characters: 1 },
    unread: [w(`${place}.unread`)],
    index: { version: 1, pending: 0, vectors: { done: 1, of: 1 } },
  })
  const attachment = (place: string) => ({
    id: w(`${place}.id`),
    name: w(`${place}.name`),
    type: 'image/png',
    size: 1,
    image: { width: 1, height: 1 },

    url: `https://desk.example/${w(`${place}.url`)}`,
  })
  const ask = (place: string) => ({ kind: 'choices' as const, options: [w(`${place}.options`)] as [string] })
  const answers = (place: string) => ({ of: numberOf.message, values: { choice: w(`${place}.values`) } })
  const origin = { place: 'room:C1:1', ref: '1.1' }
  const change = { of: numberOf.message, carried: true as const, madeAt: 1, ignored: 'blocked' as const }

  const every: Every = {
    started: {
      kind: 'started',
      author: system,
      channel: 'post',
      contact,
      address,
      ticket,
      from: 'ses_before',
      reaches: `email:${w('started.reaches')}@shop.example`,
      onlyAnswers: true,
    },
    message: {
      kind: 'message',
      author: customer('message'),
      text: w('message.text'),
      attachments: [attachment('message.attachments')],
      sources: [source('message.sources')],
      ask: ask('message.ask'),
      answers: answers('message.answers'),
      platformId: w('message.platformId'),
      class: 'quoted',
      basedOn: numberOf.message,
      corrects: numberOf.message,
      draft: numberOf.draft,
      call: numberOf.call,
      approvedBy: { id: 'grace', name: 'Grace Hopper' },
      receipt: receipt('message.receipt'),
      masked: [w('message.masked')],
      proof: { came: 'right', address: `email:${w('message.proof')}@shop.example`, until: 1 },
      opening: 'rule',
      madeAt: 1,
      wish: true,
      away: true,
      codeReturned: true,
      ignored: 'blocked',
      unattended: true,
      carries: [1],
      whole: w('message.whole'),
      recipients: [w('message.recipients')],
      template: {
        id: w('message.template.id'),
        name: w('message.template.name'),
        language: 'en',
        values: { 1: w('message.template.values') },
      },
      origin,
      growing: { run: 'run' },
      writing: numberOf.writing,
      wrote: w('message.wrote'),
      language: 'de',
    },
    note: { kind: 'note', author: agent, text: w('note.text'), origin },
    draft: {
      kind: 'draft',
      author: ai,
      text: w('draft.text'),
      sources: [source('draft.sources')],
      class: 'quoted',
      basedOn: numberOf.message,
      purpose: 'inspect',
      unsure: true,
      receipt: receipt('draft.receipt'),
    },
    call: {
      kind: 'call',
      author: ai,
      action: 'shop.refund',
      title: 'Refund',
      arguments: { order: w('call.arguments') },
      call: w('call.call'),
      basedOn: numberOf.message,
      since: 0,
      approval: 'agent',
      safe: false,
      spent: { tokens: { in: 1, out: 1 }, cost: { amount: 1, currency: 'EUR' } },
    },
    writing: {
      kind: 'writing',
      author: agent,
      text: w('writing.text'),
      to: 'de',
      attachments: [attachment('writing.attachments')],
      ask: ask('writing.ask'),
      basedOn: numberOf.message,
      draft: numberOf.draft,
      edits: numberOf.message,
      origin,
    },
    csat_request: { kind: 'csat_request', author: system, about: { kind: 'ai' } },
    handoff: {
      kind: 'handoff',
      author: ai,
      reasons: ['requested'],
      explanation: w('handoff.explanation'),
      summary: w('handoff.summary'),
      sentiment: 'neutral',
      language: 'en',
      basedOn: numberOf.message,
      evidence: [source('handoff.evidence')],
      receipt: receipt('handoff.receipt'),
    },
    owner: { kind: 'owner', author: agent, owner: { kind: 'team' }, team: 'billing', cause: 'handoff', with: 'ses_linked' },
    status: { kind: 'status', author: agent, status: 'open', resolution: 'confirmed', reason: w('status.reason') },
    tags: { kind: 'tags', author: agent, add: [w('tags.add')], remove: [w('tags.remove')] },
    recipients: {
      kind: 'recipients',
      author: agent,
      add: [w('recipients.add')],
      remove: [w('recipients.remove')],
      now: [w('recipients.now')],
    },
    snooze: { kind: 'snooze', author: agent, until: null },
    label: { kind: 'label', author: ai, topic: 'billing', language: 'en', sentiment: 'neutral', summary: w('label.summary') },
    decision: { kind: 'decision', author: agent, of: numberOf.draft, verdict: 'edit', text: w('decision.text') },
    outcome: {
      kind: 'outcome',
      author: ai,
      of: numberOf.call,
      state: 'done',
      text: w('outcome.text'),
      duration: 1,
      attempt: 1,
      run: 'run',
    },
    passed: { kind: 'passed', author: ai, basedOn: numberOf.message, reason: w('passed.reason') },
    delivery: {
      kind: 'delivery',
      author: system,
      of: numberOf.answer,
      target: 'customer',
      state: 'sent',
      reason: w('delivery.reason'),
      attempt: 1,
      platformId: w('delivery.platformId'),
      fenced: true,
      run: 'run',
      notBefore: 1,
      quiet: true,
      waits: 'provider',
      grows: numberOf.answer,
    },
    csat: { kind: 'csat', author: customer('csat'), of: numberOf.request, score: 2, comment: w('csat.comment'), about: { kind: 'ai' } },
    edit: {
      kind: 'edit',
      author: customer('edit'),
      ...change,
      origin,
      text: w('edit.text'),
      writing: numberOf.writing,
      wrote: w('edit.wrote'),
      language: 'de',
      masked: [w('edit.masked')],
    },
    more: { kind: 'more', author: ai, of: numberOf.answer, text: w('more.text'), ends: 'whole', receipt: receipt('more.receipt') },
    languages: { kind: 'languages', author: agent, translate: true, theirs: 'de', ours: 'en', also: [numberOf.message] },
    translation: {
      kind: 'translation',
      author: system,
      of: numberOf.message,
      text: w('translation.text'),
      language: 'en',
      failed: w('translation.failed'),
      others: [numberOf.message],
      summary: true,
    },
    delete: { kind: 'delete', author: customer('delete'), ...change, origin },
    reaction: { kind: 'reaction', author: customer('reaction'), ...change, origin, emoji: w('reaction.emoji'), removed: true },
    clock: { kind: 'clock', author: system, clock: 'first_reply', state: 'warned', since: numberOf.handoff, due: 1 },
    line: {
      kind: 'line',
      author: system,
      state: 'ended',
      text: w('line.text'),
      agent: { id: 'grace', name: 'Grace Hopper' },
      seconds: 60,
      middle: true,
    },
    heard: { kind: 'heard', author: customer('heard'), of: numberOf.answer, upTo: 1000 },
    erased: { kind: 'erased', author: agent, of: numberOf.second, text: w('erased.text') },
  }
  const { started, message, note, draft, call, writing, csat_request: request, handoff, ...rest } = every
  const answer: Event = { kind: 'message', author: ai, text: w('answer.text'), growing: { run: 'run' }, basedOn: numberOf.message }
  // What was erased of it is told by an entry; a call waits for an agent.
  const second: Event = { kind: 'note', author: agent, text: 'The second note.' }
  const waiting: Event = { ...call, call: w('call.waiting.call'), arguments: { order: w('call.waiting.arguments') } }
  const events: Event[] = [started, message, answer, note, draft, call, writing, request, handoff, second, ...Object.values(rest), waiting]
  return { events, words }
}
