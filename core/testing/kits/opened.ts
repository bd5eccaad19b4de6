// What the kits of plugins have in common: the part made from its folder, with a clock that leaps and a log that is kept.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { type Logger, pino, stdSerializers } from 'pino'
import type { CreatePlugin, FolderConfig, PluginGiven } from '../../ports/folder.ts'
import type { Part } from '../../ports/part.ts'
import { createLeapingClock, type LeapingClock } from './leaping-clock.ts'

/** A log whose lines are kept in `lines`, nothing left out. */
export const logInto = (lines: string[]): Logger =>
  pino(
    { level: 'trace', serializers: { error: stdSerializers.err, err: stdSerializers.err } },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk))
        done()
      },
    }),
  )

export interface Opened<P> {
  part: P
  clock: LeapingClock
  logged: string[]
  /** Values of variables that must never be shown. */
  secrets: string[]
  close(): Promise<void>
  /** Removes its folder. */
  forget(): void
}

/** Makes the part as the roof does, from `variables`, and what else it is given. It is not started. */
export const openPart = <C, P extends Part>(
  { config, create }: { config: FolderConfig<C>; create: CreatePlugin<C> },
  variables: Record<string, string>,
  more: Partial<PluginGiven> = {},
): Opened<P> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-kit-'))
  const clock = createLeapingClock()
  const logged: string[] = []
  const given: PluginGiven = { log: logInto(logged), clock, publicUrl: 'https://desk.example', dataDir: folder, ...more }
  const part = create(config.schema.parse(variables), given) as P
  const forget = (): void => rmSync(folder, { recursive: true, force: true })
  return {
    part,
    clock,
    logged,
    secrets: config.variables.flatMap(({ name, secret }) => (secret && variables[name] ? [variables[name]] : [])),
    async close() {
      await part.stop?.()
      forget()
    },
    forget,
  }
}

/** The part as it is made, to be looked at only: what it could keep in its folder is removed at once. */
export const lookAt = <C, P extends Part>(
  folder: { config: FolderConfig<C>; create: CreatePlugin<C> },
  variables: Record<string, string>,
): P => {
  const { part, forget } = openPart<C, P>(folder, variables)
  forget()
  return part
}
