// What is done with what is due, lane by lane; arm.ts and the flows set the rows.
import { system } from '../../model/agent.ts'
import { paceOf } from '../../model/channel.ts'
import type { Event } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import { hour } from '../../model/time.ts'
import { assume } from '../conversation/resolve.ts'
import { atOnce } from '../desks/desks.ts'
import type { Clocks } from './clocks.ts'
import type { Conversation } from './conversation.ts'
import type { AllDesks } from './desks.ts'
import type { Ground } from './ground.ts'
import type { People } from './people.ts'
import type { Training } from './training.ts'

type Needs = Pick<Ground, 'store' | 'clock' | 'log' | 'agenda' | 'timeline' | 'files' | 'vault'> &
  Pick<Clocks, 'promises'> &
  Pick<
    Conversation,
    'carry' | 'changes' | 'turns' | 'overdue' | 'brief' | 'deliverer' | 'redactions' | 'erasures' | 'retention' | 'remind' | 'translator'
  > &
  Pick<Training, 'records' | 'holdouts'> &
  Pick<People, 'assigning' | 'handOver' | 'audit'> &
  Pick<AllDesks, 'desks' | 'intakes'>

/** Gives every lane its handler; before the start. */
export const handleDue = (needs: Needs): void => {
  const { store, clock, log, agenda, timeline, files, vault } = needs
  const {
    promises,
    carry,
    changes,
    turns,
    overdue,
    brief,
    deliverer,
    redactions,
    erasures,
    retention,
    remind,
    assigning,
    handOver,
    audit,
    desks,
    intakes,
    records,
    holdouts,
    translator,
  } = needs
  agenda.handle('turn', async id => {
    await changes.calm()
    return turns.turn(id)
  })
  agenda.handle('overdue', overdue)
  agenda.handle('brief', brief)
  agenda.handle('suggest', async id => {
    if (await turns.owesDraft(await timeline.load(id))) await turns.draft(id)
    return undefined
  })
  agenda.handle('speak', translator.speak)
  agenda.handle('translate', translator.read)
  agenda.handle('send', id => deliverer.deliver(id))
  agenda.handle('ask', async id => {
    const of = (await timeline.load(id)).csat?.requested
    if (of === undefined || (await store.lookup(`ask:${id}/${of}`))) return undefined
    const planned: Event = { kind: 'delivery', author: system, of, target: 'customer', state: 'planned', attempt: 0 }
    await timeline.commit(id, s => (s.status === 'resolved' && s.csat?.requested === of ? [planned] : null), { keys: [`ask:${id}/${of}`] })
    return undefined
  })
  agenda.handle('redact', async id => {
    await redactions.finish(id)
    return undefined
  })
  agenda.handle('erase', id => erasures.work(id))
  agenda.handle('retention', () => retention.work())
  agenda.handle('orphan', async id => {
    await erasures.late(id)
    return undefined
  })
  agenda.handle('vault', async id => {
    const session = await timeline.load(id).catch(error => {
      if (error instanceof Problem && error.code === 'not_found') return undefined
      throw error
    })
    return vault.expire(
      id,
      session === undefined || session.erased ? 'gone' : session.status === 'open' ? 'no' : (session.resolvedAt ?? session.lastActivityAt),
    )
  })
  agenda.handle('carry', carry.carry)
  agenda.handle('lost', async id => {
    await carry.report(id)
    return undefined
  })
  agenda.handle('change', id => changes.retry(id))
  agenda.handle('assign', async id => {
    await assigning.arrived(id)
    return undefined
  })
  agenda.handle('waiting', team => assigning.waiting(team))
  agenda.handle('joined', async () => {
    await handOver()
    return undefined
  })
  agenda.handle('audit', () => audit.clear())
  agenda.handle('records', () => records.clear())
  agenda.handle('holdout', () => holdouts.look())
  agenda.handle('show', desks.bring, { concurrency: atOnce })
  agenda.handle('intake', intakes.work)
  agenda.handle('away', async id => {
    await remind(id)
    return undefined
  })
  agenda.handle('clock', id => promises.look(id))
  agenda.handle('clocks', async () => {
    await promises.lookAtAll()
    await agenda.drop('clocks', 'all')
    return undefined
  })
  agenda.handle('wake', async id => {
    await timeline.commit(id, s => {
      const due = s.snoozedUntil !== undefined && s.snoozedUntil <= clock.now()
      return due ? [{ kind: 'snooze', author: { kind: 'system' }, until: null }] : null
    })
    return undefined
  })
  if (files)
    agenda.handle('files', async () => {
      const cleared = await files.clear()
      if (cleared > 0) log.info({ files: cleared }, 'removed files that no message carries')
      return clock.now() + hour
    })
  agenda.handle('quiet', async id => {
    const until = (s: Session): number => s.lastActivityAt + paceOf(s.channel).quiet
    const { session } = await timeline.commit(id, s => (clock.now() < until(s) ? null : assume(s)))
    return clock.now() < until(session) && assume(session) ? until(session) : undefined
  })
}
