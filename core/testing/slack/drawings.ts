// Made-up people, sessions and words for tests of what Slack is shown: ordinary ones to read, and wild ones to break things.
import fc from 'fast-check'
import type { Agent } from '#core/model/agent.ts'
import type { KnowledgePageRecord } from '#core/model/article.ts'
import type { Deadline } from '#core/model/clocks/deadline.ts'
import { deadlineKinds } from '#core/model/clocks/deadline.ts'
import type { Contact } from '#core/model/contact.ts'
import type { Entry } from '#core/model/entry.ts'
import { handoffReasons } from '#core/model/handoff.ts'
import type { Scenario } from '#core/model/scenario.ts'
import type { Session } from '#core/model/session.ts'
import type { Receipt } from '#core/model/source.ts'
import { day, hour, minute } from '#core/model/time.ts'

export const now = Date.UTC(2026, 10, 22, 19, 40)

export const ada: Contact = {
  id: '01jd8x5zk3v7m2q9r4t6w8c0aa',
  rev: 1,
  identities: ['email:ada@example.com'],
  verified: { name: 'Ada Lovelace', email: 'ada@example.com' },
  claimed: { phone: '+44 20 7946 0018' },
  segments: ['vip'],
  blocked: false,
  createdAt: now - 90 * day,
  merged: [],
}

export const grace = { kind: 'agent', id: 'slack:UGRACE', name: 'Grace Hopper' } as const

export const receipt: Receipt = {
  question: 'How long do refunds take?',
  decision: 'answer',
  class: 'quoted',
  confidence: 0.82,
  threshold: 0.6,
  why: 'the article says it in its own words',
  gates: [{ gate: 'frustration', fired: false }],
  candidates: [{ kind: 'passage', id: 'a', title: 'Returns and refunds', score: 0.82 }],
  sources: [{ title: 'Returns and refunds', url: 'https://help.example.com/returns', version: 3 }],
  scenarios: [],
  language: 'en',
  model: 'offline',
  tools: [],
  latency: 12,
  masked: [],
  index: { version: 1, pending: 0 },
}

export const madeSession = (over: Partial<Session> = {}): Session => ({
  id: '01jd8x5zk3v7m2q9r4t6w8y0ab',
  rev: 9,
  ticket: 4521,
  channel: 'web',
  contact: ada.id,
  address: 'web:ada',
  status: 'open',
  owner: { kind: 'team' },
  topic: 'billing',
  language: 'en',
  sentiment: 'unhappy',
  summary: 'Ada was charged twice for order A-1042 and wants the second 20 € back before Friday.',
  tags: ['refund', 'double-charge'],
  startedAt: now - 30 * minute,
  lastActivityAt: now - 4 * minute,
  lastSeq: 9,
  heard: 8,
  waitingSince: now - 12 * minute,
  answered: 3,
  considered: 8,
  humanAt: 0,
  clarified: 0,
  pending: [],
  drafts: [],
  unseen: [],
  seen: 0,
  preview: 'You charged me twice for order A-1042.',
  ...over,
})

const wildParts = [
  '<!channel>',
  '<!here|x>',
  '<@U0001>',
  '<https://evil.example|https://bank.example>',
  '&lt;!channel&gt;',
  '*bold*',
  '_italic_',
  '~struck~',
  '`code`',
  '```\nblock\n```',
  '> quoted',
  '# heading',
  '- one\n- two\n  1. three',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '[a link](https://example.com/?a=1&b=2)',
  '![a picture](https://example.com/p.png)',
  '[sly](javascript:alert(1))',
  'https://example.com/a_very_long_path?with=a&query=1#part',
  ':smile:',
  'مرحبا بالعالم',
  'שלום עולם',
  'नमस्ते',
  '你好，世界',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇩🇪👍🏽',
  'Z̸̢̨̨̛̛a̷̡l̴̢g̶̨o̵̢',
  '\u202eesrever\u202c',
  '\u200b\u200d\ufeff',
  '\ud83d',
  '\u0000\u0007\u001b[31m',
  '\r\n\u2028\t',
  '&&&&<<<<>>>>',
  '"quotes" \\back\\slash {json: [1]}',
  'plain words, and some more of them.',
]

/** Words such as people write and such as nobody should: at most about `most` units. */
export const wildText = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...wildParts), { maxLength: 12 }).map(all => all.join(' ').slice(0, most)) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: Math.min(most, 60) }) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n\n') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...wildParts, 'x', '&', '<', '\n', ' '), fc.integer({ min: 1, max: most }))
        .map(([part, length]) => part.repeat(Math.ceil(length / part.length)).slice(0, length)),
    },
  )

const wildName = wildText(300)

/** A session of which everything may be too long. */
export const wildSession: fc.Arbitrary<Session> = fc
  .record({
    ticket: fc.integer({ min: 1, max: 10 ** 9 }),
    status: fc.constantFrom('open', 'resolved', 'closed'),
    channel: fc.constantFrom('web', 'email', 'whatsapp', 'a-channel-of-a-plugin-with-a-rather-long-name'),
    address: wildName.map(text => `web:${text}`),
    owner: fc.oneof(
      fc.constantFrom({ kind: 'ai' } as const, { kind: 'team' } as const),
      wildName.map(name => ({ kind: 'agent', id: 'slack:UGRACE', name }) as const),
    ),
    topic: wildName,
    sentiment: fc.constantFrom('angry', 'unhappy', 'neutral', 'happy'),
    language: fc.constantFrom('en', 'ar', 'und', 'nonsense-tag-x'),
    summary: fc.option(wildText(3000), { nil: '' }),
    tags: fc.array(wildText(60), { maxLength: 60 }),
    preview: wildText(3000),
    waitingSince: fc.integer({ min: now - 90 * day, max: now }),
    drafts: fc.constantFrom([], [{ seq: 7, basedOn: 3, purpose: 'inspect' as const }]),
  })
  .map(over => madeSession(over as unknown as Partial<Session>))

export const wildContact: fc.Arbitrary<Contact> = fc
  .record({ name: wildName, email: wildName, phone: wildName, segments: fc.array(wildText(100), { maxLength: 30 }), blocked: fc.boolean() })
  .map(({ name, email, phone, segments, blocked }) => ({ ...ada, verified: { name, email }, claimed: { phone }, segments, blocked }))

const wildAuthor = fc.oneof(
  wildName.map(name => ({ kind: 'contact', id: ada.id, name }) as const),
  fc.constant({ kind: 'ai' } as const),
  wildName.map(name => ({ kind: 'agent', id: 'terminal:alan', name, photo: 'https://example.com/alan.png' }) as const),
  fc.constant({ kind: 'system' } as const),
)

const wildSources = fc.array(
  fc.record({
    title: wildName,
    url: fc.constantFrom('https://example.com/a?b=1&c=2', 'nonsense <x|y>', `https://example.com/${'é&'.repeat(900)}`),
    version: fc.constant(1),
  }),
  { maxLength: 8 },
)

const wildReceipt = wildText(1500).map((why): Receipt => ({ ...receipt, why }))

const wildFiles = fc.array(
  fc.record({
    id: fc.constant('f'),
    name: wildName,
    type: fc.constant('image/png'),
    size: fc.nat(),
    url: fc.constantFrom('https://example.com/f', 'ftp://x'),
  }),
  { maxLength: 10 },
)

/** One entry of any kind, at number 7. */
export const wildEntry: fc.Arbitrary<Entry> = fc
  .oneof(
    fc.record({
      kind: fc.constant('started'),
      author: wildAuthor,
      channel: wildName,
      contact: fc.constant('c'),
      address: wildName,
      ticket: fc.nat(),
    }),
    ...[0, 1, 2].map(() =>
      fc.record(
        {
          kind: fc.constant('message'),
          author: wildAuthor,
          text: wildText(12_000),
          attachments: wildFiles,
          sources: wildSources,
          class: fc.constantFrom('quoted', 'notice', 'clarifying', 'none'),
          ask: fc.constantFrom(
            { kind: 'choices', options: ['<!here>', 'M', 'L'.repeat(500)] },
            { kind: 'form', fields: [{ name: 'n', label: 'N'.repeat(300), type: 'text' }] },
          ),
          corrects: fc.nat(),
          approvedBy: wildName.map(name => ({ id: 'a', name })),
          wish: fc.boolean(),
          delivery: fc.record({ state: fc.constantFrom('sent', 'failed', 'unknown', 'planned', 'read'), reason: wildText(2000) }),
          editedAt: fc.constant(now),
          deleted: fc.boolean(),
          wrote: wildText(12_000),
          language: fc.constantFrom('de', 'zz', '<!here>'),
          translation: fc.record({ text: wildText(12_000), language: fc.constant('en'), failed: wildText(3000) }, { requiredKeys: [] }),
          reactions: fc.array(
            wildText(40).map(emoji => ({ emoji, by: { kind: 'ai' } })),
            { maxLength: 20 },
          ),
          origin: fc.constantFrom({ place: 'terminal:1', ref: '1' }, { place: 'slack:C1:1', ref: '1' }),
        },
        { requiredKeys: ['kind', 'author', 'text'] },
      ),
    ),
    fc.record({ kind: fc.constant('note'), author: wildAuthor, text: wildText(12_000) }),
    fc.record({
      kind: fc.constant('handoff'),
      author: wildAuthor,
      reasons: fc.subarray([...handoffReasons], { minLength: 1 }),
      explanation: wildText(3000),
      summary: wildText(3000),
      sentiment: fc.constantFrom('angry', 'neutral'),
      language: fc.constantFrom('en', 'und'),
      evidence: wildSources,
    }),
    fc.record({
      kind: fc.constant('owner'),
      author: wildAuthor,
      owner: wildName.map(name => ({ kind: 'agent', id: 'a', name })),
      cause: fc.constantFrom('claim', 'assign', 'release', 'reply', 'handoff', 'reopen'),
    }),
    fc.record({
      kind: fc.constant('status'),
      author: wildAuthor,
      status: fc.constantFrom('open', 'resolved', 'closed'),
      reason: wildText(2000),
    }),
    fc.record({
      kind: fc.constant('tags'),
      author: wildAuthor,
      add: fc.array(wildName, { maxLength: 60 }),
      remove: fc.array(wildName, { maxLength: 60 }),
    }),
    fc.record({
      kind: fc.constant('recipients'),
      author: wildAuthor,
      add: fc.array(wildName, { maxLength: 50 }),
      remove: fc.array(wildName, { maxLength: 50 }),
      now: fc.array(wildName, { maxLength: 50 }),
    }),
    fc.record({ kind: fc.constant('snooze'), author: wildAuthor, until: fc.constantFrom(null, now + hour) }),
    fc.record({ kind: fc.constant('label'), author: wildAuthor, topic: wildName, summary: wildText(5000) }),
    fc.record(
      {
        kind: fc.constant('draft'),
        author: wildAuthor,
        text: wildText(12_000),
        sources: wildSources,
        class: fc.constantFrom('quoted', 'none'),
        basedOn: fc.constant(3),
        purpose: fc.constantFrom('inspect', 'assist'),
        receipt: wildReceipt,
        verdict: fc.constantFrom('approve', 'edit', 'reject', 'superseded'),
      },
      { requiredKeys: ['kind', 'author', 'text', 'sources', 'class', 'basedOn', 'purpose', 'receipt'] },
    ),
    fc.record({
      kind: fc.constant('decision'),
      author: wildAuthor,
      of: fc.constant(3),
      verdict: fc.constantFrom('approve', 'edit', 'reject'),
    }),
    fc.record(
      {
        kind: fc.constant('call'),
        author: wildAuthor,
        call: wildName,
        action: wildName,
        title: wildText(3000),
        arguments: fc.dictionary(wildName, wildText(3000), { maxKeys: 20 }),
        basedOn: fc.constant(2),
        since: fc.constant(0),
        approval: fc.constantFrom('auto', 'customer', 'agent'),
        safe: fc.boolean(),
        state: fc.constantFrom('waiting', 'running', 'done', 'failed', 'refused', 'unknown'),
        decided: wildName.map(name => ({ verdict: 'approve', by: { kind: 'agent', id: 'a', name } })),
        result: wildText(9000).map(text => ({ text, duration: 1200 })),
      },
      { requiredKeys: ['kind', 'author', 'call', 'action', 'title', 'arguments', 'basedOn', 'since', 'approval', 'safe', 'state'] },
    ),
    fc.record({
      kind: fc.constant('outcome'),
      author: wildAuthor,
      of: fc.constant(3),
      state: fc.constantFrom('done', 'failed', 'refused', 'unknown'),
      text: wildText(9000),
      attempt: fc.constant(1),
    }),
    fc.record({ kind: fc.constant('passed'), author: wildAuthor, basedOn: fc.constant(3), reason: wildText(3000) }),
    fc.record({
      kind: fc.constant('delivery'),
      author: wildAuthor,
      of: fc.constant(3),
      target: fc.constant('customer'),
      state: fc.constantFrom('planned', 'sending', 'sent', 'delivered', 'failed', 'withheld', 'expired', 'unknown'),
      reason: wildText(3000),
      attempt: fc.constant(1),
      waits: fc.constantFrom('provider', 'person'),
    }),
    fc.record({ kind: fc.constant('csat_request'), author: wildAuthor, about: wildName.map(name => ({ kind: 'agent', id: 'a', name })) }),
    fc.record({
      kind: fc.constant('csat'),
      author: wildAuthor,
      of: fc.constant(0),
      score: fc.integer({ min: 1, max: 5 }),
      comment: wildText(5000),
      about: wildName.map(name => ({ kind: 'agent', id: 'a', name })),
    }),
    fc.record({ kind: fc.constant('edit'), author: wildAuthor, of: fc.constant(3), text: wildText(12_000) }),
    fc.record({ kind: fc.constant('delete'), author: wildAuthor, of: fc.constant(3) }),
    fc.record({ kind: fc.constant('reaction'), author: wildAuthor, of: fc.constant(3), emoji: wildText(40) }),
    fc.record({ kind: fc.constant('erased'), author: wildAuthor, of: fc.constant(3) }),
    fc.record({
      kind: fc.constant('languages'),
      author: wildAuthor,
      translate: fc.boolean(),
      theirs: fc.constantFrom('de', 'zz'),
      ours: fc.constant('en'),
    }),
    fc.record({
      kind: fc.constant('translation'),
      author: wildAuthor,
      of: fc.constant(3),
      text: wildText(12_000),
      language: fc.constant('en'),
    }),
    fc.record({ kind: fc.constant('translation'), author: wildAuthor, of: fc.constant(3), failed: wildText(3000) }),
    fc.record(
      {
        kind: fc.constant('writing'),
        author: wildAuthor,
        text: wildText(12_000),
        to: fc.constant('de'),
        state: fc.constantFrom('translating', 'waits', 'sent', 'dropped'),
        translation: fc.record({ text: wildText(12_000), failed: wildText(3000) }, { requiredKeys: [] }),
      },
      { requiredKeys: ['kind', 'author', 'text'] },
    ),
  )
  .map(event => ({ ...event, seq: 7, at: now - hour }) as unknown as Entry)

/** A story of entries, numbered. */
export const wildStory = (most: number): fc.Arbitrary<Entry[]> =>
  fc.array(wildEntry, { maxLength: most }).map(all => all.map((entry, i) => ({ ...entry, seq: i + 1 })))

export const wildDeadlines: fc.Arbitrary<Deadline[]> = fc.array(
  fc.record(
    {
      kind: fc.constantFrom(...deadlineKinds),
      state: fc.constantFrom('running', 'waiting', 'frozen', 'met', 'missed'),
      at: fc.integer({ min: now - day, max: now + day }),
      left: fc.integer({ min: -day, max: day }),
    },
    { requiredKeys: ['kind', 'state'] },
  ),
  { maxLength: 6 },
) as fc.Arbitrary<Deadline[]>

const wildWords = fc.array(wildText(200), { maxLength: 20 })

export const wildScenario: fc.Arbitrary<Scenario> = fc
  .record({
    title: wildText(200),
    instruction: wildText(20_000),
    examples: wildWords,
    channels: wildWords,
    segments: wildWords,
    kind: fc.constantFrom('behavioral', 'scenario'),
    status: fc.constantFrom('draft', 'published'),
    changed: fc.boolean(),
  })
  .map(({ kind, status, changed, ...text }) => {
    const version = { ...text, version: 1, at: now - day, by: { id: 'g', name: text.title } }
    return {
      ...text,
      id: '01jd8x5zk3v7m2q9r4t6w8s0aa',
      rev: 1,
      kind,
      status,
      version: 2,
      changed,
      versions: [version, { ...version, version: 2 }],
      createdAt: now,
      updatedAt: now,
    } as Scenario
  })

export const wildArticle: fc.Arbitrary<KnowledgePageRecord> = fc
  .record({
    title: wildText(300),
    text: wildText(20_000),
    topic: wildName,
    slug: fc.constantFrom('returns', 'ü'.repeat(100)),
    source: fc.constantFrom('articles', 'zendesk'),
  })
  .map(({ slug, source, ...rest }) => ({ ...rest, id: `${source}/${slug}`, rev: 1, source, version: 1, hash: '', updatedAt: now - day }))

export const wildAgent: fc.Arbitrary<Agent> = fc
  .record({
    name: wildName,
    role: fc.constantFrom('admin', 'agent', 'viewer'),
    teams: wildWords,
    identities: fc.constant(['slack:U1', 'terminal:x']),
  })
  .map(rest => ({ ...rest, id: 'slack:U1' }) as unknown as Agent)
