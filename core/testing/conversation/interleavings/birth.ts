// A process comes to life in a schedule: the real flows over a store and an answerer whose every call is a step.
import pino from 'pino'
import { createCore } from '../../../flows/core.ts'
import { createIds } from '../../../lib/ids.ts'
import type { Answer, Answerer } from '../../../ports/answerer.ts'
import { type Process, stepwise, type World } from '../world.ts'
import { channels, read, type Scene } from './scene.ts'

const log = pino({ level: 'silent' })

/** Which of its answers the AI is not sure enough of: one of so many, which goes to people as a draft. */
const doubted = 6

/** What an answer that is shown while it is written says behind its first words. */
export const tails = [' It is on its way.', ' It comes tomorrow.', ' Nobody knows more.']

const answerer = (process: Process, world: World): Answerer => {
  const made = (text: string, confidence = 1): Answer => ({
    kind: 'answer',
    class: 'quoted',
    text,
    sources: [],
    used: [],
    confidence,
    why: confidence < 1 ? 'it guesses' : 'it knows',
  })
  return {
    name: 'made-up',
    model: 'made-up',
    threshold: 0.5,
    translate: ({ text, to }) =>
      process.step('translate', () => {
        if (world.pick(8) === 0) throw new Error('the model failed')
        return `${text} «${to}»`
      }),
    answer: question => process.step('answer', () => made(`About: ${question.text}`, world.pick(doubted) === 0 ? 0.4 : 1)),
    async tell(question, { so }) {
      let text = `About: ${question.text}`
      for (const tail of tails) {
        text += tail
        await process.step('answer, a sentence more', () => so(made(text)))
      }
      return process.step('answer, whole', () => made(text))
    },
  }
}

/** Begins one more. */
export const birth = (scene: Scene): void => {
  const { world, store, provider } = scene
  const process = world.spawn()
  const core = createCore({
    store: stepwise(process, 'store', store),
    answerer: answerer(process, world),
    clock: process.clock,
    log,
    newId: createIds(world.now),
  })
  const reach = () => () => process.step('reach', () => scene.address)
  for (const channel of channels.slice(0, 2)) core.connect({ ...provider.connector(process, channel, channel === 'told'), reach })
  for (const channel of read)
    core.connect({
      name: channel,
      channel,
      traits: {
        maxLength: 4000,
        attachments: false,
        live: false,
        pull: true,
        edits: false,
        reactions: false,
        ...(channel === 'web' && { grows: 700 }),
      },
      send: async () => ({}),
      reach,
    })
  scene.living.push({ core, process })
  // Where a start is cut short by a crash, nobody waits for it any more.
  void core
    .start()
    .then(() => core.loaded())
    .catch(() => {})
}
