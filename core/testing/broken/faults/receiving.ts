// What authors get wrong with what customers write, change, delete and rate.
import type { Fault } from './fault.ts'

export const receiving: Fault[] = [
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
    name: 'leaves out files that come in',
    from: `files.length > 0 && {`,
    to: `files.length > 9 && {`,
    caught: ['takes files in as declared'],
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
]
