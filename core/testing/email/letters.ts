// Mails as programs write them, made up, with what is to be read in each: `letters/NAME.eml` and `NAME.json`.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Expected {
  /** Lines of what the person wrote now. */
  text: string[]
  /** 'person' where nothing is said. */
  kind?: string
  bounce?: { of?: string; recipient?: string; permanent: boolean; reason: string }
  /** `name type inline|attached`; of most mails nothing is said. */
  enclosed?: string[]
}

export interface Sample {
  name: string
  raw: Uint8Array
  expected: Expected
}

const folder = join(import.meta.dirname, 'letters')

/** As they come over the wire: with CRLF, whatever the checkout made of it. */
export const letters = async (): Promise<Sample[]> => {
  const names = (await readdir(folder)).filter(name => name.endsWith('.eml')).toSorted()
  return Promise.all(
    names.map(async name => {
      const raw = await readFile(join(folder, name), 'latin1')
      const expected: Expected = JSON.parse(await readFile(join(folder, name.replace(/eml$/u, 'json')), 'utf8'))
      return { name: name.replace(/\.eml$/u, ''), raw: Buffer.from(raw.replace(/\r?\n/gu, '\r\n'), 'latin1'), expected }
    }),
  )
}
