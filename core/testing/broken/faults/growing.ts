// What authors get wrong with messages that grow while they are read.
import type { Fault } from './fault.ts'

export const growing: Fault[] = [
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
]
