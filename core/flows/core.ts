// The conversation core, assembled: every flow gets what it needs once, in assembly/, and the sockets come out here.
import { second } from '../model/time.ts'
import type { ActionMaker } from '../ports/action-maker.ts'
import type { Connector, Inbox } from '../ports/connector.ts'
import type { Controls } from '../ports/controls.ts'
import type { Desk, Places } from '../ports/desk.ts'
import type { DocumentReader } from '../ports/document-reader.ts'
import type { Memory } from '../ports/memory.ts'
import type { Health } from '../ports/part.ts'
import type { CustomerView, Queries } from '../ports/queries.ts'
import { createArm } from './assembly/arm.ts'
import { createClocks } from './assembly/clocks.ts'
import { createConversation } from './assembly/conversation.ts'
import { createAllDesks } from './assembly/desks.ts'
import { type Arm, type CoreNeeds, createGround } from './assembly/ground.ts'
import { createInbox } from './assembly/inbox.ts'
import { createKnowledge } from './assembly/knowledge.ts'
import { createLife, type Life } from './assembly/life.ts'
import { createPeople } from './assembly/people.ts'
import { createTraining } from './assembly/training.ts'
import { handleDue } from './assembly/work.ts'
import { createOfficeView } from './clocks/view.ts'
import { createControls } from './controls.ts'
import { createCustomerView } from './customer-view.ts'
import type { Intakes } from './desks/intake.ts'
import { fileSecret } from './files/signed.ts'
import { createCited } from './knowledge/cited.ts'
import { createOverview, type OverviewFlow } from './overview/overview.ts'
import { createPages, type KeptPages } from './pages/pages.ts'
import { guarded } from './people/guard.ts'
import { createTelling } from './people/told.ts'
import { createQueries, findSession } from './queries.ts'
import { createRecall } from './recall/recall.ts'
import type { Settings } from './training/settings.ts'

export type { CoreNeeds, Meter } from './assembly/ground.ts'

export interface Core extends Life {
  inbox: Inbox
  controls: Controls
  queries: Queries
  customers: CustomerView
  /** Where sessions stand at desks. */
  places: Places
  settings: Settings
  /** Plugs in a channel; before `start`. */
  connect(connector: Connector): void
  /** Plugs in what makes calls of actions; before `start`. */
  act(maker: ActionMaker): void
  /** Plugs in what reads documents; before `start`. */
  readDocumentsBy(reader: DocumentReader): void
  /** Plugs in a desk that sessions are brought to; before `start`. */
  show(desk: Desk): void
  /** How far what happens is shown at a desk; well for whatever is none. */
  deskHealth(desk: string): Promise<Health>
  /** What a platform tells is kept under this name until it is worked on: each link has its own. Before `start`. */
  intake: Intakes['open']
  /** What a part keeps between two starts, under a name of its own. */
  memory(part: string): Memory
  /** The pages that customers get addresses of, under the house's public address. */
  pages(publicUrl: string): Promise<KeptPages>
  /** Where agents' questions about how the parts of the house fare are answered. */
  healthFrom: OverviewFlow['healthFrom']
  /** How the nights' erasing of old sessions goes. */
  retentionHealth(): Promise<Health>
}

export const createCore = (needs: CoreNeeds): Core => {
  const { store, clock } = needs
  const ground = createGround(needs, { arm: (session, entries) => arm(session, entries), loaded: () => life.loaded() })
  const { timeline, agenda } = ground
  const knowledge = createKnowledge(ground)
  const clocks = createClocks(ground)
  const people = createPeople(ground, clocks)
  const training = createTraining(ground, knowledge, people)
  const overview = createOverview({ ...ground, ...clocks, ...knowledge })
  const around = { ...knowledge, overview, ...clocks, ...people, ...training, ...createAllDesks(ground) }
  const all = { ...ground, ...around, ...createConversation(ground, around) }
  const arm: Arm = createArm(all)
  const life: Life = createLife(all)
  handleDue(all)

  const recall = createRecall({ ...all, session: findSession(store, timeline) })
  const customers = createCustomerView({
    ...all,
    invitations: all.proactive.invitations,
    cited: createCited(store),
    office: createOfficeView(all),
  })
  const acting = createControls({
    ...all,
    async handOver() {
      // Once more a little later: another process may have known them apart until then.
      agenda.set('joined', 'agents', clock.now() + 5 * second)
      await all.handOver()
    },
  })
  const telling = createTelling({ ...all, canned: all.replies })

  const inbox = createInbox(all)

  return {
    ...life,
    inbox,
    controls: guarded(acting, { ...all, telling }),
    queries: createQueries({ ...all, recall }),
    customers,
    places: all.places,
    settings: all.settings,
    connect: connector => void all.connectors.set(connector.channel, connector),
    act: all.actions.act,
    readDocumentsBy: all.documents.readBy,
    show: all.desks.show,
    deskHealth: all.desks.health,
    intake: all.intakes.open,
    memory: all.memories.open,
    pages: async publicUrl => createPages({ ...all, publicUrl, secret: await fileSecret(all.settings), rate: inbox.rate }),
    healthFrom: overview.healthFrom,
    retentionHealth: all.retention.health,
  }
}
