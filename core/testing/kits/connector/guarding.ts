// Checks of webhooks that must not be believed: forged, replayed, malformed, far too large. None may change anything or end the process.
import { must, within } from '../check.ts'
import { type ConnectorCheck, needs, playIt } from './about.ts'
import type { Answered } from './platform.ts'
import { type Stage, theKept } from './stage.ts'

const stillWell = async (stage: Stage, after: string): Promise<void> => {
  await stage.wrote('ada', `Well after ${after}`)
  await theKept(stage, `Well after ${after}`)
}

const nothing = async (stage: Stage, advice: string): Promise<void> => {
  await stage.settle()
  const found = await stage.everything()
  must(
    found.length === 0,
    advice,
    found.map(one => one.entry.text.slice(0, 80)),
  )
}

/** A vendor that speaks no HTTP has no status to look at. */
const status = (answered: Answered, wanted: (status: number) => boolean): boolean =>
  answered.status === undefined ? !answered.ok : wanted(answered.status)

const forged =
  "Check the signature before anything else, over every webhook, with crypto.timingSafeEqual on buffers of equal length; answer 401 or 403 (throw new Problem('unauthorized', …)) and hand nothing to the inbox."

export const guarding: ConnectorCheck[] = [
  {
    name: 'refuses forged webhooks',
    why: 'Anybody can reach the address of a webhook and write in a customer’s name.',
    without: needs('forge'),
    async run(stage) {
      const { forge, forgeries = [] } = stage.platform
      must(forge !== undefined && forgeries.length > 0, playIt('forge'))
      for (const how of forgeries) {
        const answer = await forge!(stage.platform.write({ from: 'ada', text: `Forged: ${how}` }), how)
        must(
          status(answer, s => s === 401 || s === 403),
          `A webhook with ${how} was not refused with 401 or 403. ${forged}`,
          answer,
        )
      }
      await nothing(stage, `A forged webhook was taken. ${forged}`)
      await stillWell(stage, 'forgeries')
    },
  },
  {
    name: 'checks the signature over the bytes as they came',
    why: 'A body that is parsed and written again has other bytes: real webhooks are then refused on a bad day.',
    without: needs('spell'),
    async run(stage) {
      const { spell } = stage.platform
      must(spell !== undefined, playIt('spell'))
      const text = 'Grüße, 你好'
      const answer = await spell!(stage.platform.write({ from: 'ada', text }))
      must(
        answer.ok,
        'A webhook with a right signature was refused because its JSON was spelled in another way: sign the raw bytes (express.raw), not JSON.stringify of what was parsed.',
        answer,
      )
      await theKept(stage, text)
    },
  },
  {
    name: 'refuses old webhooks that are played again',
    why: 'Whoever has once seen a webhook could send it again at a time of their choice.',
    without: needs('replay'),
    async run(stage) {
      const { replay } = stage.platform
      must(replay !== undefined, playIt('replay'))
      const id = await stage.wrote('ada', 'An old hat')
      await stage.clock.leap(3_600_000)
      const answer = await replay!(id)
      must(
        status(answer, s => s >= 400 && s < 500),
        'A webhook from an hour ago was believed: compare the signed time with clock.now() and refuse what is older than some minutes.',
        answer,
      )
      await stillWell(stage, 'a replay')
    },
  },
  {
    name: 'takes webhooks of a clock that is a little ahead or behind',
    why: 'Clocks differ by seconds; whoever refuses those loses every message of a bad day.',
    without: needs('skew'),
    async run(stage) {
      const { skew } = stage.platform
      must(skew !== undefined, playIt('skew'))
      for (const ahead of [45_000, -45_000]) {
        const text = `From a clock ${ahead > 0 ? 'ahead' : 'behind'}`
        const answer = await skew!(stage.platform.write({ from: 'ada', text }), ahead)
        must(
          answer.ok,
          'A webhook whose signed time is 45 seconds off was refused: clocks differ; allow for some minutes either way.',
          answer,
        )
        await theKept(stage, text)
      }
    },
  },
  {
    name: 'refuses webhooks that are signed for a time to come',
    why: 'What is signed for tomorrow could be played again all day.',
    without: needs('skew'),
    async run(stage) {
      const { skew } = stage.platform
      must(skew !== undefined, playIt('skew'))
      const answer = await skew!(stage.platform.write({ from: 'ada', text: 'From tomorrow' }), 24 * 3_600_000)
      must(
        status(answer, s => s >= 400 && s < 500),
        'A webhook that is signed for tomorrow was believed: compare how far its time is from clock.now() in both directions.',
        answer,
      )
      await nothing(stage, 'A webhook that is signed for tomorrow was taken.')
      await stillWell(stage, 'a webhook from tomorrow')
    },
  },
  {
    name: 'refuses malformed webhooks and goes on',
    why: 'A vendor’s mistake or a stranger’s malice must not bring the house down or leave half a message.',
    without: needs('malformed'),
    async run(stage) {
      const { malformed } = stage.platform
      must(malformed !== undefined, playIt('malformed'))
      const answers = await within(malformed!(), 'A malformed webhook was never answered: catch what can not be read and answer 400.', 8000)
      for (const answer of answers)
        must(
          status(answer, s => s >= 400 && s < 500),
          `A webhook whose body was ${answer.what} was not refused as the vendor’s mistake: read the body by a zod schema and answer 400 (throw new Problem('malformed', …)).`,
          { ok: answer.ok, status: answer.status },
        )
      await nothing(
        stage,
        'Something of a malformed webhook was stored: read the whole body by a schema before anything is handed to the inbox.',
      )
      await stillWell(stage, 'nonsense')
    },
  },
  {
    name: 'refuses what is far too large and goes on',
    why: 'A few large bodies could take all memory.',
    without: needs('oversize'),
    async run(stage) {
      const { oversize } = stage.platform
      must(oversize !== undefined, playIt('oversize'))
      const answer = await within(oversize!(), 'A body of many megabytes was never answered: give your body parser a limit.', 10_000)
      must(
        status(answer, s => s === 0 || (s >= 400 && s < 500)),
        "A body of many megabytes was taken, or failed as if it were our mistake: give the body parser a limit (express.raw({ limit: '1mb' })) and answer 413.",
        answer,
      )
      await nothing(stage, 'A body of many megabytes was stored: give the body parser a limit.')
      await stillWell(stage, 'a flood')
    },
  },
]
