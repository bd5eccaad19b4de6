// Checks of sends that fail: told by one of three names, tried again when that is right, and never blindly.
import { second } from '../../model/time.ts'
import { Reconnect, Refused, Retry } from '../../ports/failure.ts'
import { must, until } from '../kits/check.ts'
import type { Failures } from '../platform.ts'
import { type ConnectorCheck, needsSends, playIt } from './about.ts'
import { begin, theArrived, theOutcome } from './sending.ts'
import type { Sending, Stage } from './stage.ts'

const failuresOf = (stage: Stage): Failures => {
  const { next } = stage.platform
  must(next !== undefined, playIt('next'))
  return next!
}

/** Nothing more comes of it, and the customer has it at most once. */
const atMostOnce = async (stage: Stage, text: string, advice: string): Promise<number> => {
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

const waitsForPerson = async (stage: Stage, sending: Sending): Promise<boolean> => {
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
      await stage.clock.leap(40 * second)
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
    name: 'sends nothing twice that arrived without an answer',
    why: 'After a timeout nobody knows; a blind second try says everything twice.',
    without: needsSends,
    async run(stage) {
      const kept = await begin(stage)
      failuresOf(stage).acceptThenHang()
      const planned = await stage.reply(kept, 'Taken in silence')
      await theArrived(stage, 'Taken in silence')
      await stage.clock.leap(31 * second)
      await atMostOnce(
        stage,
        'Taken in silence',
        'The platform took a reply without an answer in time, and the customer got it twice: send with the key of send() as the vendor’s idempotency key, never try again by yourself, and let settle() ask the vendor what became of that key.',
      )
      const now = await stage.standing(planned)
      const settled = now !== undefined && ['sent', 'delivered', 'read'].includes(now.state)
      must(
        settled || (await waitsForPerson(stage, planned)),
        'A reply that arrived without an answer is neither known as sent nor does it wait for a person: offer settle(), or throw anything but the three, so that the ledger says “unknown”.',
        now,
      )
      must(
        settled || !stage.connector().settle,
        'settle() was asked for a reply that had arrived, and did not find it: look it up by the key that send() was given.',
        now,
      )
    },
  },
  {
    name: 'tells what arrived from what did not',
    why: 'settle() decides whether a reply is sent once more: a wrong “absent” doubles it, a wrong “sent” loses it.',
    without: about =>
      needsSends(about) ?? (about.connector.settle ? undefined : 'it has no settle(), so what is in doubt waits for a person'),
    async run(stage) {
      const kept = await begin(stage)
      const { settle } = stage.connector()
      const { address } = kept
      await stage.reply(kept, 'Surely there')
      await theArrived(stage, 'Surely there')
      const key = stage.tried.find(one => one.reply.text === 'Surely there')?.key ?? ''
      const there = await settle!(address, key)
      must(
        typeof there === 'object',
        'settle() was asked for a reply that arrived, and did not find it: look it up by the key that send() was given.',
        there,
      )
      const never = await settle!(address, 'never/1')
      must(
        never === 'absent' || never === 'unknowable',
        'settle() says that a reply was sent that never was: answer “absent” where the vendor knows nothing of the key, “unknowable” where it can not tell.',
        never,
      )
    },
  },
  {
    name: 'sends no part twice when a later one fails',
    why: 'Of a long reply the beginning arrives again and again while the end never does.',
    without: about =>
      needsSends(about) ??
      (about.connector.traits.maxLength > 20_000
        ? `it takes ${about.connector.traits.maxLength.toLocaleString('en')} characters at once`
        : undefined),
    async run(stage) {
      const { maxLength } = stage.connector().traits
      const kept = await begin(stage)
      const pieces = ['Begin', 'Middle', 'End'].map(word =>
        `${word} ${`${word.toLowerCase()} `.repeat(Math.ceil((maxLength * 0.7) / (word.length + 1)))}`.trim(),
      )
      failuresOf(stage).failSecond(503)
      const planned = await stage.reply(kept, pieces.join('\n\n'))
      await until(
        async () => (await stage.platform.sent()).some(one => one.text.startsWith('Begin')),
        'The first part of a long reply never arrived: send a text longer than traits.maxLength in parts.',
      )
      await until(
        () => stage.tried.some(one => one.error !== undefined),
        'The second part of a reply was refused with 503, and send() did not fail: look at the answer to each part, and throw.',
      )
      await stage.settle()
      const all = (await stage.platform.sent()).map(one => one.text)
      must(
        new Set(all).size === all.length,
        'A part of a long reply reached the customer twice: give each part an idempotency key of its own that is the same at every try, such as KEY#1, or remember which parts were taken.',
        all.map(text => text.slice(0, 20)),
      )
      const now = await stage.standing(planned)
      const whole = all.some(text => text.includes('End'))
      const told = now !== undefined && (now.state === 'failed' || (await waitsForPerson(stage, planned)))
      must(
        whole ? now !== undefined && now.state !== 'failed' : told,
        'Part of a reply did not arrive, and the ledger does not tell: throw Retry where the rest can follow, else Refused, saying how much arrived.',
        now,
      )
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
