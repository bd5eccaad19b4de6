// Checks of sends that fail: told by one of three names, and tried again when that is right.
import { second } from '../../../model/time.ts'
import { Reconnect, Refused, Retry } from '../../../ports/failure.ts'
import { must, until } from '../check.ts'
import { type ConnectorCheck, needsSends, playIt } from './about.ts'
import type { Failures } from './platform.ts'
import { begin, theArrived, theOutcome } from './sending.ts'
import type { Sending, Stage } from './stage.ts'

/** How the next sends may fail; asks for it where the platform does not play it. */
export const failuresOf = (stage: Stage): Failures => {
  const { next } = stage.platform
  must(next !== undefined, playIt('next'))
  return next!
}

/** Nothing more comes of it, and the customer has it at most once. */
export const atMostOnce = async (stage: Stage, text: string, advice: string): Promise<number> => {
  await stage.settle()
  const all = await stage.arrived(text)
  must(all.length <= 1, advice, `${all.length} times`)
  return all.length
}

const firstTry = (stage: Stage, text: string) =>
  until(async () => {
    const tried = stage.tried.find(one => one.reply.text === text)
    if (!tried) return undefined
    await Promise.race([tried.outcome.catch(() => {}), new Promise(resolve => setTimeout(resolve, 300))])
    return tried.error === undefined ? undefined : tried
  }, 'A send that the platform refused did not fail: look at the status of every answer, and throw.')

const kinds =
  'Retry (it surely did not arrive and may be tried again), Refused (it will never arrive like this) or Reconnect (the connection or the credentials are gone)'

/** The ledger says that nobody knows, and asks a person. */
export const waitsForPerson = async (stage: Stage, sending: Sending): Promise<boolean> => {
  const now = await stage.standing(sending)
  return now?.state === 'unknown' && now.waits === 'person'
}

export const failing: ConnectorCheck[] = [
  {
    name: 'names each failure by what to do next',
    why: 'The ledger acts on three names; a raw error means that nobody knows, and a person has to look.',
    without: needsSends,
    async run(stage) {
      const next = failuresOf(stage)
      const kept = await begin(stage)
      for (const status of [400, 403, 404, 429, 500, 503]) {
        if (status === 429) next.rateLimit(1)
        else next.fail(status)
        const text = `Fails with ${status}`
        await stage.reply(kept, text)
        const { error } = await firstTry(stage, text)
        must(
          error instanceof Retry || error instanceof Refused || error instanceof Reconnect,
          `The platform answered ${status} and send() threw something else than the three: map every answer in one place to ${kinds}.`,
          error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        )
        await stage.settle()
      }
    },
  },
  {
    name: 'waits as long as a rate limit asks',
    why: 'Who keeps knocking is locked out for longer, and the next customer with them.',
    without: needsSends,
    async run(stage) {
      const kept = await begin(stage)
      failuresOf(stage).rateLimit(90)
      const planned = await stage.reply(kept, 'After the rush')
      const { error } = await firstTry(stage, 'After the rush')
      must(
        error instanceof Retry,
        'The platform said “too many” (429) and the reply was given up: throw Retry, with the seconds of Retry-After as milliseconds in its second argument.',
        error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      )
      const waits = await until(async () => {
        const now = await stage.standing(planned)
        return now?.state === 'planned' ? now : undefined
      }, 'After a rate limit the ledger does not show that the reply waits: throw Retry.')
      const asked = (waits.notBefore ?? 0) - stage.clock.now()
      must(
        asked > 60 * second && asked <= 91 * second,
        'The platform asked for 90 seconds (Retry-After: 90) and the reply is not planned so: give Retry the wish in milliseconds, new Retry(reason, Number(header) * 1000).',
        `planned in ${Math.round(asked / second)} s`,
      )
      const calls = stage.tried.length
      await stage.clock.leap(60 * second)
      await new Promise(resolve => setTimeout(resolve, 30))
      must(stage.tried.length === calls, 'The reply was tried again before the rate limit was over.')
      // Just over: a call is on its way from then on, and a connector's own time limit must not run out in the same leap.
      await stage.clock.leap(31 * second)
      await theArrived(stage, 'After the rush')
      await atMostOnce(stage, 'After the rush', 'After a rate limit the reply reached the customer more than once.')
    },
  },
  {
    name: 'tries again when the vendor is in trouble',
    why: 'A 503 passes; a reply that was given up for it has to be written again by a person.',
    without: needsSends,
    async run(stage) {
      const kept = await begin(stage)
      failuresOf(stage).fail(503)
      const planned = await stage.reply(kept, 'After the trouble')
      await firstTry(stage, 'After the trouble')
      await stage.settle()
      const now = await stage.standing(planned)
      must(
        now?.state !== 'failed',
        'The vendor answered 503 and the reply was given up: throw Retry for 5xx; or, where this vendor may have taken it all the same, throw any other error and offer settle().',
        now?.reason,
      )
      const count = await atMostOnce(stage, 'After the trouble', 'After a 503 the reply reached the customer more than once.')
      must(
        count === 1 || (await waitsForPerson(stage, planned)),
        'After a 503 the reply was neither sent again nor does it wait visibly for a person: throw Retry.',
        now,
      )
    },
  },
  {
    name: 'takes a refusal for final and says why',
    why: 'An agent must see ✗ and the reason on their own message, at once.',
    without: needsSends,
    async run(stage) {
      const kept = await begin(stage)
      failuresOf(stage).fail(400)
      const planned = await stage.reply(kept, 'Never like this')
      const outcome = await theOutcome(
        stage,
        planned,
        ['failed', 'sent', 'delivered'],
        'The platform refused a reply (400) and the ledger does not say “failed”: throw Refused with the vendor’s reason for 4xx other than 401 and 429.',
      )
      must(
        outcome.state === 'failed',
        'The platform refused a reply (400) and the ledger says that it was sent: look at the status of every answer, and throw Refused.',
      )
      must((outcome.reason ?? '').length > 3, 'The reason of a refusal is empty: give Refused a sentence that an agent understands.')
      const calls = stage.tried.length
      await stage.settle()
      must(stage.tried.length === calls, 'A refused reply was tried again: throw Refused for what will never arrive like this.')
    },
  },
  {
    name: 'tells of a broken connection and comes back',
    why: 'A token that was withdrawn must show at the desk before a customer complains.',
    without: about =>
      needsSends(about) ?? (about.platform.next?.break ? undefined : 'the vendor of this test does not play void credentials (next.break)'),
    async run(stage) {
      const next = failuresOf(stage)
      const kept = await begin(stage)
      next.break!()
      const planned = await stage.reply(kept, 'After the break')
      const { error } = await firstTry(stage, 'After the break')
      must(
        error instanceof Reconnect || error instanceof Retry,
        'The credentials were void (401) and the reply was given up: throw Reconnect, so that it is tried again when they are mended.',
        error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      )
      const { health } = stage.connector()
      if (health) {
        const told = await health()
        must(
          !told.ok,
          'The credentials are void and health() says that all is well: remember the last failure, or ask the vendor, and answer { ok: false, why }.',
        )
      }
      next.mend!()
      await stage.settle()
      const count = await atMostOnce(stage, 'After the break', 'After a break the reply reached the customer more than once.')
      must(count === 1, 'The credentials were mended and the reply never left: throw Reconnect for 401.', await stage.standing(planned))
      if (health) {
        const told = await health()
        must(told.ok, 'All works again and health() still says no: forget the failure when something succeeds.', told)
      }
    },
  },
  {
    name: 'keeps its secrets',
    why: 'Logs and desks are read by many; a token in an error message is a token lost.',
    without: about => needsSends(about) ?? (about.secrets.length === 0 ? 'none of its variables is marked secret' : undefined),
    async run(stage) {
      const next = failuresOf(stage)
      const kept = await begin(stage)
      const plans: Sending[] = []
      const told: string[] = []
      for (const status of [400, 401, 429, 500]) {
        if (status === 429) next.rateLimit(1)
        else next.fail(status)
        plans.push(await stage.reply(kept, `Secretly ${status}`))
        const { error } = await firstTry(stage, `Secretly ${status}`)
        told.push(error instanceof Error ? `${error.message} ${error.stack}` : String(error))
        await stage.settle()
      }
      next.break?.()
      await stage.reply(kept, 'Secretly broken')
      await firstTry(stage, 'Secretly broken')
      const health = await stage.connector().health?.()
      if (health && !health.ok) told.push(health.why)
      await stage.platform.stop()
      await stage.reply(kept, 'Secretly alone')
      await until(() => stage.tried.some(one => one.reply.text === 'Secretly alone' || one.error !== undefined), 'send() was never called.')
      await new Promise(resolve => setTimeout(resolve, 50))
      for (const { error } of stage.tried) if (error instanceof Error) told.push(`${error.message} ${error.stack}`)
      for (const plan of plans) told.push((await stage.standing(plan))?.reason ?? '')
      for (const secret of stage.secrets) {
        must(
          !told.some(text => text.includes(secret)),
          'A secret stands in an error, a reason or health(): word what failed yourself, and never put a token, a header or an address with a token into it.',
        )
        must(
          !stage.logged.some(line => line.includes(secret)),
          'A secret stands in the log: log what happened, never headers, settings or whole requests.',
        )
      }
      await stage.platform.start({ clock: stage.clock, house: () => stage.house().url, apiKey: '' })
    },
  },
]
