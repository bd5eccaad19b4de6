// What people say to chatbots, by intent, as Rasa, Dialogflow, Botpress, Watson, LUIS, NLP.js, tables and plain lists of patterns keep it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** Texts of one intent in one file. `language` only where the file says it. */
export interface Intent {
  intent: string
  texts: string[]
  language?: string | undefined
}

/** Larger files hold no sentences of people. */
const largest = 8_000_000

const asTag = (locale: unknown): string | undefined =>
  typeof locale === 'string' && /^[a-z]{2}([-_].*)?$/i.test(locale) ? locale.slice(0, 2).toLowerCase() : undefined

/** "[Berlin](city)" and "[Berlin]{...}" are "Berlin". */
const plain = (text: string): string =>
  text
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/g, '$1')
    .replace(/^(['"])(.*)\1$/, '$2')
    .trim()

/** Texts stand below `examples:`; the same key in a story has none. */
const rasaYaml = (text: string): Intent[] => {
  const found: Intent[] = []
  let own: Intent | undefined
  let isListing = false
  for (const line of text.split(/\r?\n/)) {
    const [, key, value = ''] =
      /^\s*(?:-\s*)?(intent|synonym|regex|lookup|story|rule|steps|flow|examples|responses)\s*:\s*['"]?([^'"#]*)/.exec(line) ?? []
    const [, said] = /^\s*-\s+(.+)$/.exec(line) ?? []
    if (key === 'intent') own = { intent: value.trim(), texts: [] }
    else if (key === 'examples') {
      if (own) found.push(own)
    } else if (key) own = undefined
    else if (said && own && isListing) own.texts.push(plain(said.replace(/^text:\s*\|?/, '')))
    if (key) isListing = key === 'examples'
  }
  return found
}

const rasaMarkdown = (text: string): Intent[] => {
  const found: Intent[] = []
  let own: Intent | undefined
  for (const line of text.split(/\r?\n/)) {
    if (line.trim().startsWith('#')) {
      const [, name] = /^\s*#+\s*intent\s*:\s*(\S.*)$/.exec(line) ?? []
      own = name ? { intent: name.trim(), texts: [] } : undefined
      if (own) found.push(own)
    } else {
      const [, said] = /^\s*[-*+]\s+(.+)$/.exec(line) ?? []
      if (said && own) own.texts.push(plain(said))
    }
  }
  return found
}

type Json = Record<string, unknown>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const strings = (value: unknown): string[] => list(value).filter(one => typeof one === 'string')

/** Pieces of a text: `[{ text: 'to ' }, { text: 'Berlin' }]`. */
const joined = (pieces: unknown): string =>
  list(pieces)
    .map(piece => (isJson(piece) && typeof piece.text === 'string' ? piece.text : ''))
    .join('')

const text = (value: unknown): string => (isJson(value) && typeof value.text === 'string' ? value.text : '')

/** `[{ text, intent }]` */
const labelledTexts = (all: unknown[], language?: string): Intent[] =>
  [...Map.groupBy(all.filter(isJson), one => String(one.intent ?? one.intentName ?? ''))]
    .filter(([intent]) => intent !== '')
    .map(([intent, each]) => ({ intent, texts: each.map(text), language }))

const json = (path: string, value: unknown): Intent[] => {
  const name = basename(path, '.json')
  const [, saysName, saysLanguage] = /^(.*)_usersays_([a-z-]+)$/i.exec(name) ?? []
  if (saysName)
    return [{ intent: saysName, texts: list(value).map(one => joined(isJson(one) ? one.data : [])), language: asTag(saysLanguage) }]
  const [, folder, phrasesLanguage] = /([^/]+)\/trainingPhrases\/([a-z-]+)\.json$/i.exec(path) ?? []
  if (folder && isJson(value))
    return [
      {
        intent: folder,
        texts: list(value.trainingPhrases).map(one => joined(isJson(one) ? one.parts : [])),
        language: asTag(phrasesLanguage),
      },
    ]
  if (Array.isArray(value)) return value.some(one => isJson(one) && 'tag' in one) ? json(path, { intents: value }) : []
  if (!isJson(value)) return []
  const language = asTag(value.language ?? value.locale ?? value.culture ?? value.lang)
  if (Array.isArray(value.userSays) && typeof value.name === 'string')
    return [{ intent: value.name, texts: value.userSays.map(one => joined(isJson(one) ? one.data : [])), language }]
  if (isJson(value.utterances) && typeof value.name === 'string')
    return Object.entries(value.utterances).map(([tag, said]) => ({
      intent: value.name as string,
      texts: strings(said).map(plain),
      language: asTag(tag),
    }))
  if (isJson(value.rasa_nlu_data)) return labelledTexts(list(value.rasa_nlu_data.common_examples))
  if (Array.isArray(value.utterances) && value.utterances.some(isJson)) return labelledTexts(value.utterances, language)
  const intents = [...list(value.intents), ...list(value.data), ...(isJson(value.workspace) ? list(value.workspace.intents) : [])]
  return intents.filter(isJson).flatMap(one => {
    const intent = one.tag ?? one.intent ?? one.name
    if (typeof intent !== 'string') return []
    const texts = [
      ...strings(one.patterns),
      ...strings(one.utterances),
      ...strings(one.sampleUtterances),
      ...strings(one.examples),
      ...list(one.examples).map(text),
    ]
    return texts.length === 0 ? [] : [{ intent, texts: texts.map(plain), language }]
  })
}

const table = (raw: string): Intent[] => {
  const [head = ''] = raw.split('\n', 1)
  const names = head.trim().split(',')
  const said = names.findIndex(name => /^(text|utterances?|sentence)$/i.test(name))
  const intent = names.findIndex(name => /^(intent(_name)?|label)$/i.test(name))
  if (said < 0 || intent < 0) return []
  const rows: string[][] = parse(raw, { relax_quotes: true, relax_column_count: true, from_line: 2, skip_empty_lines: true })
  return [...Map.groupBy(rows, row => row[intent] ?? '')].map(([name, each]) => ({ intent: name, texts: each.map(row => row[said] ?? '') }))
}

const parsed = (path: string): Intent[] => {
  const raw = readFileSync(path, 'utf8')
  if (/\.csv$/i.test(path)) return table(raw)
  if (/\.ya?ml$/i.test(path)) return rasaYaml(raw)
  if (/\.md$/i.test(path)) return rasaMarkdown(raw)
  try {
    return json(path, JSON.parse(raw.replace(/^\uFEFF/, '')))
  } catch {
    return []
  }
}

/** All intents with their texts below a folder; what can not be read is left out, and so is what a button sends (`/intent`). */
export const intentsIn = (folder: string): Intent[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter(path => /\.(ya?ml|md|json|csv)$/i.test(path) && !/(^|\/)(node_modules|\.git)\//.test(path))
    .map(path => join(folder, path))
    .filter(path => statSync(path).isFile() && statSync(path).size <= largest)
    .flatMap(parsed)
    .map(one => ({ ...one, texts: one.texts.map(said => said.trim()).filter(said => said !== '' && !said.startsWith('/')) }))
    .filter(({ texts }) => texts.length > 0)
}

const words = (name: string): string =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

const talking =
  'talk|speak|connect|contact|chat|transfer|escalat\\w*|escalar|eskalier\\w*|hablar|contactar|falar|parler|parlare|sprechen|reden|praten|spreken|weiterleit\\w*|redirect|call'
const asking = `${talking}|ask|asking|request|solicit\\w*|need|want|pedir|get`
const human =
  'humans?|human being|rep|humano|humana|humain|umano|agent|agente|agents|representative|operator|operador|operatore|mitarbeiter\\w*|mensch\\w*|atendente|asesor|conseiller|receptionist|medewerker|real person'
const anybody = `${human}|person|persona|pessoa|personne|someone|somebody|alguien|alguem|qualcuno|quelqu|jemand\\w*|iemand|executive|advisor|adviser|manager|supervisor`
const wish = new RegExp(
  [
    `^(.* )?(human|agent) (hand ?off|hand ?over)( [a-z][a-z])?$`,
    `\\b(human|live|real) (hand off|agent|person|service|support|chat|assistance|operator|help)\\b`,
    `\\b(${talking})\\b.*\\b(${anybody})\\b`,
    `\\b(${asking})\\b.*\\b(${human})\\b`,
    `^(support )?(live ?chat|representative|call ?back|talk to us)$`,
  ].join('|'),
)
const asksWhatItIs = /is ?human|es humano|check human|are you|bot challenge|is (a )?bot|ask bot|agent real/
const small = /small ?talk|chit ?chat/
const unclear =
  /cont[ae]c?t|kontakt|support|soporte|suporte|help|ayuda|aide|ajuda|hilfe|aiuto|call|phone|tele?fon|llama|ligar|fallback|scope|complain|queja|reclam|feedback|hand ?o|escal|\blive|operat|operad|sales|ventas|human|uman|atend|emergenc|relacionament|outros|otros|others?\b|represent|reception|boss|manager|mail|advis|asesor|agent|person/

/** What the name of an intent says: people asking for a person, for something else, or it can't be told from the name. */
export const labelOf = (intent: string): 'wish' | 'other' | undefined => {
  const name = words(intent)
  if (asksWhatItIs.test(name)) return 'other'
  if (small.test(name)) return /hand ?o/.test(name) ? undefined : 'other'
  if (wish.test(name) && !/confirm|personal|become|appointment|per person|in person/.test(name)) return 'wish'
  return unclear.test(name) ? undefined : 'other'
}
