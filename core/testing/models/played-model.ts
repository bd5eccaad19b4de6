// A language model that a test plays, behind a real HTTP server that speaks chat.completions: aimock, with a script of what it answers.
import {
  type ChatCompletionRequest,
  type ChatMessage,
  type Fixture,
  type FixtureOpts,
  type FixtureResponse,
  LLMock,
  type Mountable,
} from '@copilotkit/aimock'

export type Asked = ChatCompletionRequest

/** What it answers to one request; with `truncateAfterChunks`, `latency`, `chaos` … how it fails to. */
export type Step = { response: FixtureResponse | ((asked: Asked) => FixtureResponse | Promise<FixtureResponse>) } & FixtureOpts

export interface PlayedModel {
  /** For OPENAI_BASE_URL. */
  url: string
  /** From now on it answers so, step by step; the last step answers all that comes after. Forgets what was asked before. */
  script(...steps: [Step, ...Step[]]): void
  /** The chat requests since the script began, as they came in. */
  asked(): Asked[]
  /** All requests, those for vectors too: where to, and the body. */
  requests(): { path: string; body: Record<string, unknown>; headers: Record<string, string> }[]
  /** Serves what is below the path by hand, for answers that no sound server gives; answers the base URL. */
  raw(path: string, handle: Mountable['handleRequest']): string
  close(): Promise<void>
}

/** A reply of the form that the prompt asks for. */
export const reply = (more: Record<string, unknown> = {}): { content: string } => ({
  content: JSON.stringify({
    why: 'The passage says so.',
    verdict: 'answer',
    handoff: null,
    cited: ['P1'],
    text: 'Yes.',
    confidence: 0.95,
    ...more,
  }),
})

const textOf = ({ content }: ChatMessage): string =>
  typeof content === 'string' ? content : (content ?? []).map(part => part.text ?? '').join('')

/** All that the model was told, role by role. */
export const toldTo = ({ messages }: Asked): string => messages.map(message => `${message.role}: ${textOf(message)}`).join('\n')

/** What stands between the fences of a prompt: its kind, such as `passage P1`, and its words. */
export const fencesOf = (asked: Asked): { what: string; fence: string; text: string }[] =>
  [
    ...asked.messages
      .map(textOf)
      .join('\n')
      .matchAll(/<<([\w' ]+?) ([0-9a-f]{8,})>>\n([\s\S]*?)\n<<\/\1 \2>>/g),
  ].map(([, what, fence, text]) => ({
    what: what!,
    fence: fence!,
    text: text!,
  }))

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])

/** A model with good manners and little wit: quotes the passage that shares the most words with the question, or says none. */
export const sensible = (asked: Asked): FixtureResponse => {
  const fences = fencesOf(asked)
  const find = (what: string): string => fences.findLast(one => one.what === what)?.text ?? ''
  const system = textOf(asked.messages[0]!)
  if (system.startsWith('You check')) return { content: JSON.stringify({ loose: [], carried: true, why: 'All of it stands there.' }) }
  if (system.startsWith('You sum up')) return { content: 'The customer wants help.' }
  if (system.startsWith('You read the end')) return { content: find('last message') }
  if (system.startsWith('You translate')) return { content: find('text') }
  const question = wordsOf(find('question'))
  const shared = fences
    .filter(({ what }) => /^(?:passage|scenario) /.test(what))
    .map(one => ({ ...one, count: [...wordsOf(one.text)].filter(word => question.has(word)).length }))
    .sort((a, b) => b.count - a.count)[0]
  if (!shared || shared.count < 2) return reply({ verdict: 'none', cited: [], text: '', confidence: 0.2, why: 'Nothing fits.' })
  return reply({ cited: [shared.what.split(' ')[1]], text: shared.text.split('\n').slice(1).join('\n') })
}

export const playModel = async (): Promise<PlayedModel> => {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', chunkSize: 12, logLevel: 'silent' })
  await mock.start()
  const model: PlayedModel = {
    url: `${mock.url}/v1`,
    script(...steps) {
      mock.clearFixtures()
      mock.resetMatchCounts()
      mock.clearRequests()
      steps.forEach((step, i) => {
        const isLast = i === steps.length - 1
        const fixture: Fixture = { ...step, match: { endpoint: 'chat', ...(isLast ? {} : { sequenceIndex: i }) } }
        mock.addFixture(fixture)
      })
    },
    asked: () => mock.getRequests().flatMap(({ path, body }) => (path.endsWith('/chat/completions') && body ? [body as Asked] : [])),
    requests: () => mock.getRequests().map(({ path, body, headers }) => ({ path, body: (body ?? {}) as Record<string, unknown>, headers })),
    raw(path, handle) {
      mock.mount(path, { handleRequest: handle })
      return `${mock.url}${path}`
    },
    close: () => mock.stop(),
  }
  model.script({ response: sensible })
  return model
}
