// Public texts that the gates before an answer are measured on, read from checkouts (OWNER/NAME below one folder). Each source belongs
// wholly to `tune`, which may be looked at while words are written, or to `held`, which only judges. What is not there is left out.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { languages } from '#core/safety/words/index.ts'
import { languageOf } from '#core/search/languages/language.ts'
import { type Intent, intentsIn, labelOf } from './bots.ts'
import { type Part, partOf, repositories } from './repositories.ts'

export interface Sample {
  text: string
  language: string
  part: Part
  from: string
  /** Where it is one of many. */
  repository?: string
}

type Read = (data: string) => Sample[]

const rasa =
  (repo: string, file: string, intent: string, part: Part): Read =>
  data => {
    const path = join(data, repo, file)
    if (!existsSync(path)) return []
    const [, block = ''] = readFileSync(path, 'utf8').split(new RegExp(`- intent: ${intent}\\n`))
    const [own = ''] = block.split(/^- /m)
    return [...own.matchAll(/^ {4}- (.+)$/gm)].map(([, text]) => ({
      text: text!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
      language: 'en',
      part,
      from: repo,
    }))
  }

const rows = (path: string, columns: true | string[] = true): Record<string, string>[] => {
  if (!existsSync(path)) return []
  const read: unknown = parse(readFileSync(path), {
    columns,
    relax_quotes: true,
    relax_column_count: true,
    bom: true,
    skip_empty_lines: true,
  })
  return read as Record<string, string>[]
}

const bitextRepo = 'bitext/customer-support-intent-detection-training-dataset'
const bitext =
  (keep: (intent: string) => boolean, part: Part): Read =>
  data =>
    rows(join(data, bitextRepo, 'data/train/Bitext_Sample_Customer_Service_Training_Dataset.csv'))
      .filter(row => keep(row.intent!))
      .map(row => ({ text: row.utterance!, language: 'en', part, from: bitextRepo }))

const polyai = 'PolyAI-LDN/task-specific-datasets'
/** What is asked of a bank may be looked at, what is asked of a hotel judges. */
const nlupp =
  (keep: (intents: string[]) => boolean, domain: 'banking' | 'hotels'): Read =>
  data => {
    const folder = join(data, polyai, 'nlupp/data', domain)
    if (!existsSync(folder)) return []
    const all = readdirSync(folder).flatMap(
      file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { text: string; intents?: string[] }[],
    )
    const part = domain === 'banking' ? 'tune' : 'held'
    return all.filter(one => keep(one.intents ?? [])).map(({ text }) => ({ text, language: 'en', part, from: `${polyai} nlupp ${domain}` }))
  }

const banking =
  (part: Part): Read =>
  data =>
    rows(join(data, polyai, 'banking_data/train.csv')).map(row => ({ text: row.text!, language: 'en', part, from: polyai }))

const clinc =
  (name: 'train' | 'val' | 'oos_val', part: Part): Read =>
  data => {
    const path = join(data, 'clinc/oos-eval/data/data_full.json')
    if (!existsSync(path)) return []
    const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, [string, string][]>
    return all[name]!.map(([text]) => ({ text, language: 'en', part, from: 'clinc/oos-eval' }))
  }

const watson: Read = data => {
  const repo = 'watson-developer-cloud/assistant-simple'
  const path = join(data, repo, 'training/bank_simple_workspace.json')
  if (!existsSync(path)) return []
  const { intents } = JSON.parse(readFileSync(path, 'utf8')) as { intents: { intent: string; examples: { text: string }[] }[] }
  const asked = intents.filter(({ intent }) => intent === 'Help-Connect_to_Agent')
  return asked.flatMap(({ examples }) => examples.map(({ text }) => ({ text, language: 'en', part: 'held' as const, from: repo })))
}

const microsoft: Read = data => {
  const repo = 'microsoft/botframework-solutions'
  const folder = 'samples/csharp/assistants/virtual-assistant/VirtualAssistantSample/Deployment/Resources/LU'
  return ['en-us', 'de-de', 'es-es', 'fr-fr', 'it-it'].flatMap(locale => {
    const path = join(data, repo, folder, locale, 'General.lu')
    if (!existsSync(path)) return []
    const [, block = ''] = readFileSync(path, 'utf8').split(/^#+ *Escalate$/m)
    const [own = ''] = block.split(/^#/m)
    return [...own.matchAll(/^- *(.+)$/gm)].map(([, text]) => ({
      text: text!,
      language: locale.slice(0, 2),
      part: 'tune' as const,
      from: repo,
    }))
  })
}

const arabicBanking: Read = data =>
  ['train', 'val'].flatMap(name =>
    rows(join(data, `SinaLab/ArBanking77/data/Banking77_Arabized_MSA_PAL_${name}.csv`)).map(row => ({
      text: row.text!,
      language: 'ar',
      part: name === 'train' ? ('tune' as const) : ('held' as const),
      from: 'SinaLab/ArBanking77',
    })),
  )

/** Texts whose language is known, as `[language, text]`. */
export const labelled = (data: string, name: 'tweets' | 'word-pairs'): [string, string][] => {
  const path = join(data, 'nitotm/efficient-language-detector-js/benchmarks', `${name}.txt`)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split('\t') as [string, string])
}

const tweets: Read = data =>
  labelled(data, 'tweets').map(([language, text]) => ({
    text,
    language,
    part: 'held',
    from: 'tweets of nitotm/efficient-language-detector-js',
  }))

/** Files of one's own: DATA/own/tune/*.csv and DATA/own/held/*.csv with the columns text, label, language. */
const own =
  (wanted: string): Read =>
  data =>
    (['tune', 'held'] as const).flatMap(part => {
      const folder = join(data, 'own', part)
      if (!existsSync(folder)) return []
      return readdirSync(folder).flatMap(file =>
        rows(join(folder, file))
          .filter(row => row.label === wanted)
          .map(row => ({ text: row.text!, language: row.language!, part, from: `own/${part}/${file}` })),
      )
    })

const served = new Set(languages.map(({ code }) => code))

/** What is said with an intent is in one language; where that is too little to tell, in that of most of the repository. */
const languagesOf = (intents: Intent[]): string[] => {
  const told = intents.map(({ language, texts }) => language ?? (texts.join(' ').length < 60 ? 'und' : languageOf(texts.join('\n'))))
  const counted = Map.groupBy(
    told.filter(one => one !== 'und'),
    one => one,
  )
  const [most = 'und'] = [...counted].sort(([, a], [, b]) => b.length - a.length).map(([one]) => one)
  return told.map(one => (one === 'und' ? most : one))
}

export const chatbots = 'chatbots'
const known = new Map<string, Sample[]>()

/** Of chatbots, in the languages that have words. */
const bots =
  (label: 'wish' | 'other'): Read =>
  data =>
    repositories.flatMap(repository => {
      const key = `${label} ${join(data, repository)}`
      const read = (): Sample[] => {
        const intents = intentsIn(join(data, repository))
        const spoken = languagesOf(intents)
        return intents.flatMap(({ intent, texts }, n) =>
          labelOf(intent) === label && served.has(spoken[n]!)
            ? texts.map(text => ({ text, language: spoken[n]!, part: partOf(repository), from: chatbots, repository }))
            : [],
        )
      }
      const samples = known.get(key) ?? read()
      known.set(key, samples)
      return samples
    })

/** Those that may be looked at first, so that nothing that was looked at judges. */
const tuneFirst =
  (read: Read): Read =>
  data =>
    read(data).sort((a, b) => Number(a.part === 'held') - Number(b.part === 'held'))

const isHandover = (intent: string): boolean => /human_agent|customer_service/.test(intent)

/** People asking for a person. */
export const wishes: Read[] = [
  rasa('RasaHQ/financial-demo', 'data/nlu/nlu.yml', 'human_handoff', 'tune'),
  rasa('RasaHQ/rasa-demo', 'data/nlu/nlu.yml', 'human_handoff', 'tune'),
  rasa('RasaHQ/helpdesk-assistant', 'data/nlu.yml', 'human_handoff', 'tune'),
  bitext(intent => intent === 'contact_human_agent', 'tune'),
  microsoft,
  nlupp(intents => intents.includes('handoff'), 'banking'),
  nlupp(intents => intents.includes('handoff'), 'hotels'),
  watson,
  own('wish'),
  tuneFirst(bots('wish')),
]

/** People asking for something else. */
export const others: Read[] = [
  banking('tune'),
  clinc('train', 'tune'),
  bitext(intent => !isHandover(intent) && intent !== 'complaint', 'tune'),
  clinc('val', 'held'),
  clinc('oos_val', 'held'),
  nlupp(intents => !intents.includes('handoff'), 'banking'),
  nlupp(intents => !intents.includes('handoff'), 'hotels'),
  arabicBanking,
  tweets,
  own('other'),
  tuneFirst(bots('other')),
]

const parity = (id: string): Part => (Number(id.at(-2)) % 2 === 0 ? 'tune' : 'held')

const social =
  (label: '0' | '1'): Read =>
  data =>
    rows(join(data, 'danielpreotiuc/complaints-social-media/complaints-data.csv'), ['id', 'text', 'label', 'about'])
      .filter(row => row.label === label && row.about !== 'random_tweet')
      .map(({ id, text }) => ({
        text: text!.replace(/@\w+|https?:\S+|<\w+>/g, ' ').trim(),
        language: 'en',
        part: parity(id!),
        from: 'danielpreotiuc/complaints-social-media',
      }))

const airline =
  (keep: (row: Record<string, string>) => boolean): Read =>
  data =>
    rows(join(data, 'vitormariath/Airline-Sentiment/Airline-Sentiment-2-w-AA.csv'))
      .filter(keep)
      .map(row => ({
        text: row.text!.replace(/@\w+|https?:\S+/g, ' ').trim(),
        language: 'en',
        part: parity(row._unit_id!),
        from: 'vitormariath/Airline-Sentiment',
      }))

/** Customers who complain. */
export const complaints: Read[] = [
  social('1'),
  airline(
    row => row.airline_sentiment === 'negative' && row['airline_sentiment:confidence'] === '1' && /Service|Rude/.test(row.negativereason!),
  ),
  own('frustrated'),
]

/** Customers of the same places who don't. */
export const calm: Read[] = [social('0'), airline(row => row.airline_sentiment === 'neutral'), own('calm')]

/** The same for texts that differ in capitals and signs only. */
export const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** All texts, each once. */
export const gather = (reads: Read[], data: string): Sample[] => {
  const seen = new Set<string>()
  return reads
    .flatMap(read => read(data))
    .filter(({ text }) => {
      const key = wordsOf(text)
      if (key === '' || seen.has(key)) return false
      seen.add(key)
      return true
    })
}
