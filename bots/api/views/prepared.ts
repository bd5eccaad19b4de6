// Words prepared beforehand, as callers see them: canned replies and proactive messages.
import type { Canned } from '#core/model/canned.ts'
import type { ProactiveStanding } from '#core/model/proactive.ts'
import type { Json } from './parts.ts'

export const proactiveView = (rule: ProactiveStanding): Json => ({
  id: rule.id,
  name: rule.name,
  text: rule.text,
  pages: rule.pages,
  after: rule.after,
  segments: rule.segments,
  languages: rule.languages,
  again: rule.again,
  on: rule.on,
  answered: rule.answered,
})

export const cannedView = ({ id, shortcut, title, text, language, team, used }: Canned): Json => ({
  id,
  shortcut,
  title,
  text,
  language,
  team,
  used,
})
