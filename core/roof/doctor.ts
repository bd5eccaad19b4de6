// `npm run doctor`: what is on, off, half-set and wrong, and how to mend it. Changes nothing.
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { houseVariables } from './environment.ts'
import { switchOn } from './part-watch.ts'
import { readConfiguration } from './standings.ts'

const portFree = (port: number, host: string): Promise<boolean> =>
  new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** Answers 0 when a start would succeed, 1 when something must be mended. */
export const examine = async (print: (line: string) => void = line => process.stdout.write(`${line}\n`)): Promise<number> => {
  const { variables, environment, standings, mistakes } = await readConfiguration()
  print('Variables')
  for (const { name, about, secret, default: initial } of houseVariables) {
    const value = variables[name]
    const shown = value === undefined ? `not set${initial === undefined ? '' : ` (${initial})`}` : secret ? 'set' : value
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
    for (const { name: variable, about, required, default: initial } of folder.config.variables) {
      const role = required ? 'required' : `optional${initial === undefined ? '' : `, ${initial}`}`
      print(`           ${variable.padEnd(24)} ${variables[variable] === undefined ? 'not set' : 'set'} (${role}): ${about}`)
    }
  }
  print('')
  const trouble = [...mistakes]
  if (environment) {
    if (!(await portFree(environment.port, environment.host))) {
      trouble.push(
        `PORT ${environment.port} on ${environment.host} is in use (by a running Threadline, perhaps): end that program or choose another PORT`,
      )
    }
    if (!existsSync(environment.dataDir)) print(`THREADLINE_DATA ${environment.dataDir} will be made at the first start.`)
  }
  if (trouble.length === 0) {
    print('Everything is well: npm start')
    return 0
  }
  print('To mend:')
  for (const line of trouble) print(`  - ${line}`)
  return 1
}
