// The App Home's tabs for admins: what is still to set up, where the AI answers, what it learned and reads, who works here, what is broken.
import type { KnownBlock, Overflow } from '@slack/types'
import type { Agent } from '#core/model/agent.ts'
import { handoffPresets, initialHandoff } from '#core/model/handoff-preset.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { autopilotModes, modeOf, ruleOf, topicRules } from '#core/model/topic.ts'
import type { PartStanding, SourceStanding } from '#core/ports/overview.ts'
import { presetWords } from '../../../cards/words.ts'
import type { Circumstances } from '../../../verbs.ts'
import type { Press } from '../actions.ts'
import { toLine } from '../markdown.ts'
import { actionRow, cardGroups } from '../message.ts'
import { actionButton, button, type Choice, linkButton, menuOf, options, row, section, small } from '../parts.ts'
import { counted, inert, moment, type Reader, short, tame, word } from '../words.ts'
import type { AdminHome, Step } from './given.ts'

const heading = (text: string): KnownBlock => ({ type: 'header', text: { type: 'plain_text', text, emoji: true } })

/** Up to five choices behind three dots. */
const dots = (choices: readonly Choice[]): Overflow | undefined => {
  const all = options(choices).slice(0, 5)
  return all.length > 0 ? { type: 'overflow', action_id: 'menu:', options: all } : undefined
}

const act = (verb: string, input: Record<string, unknown>): Press => ({ kind: 'act', verb, input })

/** What is still to be done before customers are answered. */
export const setupTab = (steps: readonly Step[]): KnownBlock[][] => {
  const done = steps.filter(step => step.done).length
  return [
    [heading(done === steps.length ? 'Everything is set up' : `Set-up: ${done} of ${steps.length} done`)],
    ...steps.map(step => {
      const press = step.done ? [] : step.action ? actionButton(step.action) : step.url ? linkButton('Open', step.url) : []
      const how = step.done ? '' : `\n${word(step.how, 600)}`
      return [section(`${step.done ? '✅' : '⬜️'} *${word(step.label, 100)}*${how}`, press[0])]
    }),
  ]
}

const modeLabels = { on: 'On', off: 'Off', assist: 'Assist', inspect: 'Inspect' }
const modeAbout = {
  on: 'The AI answers what it may and hands the rest to the team',
  off: 'Every message goes to the team',
  assist: 'The team answers, the AI drafts for it',
  inspect: 'The AI answers after a person approved its words',
}
const ruleLabels = { reply: 'Reply', skip: 'Skip', prohibited: 'Prohibited' }
const ruleAbout = {
  reply: 'The AI may answer',
  skip: 'Left to the team',
  prohibited: 'The AI must not answer',
}

const presetLabels = { never: 'Never', quick: 'Quick', balanced: 'Balanced', ai_first: 'AI first' }

/** Where the AI answers, a menu for each channel and topic, and one for when it hands off. */
export const autopilotTab = ({ autopilot, channels, topics }: NonNullable<AdminHome['autopilot']>): KnownBlock[][] => {
  const names = [...new Set([...Object.keys(autopilot.channels), ...channels])].sort()
  const switches = names.map((channel): KnownBlock[] => {
    const mode = modeOf(autopilot, channel)
    const choices = autopilotModes.map(m => ({ label: modeLabels[m], about: modeAbout[m], press: act('autopilot', { channel, mode: m }) }))
    const [select] = menuOf('Choose', choices, modeLabels[mode])
    return [section(`*${word(channel, 60)}*  ·  ${modeLabels[mode]}\n${modeAbout[mode]}`, select)]
  })
  const rules = topics.map((topic): KnownBlock[] => {
    const rule = ruleOf(autopilot, topic.id, '')
    const apart = autopilot.topics.filter(r => r.topic === topic.id && r.channel !== undefined)
    const choices = topicRules.map(r => ({
      label: ruleLabels[r],
      about: ruleAbout[r],
      press: act('autopilot', { topic: topic.id, rule: r }),
    }))
    const [select] = menuOf('Choose', choices, ruleLabels[rule])
    const but =
      apart.length > 0 ? `, but ${apart.map(r => `${ruleLabels[r.rule].toLowerCase()} on ${word(r.channel ?? '', 30)}`).join(', ')}` : ''
    return [section(`*${word(topic.name, 80)}*  ·  ${ruleLabels[rule]}\n${ruleAbout[rule]}${but}`, select)]
  })
  const { preset } = autopilot.handoff ?? initialHandoff
  const ways = handoffPresets.map(p => ({ label: presetLabels[p], about: presetWords(p), press: act('handoff when', { preset: p }) }))
  const [handsOff] = menuOf('Choose', ways, presetLabels[preset])
  return [
    [heading('Channels')],
    ...switches,
    [heading('Handoff')],
    [section(`*To a person*  ·  ${presetLabels[preset]}\n${presetWords(preset)}`, handsOff)],
    [
      heading('Topics'),
      ...(rules.length === 0 ? [section('There are no topics yet. With topics you can keep the AI away from billing or login.')] : []),
    ],
    ...rules,
    row(button('New topic', { kind: 'act', verb: 'topic new' })),
  ]
}

const standing = (scenario: Scenario): string => {
  if (scenario.status === 'draft') return scenario.version > 0 ? '⚪️ unpublished' : '⚪️ draft'
  return scenario.changed ? `🟡 version ${scenario.version}, changed since` : `🟢 version ${scenario.version}`
}

const places = ({ kind, channels, segments, examples }: Scenario): string =>
  [
    kind === 'behavioral' ? 'always active' : counted(examples.length, 'trigger question'),
    channels.length > 0 && `only ${channels.map(c => word(c, 20)).join(', ')}`,
    segments.length > 0 && `only for ${word(segments.join(', '), 80)}`,
  ]
    .filter(Boolean)
    .join(' · ')

/** What the AI was taught by hand. */
export const scenariosTab = (scenarios: readonly Scenario[]): KnownBlock[][] => [
  [
    section(
      `*${scenarios.length === 0 ? 'No training scenarios yet' : counted(scenarios.length, 'training scenario')}*`,
      button('New scenario', { kind: 'act', verb: 'scenario new' }, { style: 'primary' })[0],
    ),
    ...(scenarios.length === 0
      ? [section('A scenario is an instruction that you write: “When somebody asks for a refund after 30 days, offer a voucher.”')]
      : []),
  ],
  ...scenarios.map((scenario): KnownBlock[] => {
    const on = { scenario: scenario.id }
    const open = scenario.changed || scenario.status === 'draft'
    const menu = dots([
      { label: 'Edit', press: act('scenario edit', on) },
      { label: 'Test', press: act('scenario test', on) },
      ...(open ? [{ label: 'Publish', press: act('scenario publish', on) }] : []),
      ...(scenario.versions.length > 1 ? [{ label: 'Roll back', press: act('scenario rollback', on) }] : []),
      { label: 'Remove', press: act('scenario remove', on) },
    ])
    const title = `*${word(scenario.title, 120)}*  ${standing(scenario)}`
    return [section(`${title}\n${inert(tame(short(toLine(scenario.instruction), 140)))}\n_${places(scenario)}_`, menu)]
  }),
]

const fateOf = ({ name, readAt, failed }: SourceStanding, reader: Reader): string => {
  const read = readAt === undefined ? undefined : moment(readAt, reader)
  if (failed) {
    const before = read === undefined ? 'It was never read whole.' : `What was read ${read} stays.`
    return `⛔ can not be read since ${moment(failed.since, reader)}: ${word(failed.why, 300)}\n${before}`
  }
  if (read !== undefined) return `✅ read ${read}`
  return name === 'articles' ? '✍️ written by your team, read at once' : '⏳ not read yet'
}

const sourceSection = (source: SourceStanding, reader: Reader): KnownBlock => {
  const { name, pages, passages, quoted } = source
  const title = `*${name === 'articles' ? 'Help center' : word(name, 80)}*  ·  ${counted(pages, 'page')}  ·  ${counted(passages, 'passage')}`
  const last = quoted ? `\n💬 last quoted: ${word(quoted.title, 150)}, ${moment(quoted.at, reader)}` : ''
  const trouble = source.trouble === undefined ? '' : `\n⚠️ ${word(source.trouble, 300)}`
  return section(`${title}\n${fateOf(source, reader)}${trouble}${last}`)
}

/** What the AI reads: the sources, those that fail first, then the help center's articles. */
export const knowledgeTab = ({ articles, sources }: NonNullable<AdminHome['knowledge']>, reader: Reader): KnownBlock[][] => [
  [
    section(
      `*What the AI reads:* ${counted(
        sources.reduce((sum, { passages }) => sum + passages, 0),
        'passage',
      )} from ${counted(sources.length, 'source')}`,
      button('Write an article', { kind: 'act', verb: 'article write' }, { style: 'primary' })[0],
    ),
  ],
  ...[...sources]
    .sort((a, b) => Number(b.failed !== undefined) - Number(a.failed !== undefined))
    .map(source => [sourceSection(source, reader)]),
  [heading('Articles'), ...(articles.length === 0 ? [section('There are none yet.')] : [])],
  ...articles.map((article): KnownBlock[] => {
    const slug = article.id.replace(/^articles\//, '')
    const own = article.source === 'articles'
    const on = { article: slug }
    const menu = dots([
      { label: 'Read', press: act('article show', on) },
      ...(own ? [{ label: 'Edit', press: act('article write', on) }] : []),
      ...(own ? [{ label: 'Remove', press: act('article remove', on) }] : []),
    ])
    const about = [article.topic && word(article.topic, 40), article.locale && word(article.locale, 10), `version ${article.version}`]
    return [
      section(`*${word(article.title, 120)}*\n${about.filter(Boolean).join(' · ')} · ${moment(article.updatedAt, reader, true)}`, menu),
    ]
  }),
]

const roleSigns = { admin: '👑 admin', agent: 'agent', viewer: '👁 viewer' }

const personRow = (agent: Agent): KnownBlock[] => {
  const where = agent.identities.map(id => id.split(':')[0] ?? '').filter(Boolean)
  const about = [roleSigns[agent.role], agent.teams.join(', '), [...new Set(where)].join(', ')].filter(Boolean)
  return [section(`*${word(agent.name, 80)}*  ·  ${about.map(text => word(text, 100)).join('  ·  ')}`)]
}

/** Cards of parts that say themselves how they stand, such as teams and office hours. */
export const cardsTab = (cards: AdminHome['hours'] & object, at: Circumstances): KnownBlock[][] =>
  cards.cards.flatMap(card => [...cardGroups(card, at), actionRow(card)].filter(group => group.length > 0))

/** Who works here, in which role and team. */
export const peopleTab = ({ agents, cards = [] }: NonNullable<AdminHome['people']>, at: Circumstances): KnownBlock[][] => [
  ...(cards.length > 0 && agents.length === 0
    ? []
    : [[heading('Members'), ...(agents.length === 0 ? [section('Nobody has worked here yet.')] : [])], ...agents.map(personRow)]),
  ...cardsTab({ cards }, at),
]

const stateSigns = { failing: '🔴', well: '🟢', off: '⚪️' }

const fareOf = (part: PartStanding, reader: Reader): string => {
  const { name, about, state, detail, since, failed, mend, recovered } = part
  const time = state === 'failing' && since !== undefined ? ` · since ${moment(since, reader)}` : ''
  const lines = [
    `${stateSigns[state]} *${word(name, 60)}*${time}${detail ? ` · ${word(detail, 200)}` : ''}`,
    word(about, 300),
    state === 'failing' && failed && `*${word(failed.why, 600)}*`,
    state === 'well' && failed && `_It failed last ${moment(failed.at, reader)}: ${word(failed.why, 300)}_`,
    recovered &&
      `${counted(recovered.count, 'message', 'messages')} recovered, written between ${moment(recovered.since, reader)} and ${moment(recovered.until, reader)}`,
    mend && `→ ${word(mend, 600)}`,
  ]
  return lines.filter(Boolean).join('\n')
}

/** Every part of the house: what fails first, what is off last. */
export const healthTab = (parts: readonly PartStanding[], reader: Reader): KnownBlock[][] => {
  const broken = parts.filter(part => part.state === 'failing')
  const off = parts.filter(part => part.state === 'off')
  const on = parts.filter(part => part.state === 'well')
  const told = (part: PartStanding): KnownBlock[] => [section(fareOf(part, reader))]
  return [
    [heading(broken.length === 0 ? 'Everything works' : `${counted(broken.length, 'part does', 'parts do')} not work`)],
    ...[...broken, ...on].map(told),
    ...(parts.length === 0 ? [[small('No part has said anything yet.')]] : []),
    ...(off.length > 0 ? [[heading('Not switched on')], ...off.map(told)] : []),
  ]
}
