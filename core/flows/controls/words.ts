// What people say in a session: replies, notes, drafts, and changes to what was said.
import { mask } from '#core/safety/masking/mask.ts'
import type { Entry } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Controls } from '../../ports/controls.ts'
import { decideCall } from '../actions/decide.ts'
import { decide, settle } from '../conversation/drafts.ts'
import { note, reply } from '../conversation/reply.ts'
import { edit, react, remove } from '../conversation/revise.ts'
import { decideWriting } from '../languages/leaving.ts'
import { translate } from '../languages/pair.ts'
import { messageMeant, writingAt } from '../languages/writing.ts'
import type { ControlNeeds } from './needs.ts'
import { askOf, textOf } from './texts.ts'
import type { Verbs } from './verb.ts'

/** A reply that has neither left nor been dropped. */
const isOpen = (entries: Entry[], of: number): boolean => {
  const state = writingAt(entries, of)?.state
  return state === 'translating' || state === 'waits'
}

export const createWords = (
  needs: ControlNeeds,
  { session, verb, atEnd, met }: Verbs,
): Pick<
  Controls,
  | 'reply'
  | 'message'
  | 'template'
  | 'react'
  | 'edit'
  | 'remove'
  | 'redact'
  | 'typing'
  | 'note'
  | 'draft'
  | 'decide'
  | 'useCanned'
  | 'settle'
  | 'translate'
> => {
  const { timeline, agents, acts, beginnings, replies, templates, turns, redactions, typing, way, house, loaded } = needs
  return {
    async reply(id, input, act) {
      const { take, ask, attachments = [] } = input
      const text = attachments.length > 0 && input.text.trim() === '' ? '' : textOf(input.text, 'A reply')
      const given = { text, attachments, ...(take === undefined ? {} : { take }), ...(ask ? { ask: askOf(ask) } : {}) }
      return verb('reply', id, input, act, reply(given, way, await house()))
    },
    async template(id, { take, ...input }, act) {
      const found = await session(id)
      // What was sent once is so, also where the platform does not answer now.
      const ready = await templates.filled(found, input).catch((error: unknown) => {
        if (error instanceof Problem) return error
        throw error
      })
      return verb('template', id, { ...input, take }, act, (now, author) => {
        if (ready instanceof Problem) throw ready
        return reply({ ...ready, ...(take === undefined ? {} : { take }) }, way)(now, author)
      })
    },
    async message(contact, { text, ...how }, act) {
      const words = how.attachments?.length && text.trim() === '' ? '' : textOf(text, 'A message')
      return beginnings.message(contact, { ...how, text: words }, act)
    },
    async edit(id, input, act) {
      const text = textOf(input.text, 'A change of words')
      const languages = await house()
      return atEnd('edit', id, input, act, entries =>
        isOpen(entries, input.of)
          ? decideWriting(input.of, { verdict: 'edit', text }, entries, way)
          : edit({ of: messageMeant(entries, input.of), text }, entries, way, languages),
      )
    },
    react: (id, input, act) =>
      atEnd('react', id, input, act, entries => react({ ...input, of: messageMeant(entries, input.of) }, entries, way)),
    remove: (id, input, act) =>
      atEnd('remove', id, input, act, entries =>
        isOpen(entries, input.of)
          ? decideWriting(input.of, { verdict: 'reject' }, entries, way)
          : remove({ of: messageMeant(entries, input.of) }, entries, way),
      ),
    async redact(id, input, act) {
      const found = await session(id)
      return redactions.redact(found, { ...input, of: messageMeant(await timeline.read(found.id, 0), input.of) }, act)
    },
    async translate(id, input, act) {
      const languages = await house()
      return atEnd('translate', id, input, act, entries => translate(input, languages, entries))
    },
    async typing(id, on, act) {
      await met(act)
      typing.set(await session(id), on, 'agent')
    },
    note: (id, input, act) => verb('note', id, input, act, note({ text: mask(textOf(input.text, 'A note')).text })),
    async draft(id, _input, act) {
      await loaded()
      await met(act)
      const done = await turns.draft((await session(id)).id)
      if (!done) throw new Problem('conflict', 'The AI has nothing to propose here: it knows no answer to what the customer wrote last.')
      return done
    },
    async decide(id, input, act) {
      const { id: name } = await session(id)
      const [draft] = await timeline.read(name, input.draft - 1, 1)
      if (draft?.kind === 'call' && draft.seq === input.draft) return acts.act(name, 'decide', input, act, decideCall(input))
      if (draft?.kind === 'writing' && draft.seq === input.draft)
        return atEnd('decide', id, input, act, entries => decideWriting(input.draft, input, entries, way))
      if (draft?.kind !== 'draft' || draft.seq !== input.draft)
        throw new Problem('not_found', `Entry ${input.draft} is neither a draft nor a call.`)
      return acts.act(name, 'decide', input, act, decide(input, draft, way, await house()))
    },
    async useCanned(id, { canned }, act) {
      const found = await session(id)
      const ready = await replies.filled(canned, found, await agents.meet(act.who))
      await replies.used(ready.id, act)
      return ready
    },
    settle: (id, input, act) =>
      atEnd('settle', id, input, act, entries => {
        const writing = isOpen(entries, input.of) ? writingAt(entries, input.of) : undefined
        if (!writing) return settle(input, entries)
        const verdict = input.verdict === 'drop' ? { verdict: 'reject' as const } : { verdict: 'edit' as const, text: writing.text }
        return decideWriting(input.of, verdict, entries, way)
      }),
  }
}
