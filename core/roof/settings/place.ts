// Where this Threadline stands.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that main.ts stands in. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
