// The house's own variables, from the environment and `.env`: checked once, then frozen. Folders bring theirs in their config.ts.
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import { readLanguage } from '../../model/language.ts'
import { minute } from '../../model/time.ts'
import type { Variable } from '../../ports/folder.ts'
import { readEnvFile } from './env-file.ts'

export const houseVariables: Variable[] = [
  { name: 'PORT', about: 'TCP port that Threadline listens on.', default: '3000' },
  { name: 'HOST', about: 'Address it listens on; 0.0.0.0 for every interface.', default: '127.0.0.1' },
  { name: 'PUBLIC_URL', about: 'Where customers and vendors reach it, such as https://desk.example.com.', default: 'http://HOST:PORT' },
  { name: 'THREADLINE_DATA', about: 'Folder for the database, the log and what the desk remembers.', default: './data' },
  {
    name: 'THREADLINE_API_KEY',
    about: 'Bearer key of the API. Where unset, one is made at the first start, printed once and stored hashed.',
    secret: true,
  },
  {
    name: 'THREADLINE_SECRET',
    about:
      'At least 32 characters by which secrets are sealed before they are stored. Where unset, a key is made in the data folder; several processes need the same.',
    secret: true,
  },
  {
    name: 'MONGODB_URL',
    about: 'Keeps everything in MongoDB instead of the embedded SQLite file; then any number of processes share the work.',
    secret: true,
  },
  { name: 'AGENT_NAME', about: 'Your name in the terminal desk; customers see it.', default: 'your user name' },
  { name: 'THREADLINE_URL', about: 'For `npm run desk`: a Threadline elsewhere to attach to, with THREADLINE_API_KEY.' },
  { name: 'THREADLINE_PLUGINS', about: 'A folder of your own with connectors, plugins and desks, anywhere on the disk.' },
  { name: 'TRUST_PROXY', about: 'Number of reverse proxies in front, so that rate limits see the customer’s address.', default: '0' },
  { name: 'FILE_SIZE', about: 'Megabytes of the largest file that a message may carry.', default: '20' },
  {
    name: 'ANSWER_WITHIN',
    about: 'Minutes: what a customer wrote longer before it came is left to people, not answered by the AI; 0 answers however old.',
    default: '60',
  },
  {
    name: 'APPROVE_WITHIN',
    about: 'Minutes: a call of an action that waits longer for an agent is put off, and a person gets the session; 0 waits for ever.',
    default: '240',
  },
  {
    name: 'TEAM_LANGUAGE',
    about: 'What your agents read and write, such as `de`, until an admin sets it in a desk (`settings language German`).',
    default: 'en',
  },
  { name: 'LOG_LEVEL', about: 'trace, debug, info, warn, error or silent.', default: 'info' },
]

const userName = (): string => {
  try {
    const name = userInfo().username
    return name.charAt(0).toUpperCase() + name.slice(1)
  } catch {
    return 'Agent'
  }
}

const url = z
  .string()
  .regex(/^https?:\/\/[^\s/]+/u, 'must start with http:// or https://')
  .transform(value => value.replace(/\/+$/u, ''))

/** 0 stands for ever. */
const minutes = (usual: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/u, 'must be a number of minutes')
    .transform(value => (Number(value) === 0 ? Number.POSITIVE_INFINITY : Number(value) * minute))
    .default(usual * minute)

const schema = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/u, 'must be a number')
      .transform(Number)
      .pipe(z.number().max(65_535))
      .default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: url.optional(),
    THREADLINE_DATA: z.string().min(1).default('./data'),
    THREADLINE_API_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
    THREADLINE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    MONGODB_URL: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//u, 'must start with mongodb:// or mongodb+srv://')
      .optional(),
    AGENT_NAME: z.string().min(1).max(80).optional(),
    THREADLINE_PLUGINS: z.string().min(1).optional(),
    TRUST_PROXY: z
      .string()
      .regex(/^\d{1,2}$/u, 'must be a number')
      .transform(Number)
      .default(0),
    FILE_SIZE: z
      .string()
      .regex(/^\d{1,4}(\.\d+)?$/u, 'must be a number of megabytes')
      .transform(value => Math.round(Number(value) * 1e6))
      .pipe(z.number().min(1, 'must be more than 0'))
      .default(20e6),
    ANSWER_WITHIN: minutes(60),
    APPROVE_WITHIN: minutes(240),
    TEAM_LANGUAGE: z
      .string()
      .refine(value => readLanguage(value) !== undefined, 'must be a language, such as de or German')
      .transform(value => readLanguage(value) ?? 'en')
      .default('en'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .transform(v => ({
    port: v.PORT,
    host: v.HOST,
    publicUrl: v.PUBLIC_URL ?? `http://${v.HOST.includes(':') ? `[${v.HOST}]` : v.HOST}:${v.PORT}`,
    dataDir: resolve(v.THREADLINE_DATA),
    apiKey: v.THREADLINE_API_KEY,
    secret: v.THREADLINE_SECRET,
    mongoUrl: v.MONGODB_URL,
    agentName: v.AGENT_NAME ?? userName(),
    pluginsDir: v.THREADLINE_PLUGINS === undefined ? undefined : resolve(v.THREADLINE_PLUGINS),
    trustProxy: v.TRUST_PROXY,
    fileSize: v.FILE_SIZE,
    answerWithin: v.ANSWER_WITHIN,
    approveWithin: v.APPROVE_WITHIN,
    teamLanguage: v.TEAM_LANGUAGE,
    logLevel: v.LOG_LEVEL,
  }))

export type Environment = Readonly<z.infer<typeof schema>>

export interface Variables {
  /** Empty values count as unset. */
  variables: Record<string, string>
  /** The names that stand in `.env`. */
  written: string[]
  /** What is wrong with `.env`, a sentence each. */
  mistakes: string[]
}

/** What the process was given, filled up from `.env` in `folder`. */
export const readVariables = (given: NodeJS.ProcessEnv, folder: string): Variables => {
  const { values, mistakes } = readEnvFile(resolve(folder, '.env'))
  const all = Object.entries({ ...values, ...given })
  const variables = Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''))
  return { variables, written: Object.keys(values), mistakes }
}

/** The house's settings, or one line per mistake, each naming its variable. */
export const readEnvironment = (variables: Record<string, string>): { environment: Environment } | { mistakes: string[] } => {
  const parsed = schema.safeParse(variables)
  if (parsed.success) return { environment: Object.freeze(parsed.data) }
  return { mistakes: parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`) }
}
