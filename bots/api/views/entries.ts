// An entry of a timeline, as callers see it.
import type { DeliveryState } from '#core/model/delivery.ts'
import type { Entry, Redacted, Translated } from '#core/model/entry.ts'
import { authorView, iso, type Json, maybe, ownerView, sourcesView } from './parts.ts'

const fareView = (delivery: { state: DeliveryState; reason?: string } | undefined): Json | undefined =>
  delivery && { state: delivery.state, reason: delivery.reason }

const translationView = (translation: Translated | undefined): Json | undefined =>
  translation && { text: translation.text, language: translation.language, failed: translation.failed }

const redactedView = (redacted: Redacted | undefined): Json | undefined =>
  redacted && { by: authorView(redacted.by), at: iso(redacted.at), whole: redacted.whole }

/** What belongs to a kind of entry. Written out kind by kind, so that a field added to the model is internal until somebody says otherwise. */
const kindView = (entry: Entry): Json => {
  switch (entry.kind) {
    case 'started':
      return { channel: entry.channel, contact: entry.contact, ticket: entry.ticket, from: entry.from }
    case 'message':
      return {
        text: entry.text,
        attachments: entry.attachments?.map(({ id, name, type, size, image, url }) => ({ id, name, type, size, image, url })),
        sources: sourcesView(entry.sources),
        class: entry.class,
        basedOn: entry.basedOn,
        draft: entry.draft,
        call: entry.call,
        approvedBy: entry.approvedBy && { id: entry.approvedBy.id, name: entry.approvedBy.name },
        ask: entry.ask,
        answers: entry.answers,
        corrects: entry.corrects,
        opening: entry.opening,
        wish: entry.wish,
        growing: entry.growing ? true : undefined,
        ignored: entry.ignored,
        unattended: entry.unattended,
        whole: entry.whole,
        recipients: entry.recipients,
        template: entry.template,
        wrote: entry.wrote,
        writing: entry.writing,
        language: entry.language,
        translation: translationView(entry.translation),
        delivery: fareView(entry.delivery),
        editedAt: maybe(entry.editedAt),
        deleted: entry.deleted,
        redacted: redactedView(entry.redacted),
        unheard: entry.unheard,
        reactions: entry.reactions?.map(({ emoji, by }) => ({ emoji, by: authorView(by) })),
      }
    case 'note':
      return { text: entry.text, redacted: redactedView(entry.redacted) }
    case 'handoff':
      return {
        reasons: entry.reasons,
        explanation: entry.explanation,
        summary: entry.summary,
        sentiment: entry.sentiment,
        language: entry.language,
        basedOn: entry.basedOn,
        sources: sourcesView(entry.evidence),
        translation: translationView(entry.translation),
      }
    case 'owner':
      return { owner: ownerView(entry.owner), team: entry.team, cause: entry.cause }
    case 'status':
      return { status: entry.status, resolution: entry.resolution, reason: entry.reason }
    case 'tags':
      return { add: entry.add, remove: entry.remove }
    case 'recipients':
      return { add: entry.add, remove: entry.remove, recipients: entry.now }
    case 'snooze':
      return { until: entry.until === null ? null : iso(entry.until) }
    case 'label':
      return { topic: entry.topic, language: entry.language, sentiment: entry.sentiment, summary: entry.summary }
    case 'draft':
      return {
        text: entry.text,
        sources: sourcesView(entry.sources),
        class: entry.class,
        basedOn: entry.basedOn,
        purpose: entry.purpose,
        unsure: entry.unsure,
        verdict: entry.verdict,
        preview: entry.preview,
        translation: translationView(entry.translation),
      }
    case 'decision':
      return { of: entry.of, verdict: entry.verdict, text: entry.text }
    case 'call':
      return {
        action: entry.action,
        title: entry.title,
        arguments: entry.arguments,
        basedOn: entry.basedOn,
        approval: entry.approval,
        safe: entry.safe,
        state: entry.state,
        decided: entry.decided && { verdict: entry.decided.verdict, by: authorView(entry.decided.by) },
        result: entry.result && { text: entry.result.text, duration: entry.result.duration },
        overtaken: entry.overtaken,
      }
    case 'outcome':
      return { of: entry.of, state: entry.state, text: entry.text, duration: entry.duration, attempt: entry.attempt }
    case 'passed':
      return { basedOn: entry.basedOn, reason: entry.reason }
    case 'delivery':
      return {
        of: entry.of,
        target: entry.target,
        state: entry.state,
        reason: entry.reason,
        attempt: entry.attempt,
        waits: entry.waits,
        quiet: entry.quiet,
        delivery: { state: entry.state, reason: entry.reason },
      }
    case 'csat_request':
      return { about: entry.about }
    case 'csat':
      return { of: entry.of === 0 ? undefined : entry.of, score: entry.score, comment: entry.comment, about: entry.about }
    case 'edit':
      return {
        of: entry.of,
        text: entry.text,
        wrote: entry.wrote,
        writing: entry.writing,
        language: entry.language,
        ignored: entry.ignored,
        delivery: fareView(entry.delivery),
      }
    case 'more':
      return { of: entry.of, text: entry.text, ends: entry.ends }
    case 'languages':
      return { translate: entry.translate, theirs: entry.theirs, ours: entry.ours }
    case 'translation':
      return { of: entry.of, text: entry.text, language: entry.language, failed: entry.failed }
    case 'writing':
      return {
        text: entry.text,
        to: entry.to,
        attachments: entry.attachments?.map(({ id, name, type, size, image, url }) => ({ id, name, type, size, image, url })),
        ask: entry.ask,
        draft: entry.draft,
        edits: entry.edits,
        state: entry.state,
        translation: translationView(entry.translation),
        sent: entry.sent,
      }
    case 'delete':
      return { of: entry.of, ignored: entry.ignored, delivery: fareView(entry.delivery) }
    case 'clock':
      return { clock: entry.clock, state: entry.state, since: entry.since, due: maybe(entry.due) }
    case 'line':
      return { state: entry.state, text: entry.text, agent: entry.agent, seconds: entry.seconds, middle: entry.middle }
    case 'heard':
      return { of: entry.of, upTo: entry.upTo }
    case 'erased':
      return { of: entry.of, text: entry.text, all: entry.all }
    case 'reaction':
      return { of: entry.of, emoji: entry.emoji, removed: entry.removed, ignored: entry.ignored }
  }
}

export const entryView = (entry: Entry): Json => ({
  seq: entry.seq,
  at: iso(entry.at),
  kind: entry.kind,
  author: authorView(entry.author),
  ...kindView(entry),
})
