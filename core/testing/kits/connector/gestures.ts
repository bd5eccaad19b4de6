// Checks of what is said without words: reactions, signs of typing, scores in the channel's own form.
import { must, until } from '../check.ts'
import { type ConnectorCheck, needs, playIt } from './about.ts'
import { begin, theArrived } from './sending.ts'
import { theKept } from './stage.ts'

const none = 'traits.reactions is false'

export const gestures: ConnectorCheck[] = [
  {
    name: 'takes a reaction for a reaction',
    why: 'A thumb under an answer is an answer; as a message of its own it starts a turn.',
    without: about => (about.connector.traits.reactions ? needs('react')(about) : none),
    async run(stage) {
      const { react } = stage.platform
      must(react !== undefined, playIt('react'))
      const id = await stage.wrote('ada', 'My parcel came')
      const shown = async (): Promise<string[]> =>
        ((await theKept(stage, 'My parcel came')).entry.reactions ?? []).map(reaction => reaction.emoji)
      for (const [removed, wanted] of [
        [false, 1],
        [true, 0],
      ] as const) {
        const answer = await react!(id, 'ada', '👍', removed)
        must(answer.ok, 'A reaction was refused, so the platform will tell of it for ever: answer 200.', answer)
        await until(
          async () => (await shown()).length === wanted,
          `A customer ${removed ? 'took away' : 'put'} 👍, and the timeline does not show it: give it to inbox.changed ({ kind: 'reaction', of, emoji${removed ? ', removed: true' : ''} }).`,
        )
      }
      await stage.settle()
      must((await stage.everything()).length === 1, 'A reaction was taken for a message: give it to inbox.changed.')
    },
  },
  {
    name: 'puts an agent’s emoji where it belongs, once, and takes it away',
    why: 'A heart under the wrong message, or two of them, is worse than none.',
    without: about =>
      about.connector.react && !about.connector.traits.pull
        ? needs('reactions')(about)
        : 'it has no react(), or customers read the timeline',
    async run(stage) {
      const { reactions } = stage.platform
      must(reactions !== undefined, playIt('reactions'))
      const kept = await begin(stage)
      await stage.reply(kept, 'With a heart')
      const { id } = await theArrived(stage, 'With a heart')
      const platformId = (await stage.tried.find(one => one.reply.text === 'With a heart')?.outcome)?.platformId ?? id
      const put = (removed: boolean, key: string) => stage.connector().react!(kept.address, { platformId, emoji: '👍', removed }, key)
      await put(false, 'react/1')
      await put(false, 'react/2')
      const there = await reactions!()
      must(
        there.length === 1 && there[0]?.id === id,
        'react() ended well, and the platform does not show the emoji once, on the message with the platformId that was given.',
        there,
      )
      await put(true, 'react/3')
      await put(true, 'react/4')
      must((await reactions!()).length === 0, 'react() with “removed” ended well, and the emoji is still there.', await reactions!())
    },
  },
  {
    name: 'shows that somebody types, and fails at nothing where it can not',
    why: 'Who sees that an answer is being written waits; but a sign of typing is never worth a message.',
    without: about =>
      about.connector.typing && !about.connector.traits.pull ? needs('typed')(about) : 'it has no typing(), or customers read the timeline',
    async run(stage) {
      const { typed, next } = stage.platform
      must(typed !== undefined, playIt('typed'))
      const { address } = await begin(stage)
      await stage.connector().typing!(address)
      await until(() => typed!().includes('ada'), 'typing() ended well, and the customer was not shown that somebody types.')
      next?.break?.()
      await stage.connector().typing!(address).catch(error =>
        must(false, 'typing() threw while the platform could not be reached: catch it there, nobody waits for it.', String(error)),
      )
      next?.mend?.()
      await stage.reply(await theKept(stage, 'Hello from ada'), 'Typed in vain')
      await theArrived(stage, 'Typed in vain', 20_000)
    },
  },
  {
    name: 'asks for a score in its own form, and takes the answer',
    why: 'A score that needs no words is given ten times as often; one that is lost is worse than none asked.',
    without: about =>
      about.connector.ask && !about.connector.traits.pull ? needs('asked')(about) : 'it has no ask(), so the question goes as text',
    async run(stage) {
      const { asked } = stage.platform
      must(asked !== undefined, playIt('asked'))
      const { session } = await begin(stage)
      await begin(stage, 'ben')
      await stage.house().core.controls.resolve(session, {}, { who: { id: 'grace', name: 'Grace' } })
      await until(
        async () => (await asked!.whom()).includes('ada'),
        'A conversation was resolved, and its customer was not asked for a score: show the question in ask().',
      )
      must(!(await asked!.whom()).includes('ben'), 'Somebody else was asked for a score: use the address that ask() is given.')
      const answer = await asked!.rate('ada', 4)
      must(answer.ok, 'The customer’s score was refused: give it to inbox.rate, and answer 200.', answer)
      const score = await until(async () => {
        const entries = await stage.house().core.queries.timeline(session, 0)
        return entries.find(entry => entry.kind === 'csat')
      }, 'The customer has rated, and the score is not in the timeline: give it to inbox.rate with the session that ask() was called for.')
      must(
        score.score === 4,
        'The score is another than the customer gave: 1 is the worst and 5 the best, whatever the platform counts.',
        score.score,
      )
      await asked!.rate('ada', 4)
      await stage.settle()
      must(
        (await stage.everything()).length === 2,
        'A score was taken for a message of the customer, or made one: give it to inbox.rate alone.',
      )
    },
  },
]
