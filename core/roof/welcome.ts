// What the start prints: where the chat is, what is on, what would switch on the rest.
import { modeOf } from '../model/topic.ts'
import type { House } from './house.ts'
import type { Standing } from './parts/folders.ts'
import type { Environment } from './settings/environment.ts'

const title = ({ folder }: Standing): string => `${folder.room}/${folder.name}`

/** Plain text, one fact a line. The made key is shown here and never again. */
export const welcome = async (given: {
  house: House
  environment: Environment
  standings: Standing[]
  /** What stands in `.env` and is likely mistyped. */
  doubts: string[]
  logFile: string | undefined
}): Promise<string> => {
  const { house, environment, standings, doubts, logFile } = given
  const autopilot = await house.core.queries.autopilot()
  const on = standings.filter(s => s.state === 'on')
  const off = standings.filter(s => s.state === 'off')
  const width = Math.max(...standings.map(s => title(s).length))
  const channels = on.filter(s => s.folder.room === 'connectors').map(s => s.folder.name)
  const lines = [
    '',
    `Threadline is up. The chat is at ${house.url}/`,
    '',
    `  Autopilot  ${channels.map(channel => `${channel} ${modeOf(autopilot, channel)}`).join(', ')}`,
    `  Answers    by ${house.answerer}`,
    `  Data       ${environment.mongoUrl === undefined ? environment.dataDir : 'MongoDB'}`,
    ...(logFile === undefined ? [] : [`  Log        ${logFile}`]),
    ...(doubts.length === 0 ? [] : ['', '  Look again:', ...doubts.map(line => `    ${line}`)]),
    '',
    '  Switched on:',
    ...on.map(s => `    ${title(s).padEnd(width)}  ${s.folder.config.summary}`),
    ...(off.length > 0 ? ['', '  Switched off:'] : []),
    ...off.map(s => `    ${title(s).padEnd(width)}  set ${s.missing.join(', ')} to switch it on`),
    ...(house.madeKey === undefined
      ? []
      : [
          '',
          '  The API key, shown this once and kept only as a hash:',
          `    ${house.madeKey}`,
          '  Set THREADLINE_API_KEY to choose your own.',
        ]),
    '',
    '',
  ]
  return lines.join('\n')
}
