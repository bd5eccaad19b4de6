// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are words of a source file
// What authors get wrong with what goes out, and with telling what failed.
import type { Fault } from './fault.ts'

export const sending: Fault[] = [
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
    caught: [
      'keeps to the longest text and loses no word',
      'tells before what a reply goes as',
      'sends no part twice when a later one fails',
    ],
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
    name: 'sends an edit as another message',
    from: "check(await call(`/messages/${platformId}`, { method: 'PATCH', headers,",
    to: "check(await call(`/messages?of=${platformId}`, { method: 'POST', headers,",
    caught: ['changes what it has sent'],
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
    name: 'tells of one message where it sends several',
    from: `({ messages: inParts(reply.text, maxLength).length })`,
    to: `({ messages: Math.min(1, reply.text.length) })`,
    caught: ['tells before what a reply goes as'],
  },
  {
    name: 'tells of a cost before that it does not tell of afterwards',
    from: `({ messages: inParts(reply.text, maxLength).length })`,
    to: `({ messages: inParts(reply.text, maxLength).length, note: 'free' })`,
    caught: ['tells before what a reply goes as'],
  },
  {
    name: 'tells that it shortens what it does not',
    from: `({ messages: inParts(reply.text, maxLength).length })`,
    to: `({ messages: inParts(reply.text, maxLength).length, shortened: true as const })`,
    caught: ['tells before what a reply goes as'],
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
    name: 'takes a broken line for a message that never left',
    from: `    return await fetch(\`\${url}\${path}\`, { ...init, headers })`,
    to: `    const again = { ...headers, 'idempotency-key': crypto.randomUUID() }
    return await fetch(\`\${url}\${path}\`, { ...init, headers }).catch(() => fetch(\`\${url}\${path}\`, { ...init, headers: again }))`,
    caught: ['sends nothing twice when the connection breaks in the middle'],
  },
]
