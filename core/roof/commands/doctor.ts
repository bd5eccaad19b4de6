// `npm run doctor`: what is on, off, half-set and wrong, and how to mend it. Changes nothing.
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { switchOn } from '../parts/part-watch.ts'
import { houseVariables } from '../settings/environment.ts'
import { readConfiguration } from '../settings/standings.ts'
import { localDesk } from './running.ts'

const portFree = (port: number, host: string): Promise<boolean> =>
  new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** Long enough for a server of the same machine, in milliseconds. */
const patience = 2000

/** Where the Threadline of this data folder answers; undefined while none does. */
const runningAt = async (dataDir: string): Promise<string | undefined> => {
  const url = localDesk(dataDir)?.url
  if (url === undefined) return undefined
  try {
    await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(patience) })
    return url
  } catch {
    return undefined
  }
}

/** A value as it may be read by whoever is shown the screen: secrets, and what stands before the @ of an address, are only “set”. */
const shownAs = (value: string | undefined, secret: boolean | undefined): string => {
  if (value === undefined) return 'not set'
  return secret || /\/\/[^/]*@/u.test(value) ? 'set' : value
}

/** Answers 0 when a start would succeed, 1 when something must be mended. */
export const examine = async (
  print: (line: string) => void = line => process.stdout.write(`${line}\n`),
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> => {
  const { variables, environment, standings, mistakes, doubts } = await readConfiguration(env)
  print('Variables')
  for (const { name, about, secret, default: initial } of houseVariables) {
    const value = variables[name]
    const shown = `${shownAs(value, secret)}${value === undefined && initial !== undefined ? ` (${initial})` : ''}`
    print(`  ${name.padEnd(20)} ${shown.padEnd(36)} ${about}`)
  }
  print('')
  print('Folders')
  for (const standing of standings) {
    const { folder, state } = standing
    const name = `${folder.room}/${folder.name}`.padEnd(24)
    if (state === 'on') print(`  on     ${name} ${folder.config.summary}`)
    else if (state === 'off') print(`  off    ${name} ${switchOn(standing.missing)}`)
    else print(`  WRONG  ${name} ${standing.mistakes.join('; ')}`)
    for (const { name: variable, about, required, secret, default: initial } of folder.config.variables) {
      const role = required ? 'required' : `optional${initial === undefined ? '' : `, ${initial}`}`
      print(`           ${variable.padEnd(24)} ${shownAs(variables[variable], secret)} (${role}): ${about}`)
    }
  }
  print('')
  const trouble = [...mistakes]
  const running = environment && (await runningAt(environment.dataDir))
  if (environment) {
    const own = running !== undefined && new URL(running).port === String(environment.port)
    if (!own && !(await portFree(environment.port, environment.host))) {
      trouble.push(
        `PORT ${environment.port} on ${environment.host} is in use (by a running Threadline, perhaps): end that program or choose another PORT`,
      )
    }
    if (!existsSync(environment.dataDir)) print(`THREADLINE_DATA ${environment.dataDir} will be made at the first start.`)
  }
  for (const line of doubts) print(`Look again: ${line}`)
  if (trouble.length === 0) {
    print(running === undefined ? 'Everything is well: npm start' : `Everything is well. Threadline runs here already, at ${running}`)
    print('Whether servers of others answer, such as a model’s or Slack’s, tells ‘health’ at the desk while Threadline runs.')
    return 0
  }
  print('To mend:')
  for (const line of trouble) print(`  - ${line}`)
  return 1
}
