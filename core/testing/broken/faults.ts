// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are words of a source file
// Sound code spoilt in one place: what authors get wrong most often, and the checks that have to say so.

/** One fault: words of base/index.ts and what stands there instead. */
export interface Fault {
  name: string
  from: string
  to: string
  /** What must be there as well. */
  also?: [from: string, to: string]
  /** The checks that fail, and no others. */
  caught: string[]
}

export const faults: Fault[] = [
  {
    name: 'gives every webhook a new id',
    from: `      id,
      address`,
    to: `      id: crypto.randomUUID(),
      address`,
    caught: [
      'takes a message once that comes twice',
      'takes a message once that comes twice at the same moment',
      'loses and doubles nothing when it dies between storing and acknowledging',
      'takes an edit for an edit',
      'takes an edit that comes before its message',
      'takes a deletion for a deletion',
      'takes a reaction for a reaction',
      'tells how many messages it has taken up',
      'takes nothing up twice',
    ],
  },
  {
    name: 'answers 200 before the message is stored',
    from: `if (type === 'message' && !outgoing) await take(event)`,
    to: `if (type === 'message' && !outgoing) void take(event)`,
    caught: ['acknowledges a message only when it is stored'],
  },
  {
    name: 'checks no signature',
    from: `        prove(req`,
    to: `        if (clock.now() < 0) prove(req`,
    caught: [
      'refuses forged webhooks',
      'refuses old webhooks that are played again',
      'refuses webhooks that are signed for a time to come',
    ],
  },
  {
    name: 'signs the JSON it has parsed',
    from: `sign(at, raw))`,
    to: `sign(at, /^\\{.*\\}$/su.test(String(raw)) ? Buffer.from(JSON.stringify(JSON.parse(String(raw)))) : raw))`,
    caught: ['checks the signature over the bytes as they came'],
  },
  {
    name: 'believes old webhooks',
    from: `> fiveMinutes`,
    to: `< 0`,
    caught: ['refuses old webhooks that are played again', 'refuses webhooks that are signed for a time to come'],
  },
  {
    name: 'takes its own messages for a customer’s',
    from: `type === 'message' && !outgoing`,
    to: `type === 'message' && from !== ''`,
    caught: ['drops its own messages'],
  },
  {
    name: 'gives up at a rate limit',
    from: `if (answer.status === 429) throw new Retry(`,
    to: `if (answer.status === 429) throw new Refused(`,
    caught: ['waits as long as a rate limit asks'],
  },
  {
    name: 'does not read Retry-After',
    from: `throw new Retry(reason, Number(answer.headers.get('retry-after') ?? 1) * 1000)`,
    to: `throw new Retry(reason)`,
    caught: ['waits as long as a rate limit asks'],
  },
  {
    name: 'gives up when the vendor is in trouble',
    from: `if (answer.status >= 500) throw new Retry(reason)`,
    to: `if (answer.status >= 500) throw new Refused(reason)`,
    caught: ['tries again when the vendor is in trouble'],
  },
  {
    name: 'sends again by itself after a timeout',
    from: `    const answer = await call('/messages', {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body: JSON.stringify({ to, text, files }),
    })`,
    to: `    const once = (mark: string) => {
      const late = new AbortController()
      clock.after(10_000, () => late.abort())
      const headers = { 'idempotency-key': key + mark }
      return call('/messages', { method: 'POST', headers, body: JSON.stringify({ to, text, files }), signal: late.signal })
    }
    const answer = await once('').catch(() => once('again'))`,
    caught: ['sends nothing twice that arrived without an answer', 'sends nothing twice when the connection breaks in the middle'],
  },
  {
    name: 'always settles as absent, without a key',
    from: `      if (answer.status === 404) return 'absent'`,
    to: `      if (answer.status > 0) return 'absent'`,
    caught: ['tells what arrived from what did not'],
  },
  {
    name: 'sends the parts again under new keys',
    from: '`${key}#${i + 1}`',
    to: '`${key}#${crypto.randomUUID()}`',
    caught: ['sends no part twice when a later one fails'],
  },
  {
    name: 'remembers the address in a shared variable',
    from: `    const files = (reply.attachments`,
    to: `    shared = address
    await new Promise(resolve => setTimeout(resolve, 5))
    address = shared
    const files = (reply.attachments`,
    caught: ['sends each reply to the address it is given'],
  },
  {
    name: 'cuts long texts off',
    from: `const parts = inParts(reply.text, maxLength)`,
    to: `const parts = [reply.text.slice(0, maxLength)]`,
    caught: ['keeps to the longest text and loses no word', 'sends no part twice when a later one fails'],
  },
  {
    name: 'escapes what it sends',
    from: `const parts = inParts(reply.text, maxLength)`,
    to: `const parts = inParts(reply.text.replaceAll('<', '&lt;'), maxLength)`,
    caught: ['leaves the words of a reply as they were written'],
  },
  {
    name: 'never ends its stop',
    from: `    async health() {`,
    to: `    stop: () => new Promise(() => {}),
    async health() {`,
    caught: ['stops in time while a send is slow'],
  },
  {
    name: 'drops what comes while it stops',
    also: ['        const { type, id,', '        if (stopped) return void res.sendStatus(200)\n        const { type, id,'],
    from: `    async health() {`,
    to: `    async stop() {
      stopped = true
    },
    async health() {`,
    caught: ['loses no message that comes while it stops'],
  },
  {
    name: 'makes an edit a new message',
    from: `if (type === 'edited') await inbox.changed({ channel: 'courier', id: \`\${id}/\${text}\`, of: id, kind: 'edit', text, sender })`,
    to: `if (type === 'edited') await inbox.receive({ channel: 'courier', id: \`\${id}/\${text}\`, address: from, text, sender })`,
    caught: ['takes an edit for an edit', 'takes an edit that comes before its message'],
  },
  {
    name: 'keeps what customers have deleted',
    from: `if (type === 'removed')`,
    to: `if (type === 'removed' && outgoing)`,
    caught: ['takes a deletion for a deletion'],
  },
  {
    name: 'sends an edit as another message',
    from: "check(await call(`/messages/${platformId}`, { method: 'PATCH', headers,",
    to: "check(await call(`/messages?of=${platformId}`, { method: 'POST', headers,",
    caught: ['changes what it has sent'],
  },
  {
    name: 'says that it grows, and can not',
    from: `    async grow(address,`,
    to: `    async other(address: string,`,
    also: [
      '{ platformId, reply }) {\n      const key =',
      '{ platformId, reply }: { platformId: string; reply: Reply }) {\n      const key =',
    ],
    caught: ['declares growing only where it can'],
  },
  {
    name: 'never says that it grows, and can',
    from: `      grows: 1000,
`,
    to: ``,
    caught: ['declares growing only where it can'],
  },
  {
    name: 'adds each piece to what stands there',
    from: `body: JSON.stringify({ text: first }) }))
      for`,
    to: `body: JSON.stringify({ text: (shared = \`\${shared} \${first}\`) }) }))
      for`,
    caught: [
      'shows more of a message where its beginning stands',
      'shows the same piece twice as once',
      'shows all of a message that grows longer than the platform takes at once',
    ],
  },
  {
    name: 'sends each piece as another message',
    from: `      check(await call(\`/messages/\${platformId}\`, { method: 'PATCH', body: JSON.stringify({ text: first }) }))
`,
    to: `      await post(address, platformId === '' ? '' : first, [], crypto.randomUUID())
`,
    caught: [
      'shows more of a message where its beginning stands',
      'shows the same piece twice as once',
      'shows all of a message that grows longer than the platform takes at once',
      'names what keeps a message from growing',
    ],
  },
  {
    name: 'cuts off what grows beyond the longest text',
    from: `of all.slice(1).entries()`,
    to: `of all.slice(9).entries()`,
    caught: ['shows all of a message that grows longer than the platform takes at once'],
  },
  {
    name: 'passes over what keeps a message from growing',
    from: `      check(await call(\`/messages/\${platformId}\`, { method: 'PATCH', body: JSON.stringify({ text: first }) }))
`,
    to: `      await call(\`/messages/\${platformId}\`, { method: 'PATCH', body: JSON.stringify({ text: first }) })
`,
    caught: ['names what keeps a message from growing'],
  },
  {
    name: 'crashes at a large body',
    from: `express.raw({ type: '*/*', limit: '1mb' })`,
    to: `(req, _res, next) => {
        const chunks: Buffer[] = []
        let size = 0
        req.on('data', chunk => {
          chunks.push(chunk)
          size += chunk.length
          if (size > 1_000_000) throw new Error('too large')
        })
        req.on('end', () => {
          req.body = Buffer.concat(chunks)
          next()
        })
      }`,
    caught: ['refuses what is far too large and goes on'],
  },
  {
    name: 'tells its token in an error',
    from: 'const reason = `the courier answered ${answer.status}`',
    to: 'const reason = `the courier answered ${answer.status} to ${token}`',
    caught: ['keeps its secrets'],
  },
  {
    name: 'logs its token',
    from: `log.warn({ status: answer.status },`,
    to: `log.warn({ status: answer.status, token },`,
    caught: ['keeps its secrets'],
  },
  {
    name: 'leaves files out of what it sends',
    from: `return post(address, last, files, key)`,
    to: `return post(address, last, files.slice(9), key)`,
    caught: ['sends files as declared'],
  },
  {
    name: 'leaves out files that come in',
    from: `files.length > 0 && {`,
    to: `files.length > 9 && {`,
    caught: ['takes files in as declared'],
  },
  {
    name: 'throws the vendor’s error as it is',
    from: `throw new Refused(reason)`,
    to: `throw new Error(reason)`,
    caught: ['names what keeps a message from growing', 'names each failure by what to do next', 'takes a refusal for final and says why'],
  },
  {
    name: 'sends for one customer after the other',
    from: `    return post(address, last, files, key)`,
    to: `    queue = queue.catch(() => {}).then(() => post(address, last, files, key))
    return queue`,
    caught: ['lets no slow customer hold up another'],
  },
  {
    name: 'gives up when its token is void',
    from: `throw new Reconnect(reason)`,
    to: `throw new Refused(reason)`,
    caught: ['tells of a broken connection and comes back'],
  },
  {
    name: 'says that it is well when it is not',
    from: `broken === undefined ? { ok: true }`,
    to: `broken !== 'no' ? { ok: true }`,
    caught: ['tells of a broken connection and comes back'],
  },
  {
    name: 'believes any shape of body',
    from: `    return told.parse(JSON.parse(raw.toString('utf8')))`,
    to: `    return JSON.parse(raw.toString('utf8'))`,
    caught: ['refuses malformed webhooks and goes on'],
  },
  {
    name: 'trims what customers write',
    from: `      text,
      ...`,
    to: `      text: text.replace(/\\s+/g, ' '),
      ...`,
    caught: ['leaves the customer’s words as they were written'],
  },
  {
    name: 'refuses clocks that differ by seconds',
    from: `> fiveMinutes`,
    to: `> 10_000`,
    caught: ['takes webhooks of a clock that is a little ahead or behind'],
  },
  {
    name: 'believes what is signed for tomorrow',
    from: `Math.abs(clock.now() - Number(at)) > fiveMinutes`,
    to: `clock.now() - Number(at) > fiveMinutes`,
    caught: ['refuses webhooks that are signed for a time to come'],
  },
  {
    name: 'knows customers by their names',
    from: `      sender: { identities: [identity.phone(from)], ...`,
    to: `      sender: { identities: [\`courier:\${name}\`], ...`,
    caught: [
      'knows a customer again who goes by another name',
      'takes an edit for an edit',
      'takes an edit that comes before its message',
      'takes a deletion for a deletion',
      'takes a reaction for a reaction',
    ],
  },
  {
    name: 'keeps the first name of a customer',
    from: `claimed: { name } }`,
    to: `claimed: { name: (shared ||= name) } }`,
    caught: ['knows a customer again who goes by another name'],
  },
  {
    name: 'takes everybody in a thread for who began it',
    from: `identities: [identity.phone(from)], ...`,
    to: `identities: [identity.phone(thread ?? from)], ...`,
    caught: ['takes nobody for another who writes in the same place'],
  },
  {
    name: 'makes a reaction a message',
    from: `        if (type === 'reaction')
          await inbox.changed({`,
    to: `        if (type === 'reaction') await take({ ...event, id: \`\${id}/\${emoji}/\${taken}\`, text: emoji })
        if (type === 'reaction' && outgoing)
          await inbox.changed({`,
    caught: ['takes a reaction for a reaction'],
  },
  {
    name: 'does not see that a reaction was taken away',
    from: `            removed: taken,`,
    to: `            removed: taken && outgoing,`,
    caught: ['takes a reaction for a reaction'],
  },
  {
    name: 'never takes an emoji away',
    from: `const method = removed ? 'DELETE' : 'PUT'`,
    to: `const method = removed && emoji === '' ? 'DELETE' : 'PUT'`,
    caught: ['puts an agent’s emoji where it belongs, once, and takes it away'],
  },
  {
    name: 'puts an emoji on another message',
    from: 'call(`/messages/${platformId}/reactions/',
    to: 'call(`/messages/${platformId}1/reactions/',
    caught: ['puts an agent’s emoji where it belongs, once, and takes it away'],
  },
  {
    name: 'throws where typing can not be shown',
    from: `await call('/typing', { method: 'POST', body: JSON.stringify({ to: address }) }).catch(() => {})`,
    to: `check(await call('/typing', { method: 'POST', body: JSON.stringify({ to: address }) }))`,
    caught: ['shows that somebody types, and fails at nothing where it can not'],
  },
  {
    name: 'shows typing to nobody',
    from: `await call('/typing', { method: 'POST', body: JSON.stringify({ to: address }) }).catch(() => {})`,
    to: `void address`,
    caught: ['shows that somebody types, and fails at nothing where it can not'],
  },
  {
    name: 'turns scores round',
    from: `inbox.rate(asked, { score }, id)`,
    to: `inbox.rate(asked, { score: 6 - score }, id)`,
    caught: ['asks for a score in its own form, and takes the answer'],
  },
  {
    name: 'drops scores',
    from: `if (asked !== undefined) await inbox.rate(`,
    to: `if (asked === '') await inbox.rate(`,
    caught: ['asks for a score in its own form, and takes the answer'],
  },
  {
    name: 'takes a broken line for a message that never left',
    from: `    return await fetch(\`\${url}\${path}\`, { ...init, headers })`,
    to: `    const again = { ...headers, 'idempotency-key': crypto.randomUUID() }
    return await fetch(\`\${url}\${path}\`, { ...init, headers }).catch(() => fetch(\`\${url}\${path}\`, { ...init, headers: again }))`,
    caught: ['sends nothing twice when the connection breaks in the middle'],
  },
  {
    name: 'says that what was delivered was read',
    from: `            state,
            ...`,
    to: `            state: state === 'delivered' ? 'read' : state,
            ...`,
    caught: ['shows what became of a reply'],
  },
  {
    name: 'drops receipts',
    from: `if (type === 'receipt' && state !== undefined`,
    to: `if (type === 'receipt' && state === undefined`,
    caught: [
      'shows what became of a reply',
      'keeps to the most that is known of a reply, in whatever order receipts come',
      'tells the agent of a reply that the platform could not bring',
    ],
  },
  {
    name: 'passes over a failure that comes later',
    from: `&& state !== 'sent')`,
    to: `&& state !== 'sent' && state !== 'failed')`,
    caught: ['tells the agent of a reply that the platform could not bring'],
  },
  {
    name: 'gives no reason for a failure',
    from: `...(state === 'failed' && { reason: 'the courier could not bring it: ask for another number' }),`,
    to: ``,
    caught: ['tells the agent of a reply that the platform could not bring'],
  },
  {
    name: 'refuses receipts of what it does not know',
    from: `        const asked = type`,
    to: `        if (type === 'receipt' && !(await inbox.whereabouts('courier', id))) throw new Problem('not_found', 'There is no such message.')
        const asked = type`,
    caught: ['takes a receipt of what it does not know in its stride'],
  },
  {
    name: 'never asks for what it has missed',
    from: `    start: catchUp,`,
    to: `    start: async () => void catchUp.name,`,
    caught: [
      'takes up what was written while it was away, once and in order',
      'tells how many messages it has taken up',
      'says when what it takes up was written',
      'takes nothing up twice',
      'answers where the customer wrote last, after it was away',
    ],
  },
  {
    name: 'takes up the latest first',
    from: `for (const message of messages) {`,
    to: `for (const message of messages.toReversed()) {`,
    caught: ['takes up what was written while it was away, once and in order'],
  },
  {
    name: 'takes up only the last message',
    from: `for (const message of messages) {`,
    to: `for (const message of messages.slice(-1)) {`,
    caught: [
      'takes up what was written while it was away, once and in order',
      'tells how many messages it has taken up',
      'says when what it takes up was written',
      'takes nothing up twice',
    ],
  },
  {
    name: 'gives what it takes up another id',
    from: `if (await take(message))`,
    to: `if (await take({ ...message, id: \`late-\${message.id}\` }))`,
    caught: [
      'loses and doubles nothing when it dies between storing and acknowledging',
      'tells how many messages it has taken up',
      'takes nothing up twice',
    ],
  },
  {
    name: 'tells of every message as recovered, at each start',
    from: `if (await take(message)) fresh`,
    to: `if ((await take(message)) || after === undefined || messages.length > 0) fresh`,
    also: ["`/inbox${after === undefined ? '' : `?after=${after}`}`", '`/inbox`'],
    caught: ['tells how many messages it has taken up', 'takes nothing up twice'],
  },
  {
    name: 'does not say what it has taken up',
    from: `await inbox.recovered(`,
    to: `if (fresh.length < 0) await inbox.recovered(`,
    caught: ['tells how many messages it has taken up'],
  },
  {
    name: 'does not say when a message was written',
    from: `...(at !== undefined && { at }),`,
    to: `...(at !== undefined && { at: clock.now() }),`,
    caught: ['says when what it takes up was written'],
  },
]

/** Variables that spoilt code uses. */
const spoils: [string, string] = [
  '  let broken: string | undefined\n',
  "  let broken: string | undefined\n  let shared: string | undefined = ''\n  let stopped = false\n  let queue: Promise<Sent> = Promise.resolve({})\n",
]

/** The source of base/index.ts with this fault. Throws where the words are not there, or more than once. */
export const spoil = (source: string, { name, from, to, also }: Fault): string =>
  [spoils, [from, to] as const, ...(also ? [also] : [])].reduce((text, [before, after]) => {
    if (text.split(before).length !== 2) throw new Error(`“${name}” changes nothing, or too much: ${before}`)
    return text.replace(before, () => after)
  }, source)
