// Reads texts with personal data, and numbers that are none, from checkouts of public repositories: presidio-research (synth_dataset_v2.json),
// presidio (tests of its recognisers), validator.js (its tests) and libphonenumber (its metadata and PhoneNumberMatcherTest). Nothing of
// them is kept here.
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fold } from '#core/safety/fold.ts'

/** A value in a text, by the name of its kind; `invalid` where its check digits are wrong, so that it is none. */
export interface Vector {
  source: string
  kind: 'card' | 'iban' | 'email' | 'phone' | 'ssn' | 'ip' | 'no phone'
  text: string
  value: string
}

const textOf = async (data: string, name: string): Promise<string> => {
  for await (const path of glob(join(data, '**', name))) return readFile(path, 'utf8')
  return ''
}

const kinds: Record<string, Vector['kind']> = {
  CREDIT_CARD: 'card',
  IBAN_CODE: 'iban',
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  US_SSN: 'ssn',
  IP_ADDRESS: 'ip',
}

interface Sample {
  full_text: string
  spans: { entity_type: string; entity_value: string }[]
}

const synthetic = (json: string): Vector[] =>
  (JSON.parse(json || '[]') as Sample[]).flatMap(({ full_text: text, spans }) =>
    spans.flatMap(({ entity_type, entity_value: value }) => {
      const kind = kinds[entity_type]
      return kind ? [{ source: 'presidio-research', kind, text, value }] : []
    }),
  )

const unquoted = (literal: string): string => {
  try {
    return JSON.parse(
      `"${literal
        .slice(1, -1)
        .replace(/\\'/g, "'")
        .replace(/(?<!\\)"/g, '\\"')}"`,
    ) as string
  } catch {
    return ''
  }
}

const literals = (code: string): string[] =>
  [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g)].map(([literal]) => unquoted(literal)).filter(Boolean)

/** The `valid` list of a call of validator.js's own `test`, called without options. */
const validOf = (code: string, validator: string): string[] =>
  [...code.matchAll(new RegExp(`validator: '${validator}',\\s*valid: \\[([^\\]]*)\\]`, 'g'))].flatMap(([, list]) => literals(list!))

/** The `valid` lists of the fixtures that stand before the calls for mobile phones. */
const mobiles = (code: string): string[] => {
  const end = code.indexOf("validator: 'isMobilePhone'")
  const part = end < 0 ? '' : code.slice(code.lastIndexOf('let fixtures = [', end), end)
  return [...part.matchAll(/\bvalid: \[([^\]]*)\]/g)].flatMap(([, list]) => literals(list!))
}

/** Rows of a recogniser's parametrised test: the text, and the ranges that must be found in it. */
const recognised = (code: string, kind: Vector['kind']): Vector[] =>
  [...code.matchAll(/^\s*\(\s*("(?:[^"\\\n]|\\.)*")\s*,([^"]*?)\)\s*,?\s*(?:#.*)?$/gm)].flatMap(([, quoted, rest]) => {
    const text = unquoted(quoted!)
    return [...rest!.matchAll(/\((\d+), ?(\d+)\)/g)].map(([, from, to]) => ({
      source: 'presidio',
      kind,
      text,
      value: [...text].slice(Number(from), Number(to)).join(''),
    }))
  })

const examples = (xml: string): string[] =>
  [...xml.matchAll(/<territory id="(\w+)"[^>]*countryCode="(\d+)"[\s\S]*?<\/territory>/g)].flatMap(([territory, , code]) =>
    [...territory.matchAll(/<(fixedLine|mobile|tollFree)>[\s\S]*?<exampleNumber>(\d+)<\/exampleNumber>/g)].map(
      ([, , number]) => `+${code} ${number}`,
    ),
  )

/** Every vector under the folder; sources that are not there are left out. */
export const readVectors = async (data: string): Promise<Vector[]> => {
  const validators = await textOf(data, 'validators.test.js')
  const [ip, isbn, matcher] = [
    await textOf(data, 'isIP.test.js'),
    await textOf(data, 'isISBN.test.js'),
    await textOf(data, 'PhoneNumberMatcherTest.java'),
  ]
  const all = (source: string, kind: Vector['kind'], values: string[], around: (value: string) => string): Vector[] =>
    values.map(value => ({ source, kind, value, text: around(value) }))
  const plain = (name: string) => (value: string) => `My ${name} is ${value} and I wait for your answer.`
  const bare = (value: string) => value
  const impossible = /IMPOSSIBLE_CASES = \{([\s\S]*?)\};/.exec(matcher)?.[1] ?? ''
  const found = [
    ...synthetic(await textOf(data, 'synth_dataset_v2.json')),
    ...recognised(await textOf(data, 'test_credit_card_recognizer.py'), 'card'),
    ...recognised(await textOf(data, 'test_iban_recognizer.py'), 'iban'),
    ...recognised(await textOf(data, 'test_us_ssn_recognizer.py'), 'ssn'),
    ...recognised(await textOf(data, 'test_email_recognizer.py'), 'email'),
    ...recognised(await textOf(data, 'test_ip_recognizer.py'), 'ip'),
    ...all('validator.js', 'card', validOf(validators, 'isCreditCard'), plain('card')),
    ...all('validator.js', 'iban', validOf(validators, 'isIBAN'), plain('account')),
    ...all('validator.js', 'email', validOf(validators, 'isEmail'), plain('address')),
    ...all('validator.js', 'ip', validOf(ip, 'isIP'), plain('address')),
    ...all('validator.js', 'phone', mobiles(validators), plain('phone number')),
    ...all('libphonenumber', 'phone', examples(await textOf(data, 'PhoneNumberMetadata.xml')), plain('number')),
    ...all(
      'libphonenumber',
      'no phone',
      [...impossible.matchAll(/NumberTest\("([^"]*)"/g)].map(([, n]) => n!),
      bare,
    ),
    ...['isEAN', 'isISSN', 'isIMEI', 'isISO8601', 'isISIN'].flatMap(name =>
      all('validator.js', 'no phone', validOf(validators, name), bare),
    ),
    ...all('validator.js', 'no phone', validOf(isbn, 'isISBN'), bare),
  ]
  const seen = new Set<string>()
  return found.filter(({ kind, text, value }) => {
    const key = `${kind} ${text} ${value}`
    return fold(value).text.trim() !== '' && !seen.has(key) && seen.add(key)
  })
}
