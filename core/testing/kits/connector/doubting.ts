// Checks of sends whose outcome is in doubt, or half known: nothing is sent blindly a second time, and the ledger tells.
import { second } from '../../../model/time.ts'
import { must, until } from '../check.ts'
import { type ConnectorCheck, needs, needsSends, playIt } from './about.ts'
import { atMostOnce, failuresOf, waitsForPerson } from './failing.ts'
import { begin, theArrived } from './sending.ts'

export const doubting: ConnectorCheck[] = [
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
    name: 'sends nothing twice when the connection breaks in the middle',
    why: 'A socket that is closed while a message is on its way says nothing of the message.',
    without: about => needsSends(about) ?? needs('reset')(about),
    async run(stage) {
      const { acceptThenReset } = failuresOf(stage)
      must(acceptThenReset !== undefined, playIt('reset'))
      const kept = await begin(stage)
      acceptThenReset!()
      const planned = await stage.reply(kept, 'Taken as the line broke')
      await theArrived(stage, 'Taken as the line broke')
      await stage.clock.leap(31 * second)
      await atMostOnce(
        stage,
        'Taken as the line broke',
        'The connection broke while a reply was on its way, and the customer got it twice: a broken connection is no Retry. Throw what was thrown, and let settle() ask the vendor what became of the key.',
      )
      const now = await stage.standing(planned)
      must(
        (now !== undefined && ['sent', 'delivered', 'read'].includes(now.state)) || (await waitsForPerson(stage, planned)),
        'A reply that was on its way when the connection broke is neither known as sent nor does it wait for a person.',
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
]
