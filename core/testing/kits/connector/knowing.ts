// Checks of who a customer is: the same through a change of name, and never somebody else who writes in the same place.
import { day } from '../../../model/time.ts'
import { must } from '../check.ts'
import { type ConnectorCheck, needs, playIt } from './about.ts'
import { type Kept, theKept } from './stage.ts'

/** The contact that is taken to have written this. */
const writer = ({ entry: { author } }: Kept): string | undefined => (author.kind === 'contact' ? author.id : undefined)

export const knowing: ConnectorCheck[] = [
  {
    name: 'knows a customer again who goes by another name',
    why: 'People marry, and change their nickname: their conversation must not break in two, nor the old name stay for ever.',
    without: needs('rename'),
    async run(stage) {
      const { rename } = stage.platform
      must(rename !== undefined, playIt('rename'))
      await stage.wrote('ada', 'I am Ada')
      const before = await theKept(stage, 'I am Ada')
      rename!('ada', 'Augusta King')
      // Names may be remembered for a while.
      await stage.clock.leap(1 * day)
      await stage.wrote('ada', 'I am Augusta now')
      const after = await theKept(stage, 'I am Augusta now')
      must(
        writer(after) === writer(before),
        'A customer whose name changed was taken for somebody else: make identities and addresses of the platform’s stable id, never of a name, a nickname or a number that may change.',
        [before.address, after.address],
      )
      const { contact } = await stage.house().core.queries.session(after.session)
      const { verified, claimed } = await stage.house().core.queries.contact(contact)
      must(
        [verified.name, claimed.name].includes('Augusta King'),
        'A customer goes by another name, and the desk still shows the old one: give the name with each message, under verified or claimed.',
        { verified: verified.name, claimed: claimed.name },
      )
    },
  },
  {
    name: 'takes nobody for another who writes in the same place',
    why: 'A colleague in copy, or the next one in the thread, must not be answered with another’s data.',
    without: needs('beside'),
    async run(stage) {
      must(stage.platform.beside === true, playIt('beside'))
      await stage.wrote('ada', 'I am Ada')
      const ada = await theKept(stage, 'I am Ada')
      await stage.wrote('ben', 'And I am Ben', { beside: 'ada' })
      const ben = await theKept(stage, 'And I am Ben')
      must(
        writer(ada) !== writer(ben),
        'Two people who write in one place became one contact: give inbox.receive the identity of who wrote this message, not of the place or of who began there.',
        [writer(ada), writer(ben)],
      )
    },
  },
]
