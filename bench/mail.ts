// How well the reading of mails tells own words from history: `npm run bench -- mail DATA`, where DATA is a folder with checkouts of the
// repositories named below, whose plain texts people have marked. Exact: the same words. Leaked: a line that does not belong to it. Lost: a line
// that does is missing. Without DATA only the mails of this repository are read, and timed.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLetter } from '#connectors/email/reading/read-letter.ts'
import { linesOf } from '#connectors/email/reading/text/line.ts'
import { ownWords } from '#connectors/email/reading/text/own-words.ts'
import { letters } from '#core/testing/email/letters.ts'

interface Marked {
  name: string
  read: string
  wanted: string
}

const rounds = 5
const words = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim()
const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map(words)
    .filter(line => /[\p{L}\p{N}]/u.test(line))

const judge = ({ read, wanted }: Marked): { exact: boolean; leaked: boolean; lost: boolean } => ({
  exact: words(read) === words(wanted),
  leaked: linesIn(read).some(line => !words(wanted).includes(line)),
  lost: linesIn(wanted).some(line => !words(read).includes(line)),
})

const ownOf = (text: string): string => ownWords(linesOf(text)).own

/** discourse/email_reply_trimmer: mails that people got, in 13 languages, beside what is to be left of them. */
const trimmerMails = async (data: string): Promise<Marked[]> => {
  const folder = join(data, 'email_reply_trimmer/test')
  const names = await readdir(join(folder, 'emails')).catch(() => [])
  return Promise.all(
    names.map(async name => ({
      name,
      read: ownOf(await readFile(join(folder, 'emails', name), 'utf8')),
      wanted: await readFile(join(folder, 'trimmed', name), 'utf8'),
    })),
  )
}

/** crisp-oss/email-reply-parser: those of its mails that begin with the one text that is to be left of them. */
const parserMails = async (data: string): Promise<Marked[]> => {
  const folder = join(data, 'email-reply-parser/test')
  const tests = await readFile(join(folder, 'test.js'), 'utf8').catch(() => '')
  const wanted = /const COMMON_FIRST_FRAGMENT = '([\s\S]*?)';/u.exec(tests)?.[1]?.replace(/\\n\\\n/gu, '\n')
  const names = tests
    .split(/\nexport function /u)
    .filter(test => test.includes('COMMON_FIRST_FRAGMENT, fragments[0]'))
    .flatMap(test => /get_email\("(\w+)"\)/u.exec(test)?.[1] ?? [])
  if (wanted === undefined) return []
  return Promise.all(
    names.map(async name => ({ name, read: ownOf(await readFile(join(folder, 'fixtures', `${name}.txt`), 'utf8')), wanted })),
  )
}

const ourMails = async (): Promise<Marked[]> =>
  Promise.all(
    (await letters()).map(async ({ name, raw, expected }) => ({
      name,
      read: (await readLetter(raw)).text,
      wanted: expected.text.join('\n'),
    })),
  )

const row = (name: string, marked: readonly Marked[], missed: boolean): string[] => {
  if (marked.length === 0) return []
  const judged = marked.map(judge)
  const count = (key: 'exact' | 'leaked' | 'lost'): number => judged.filter(each => each[key]).length
  if (missed) for (const [at, each] of judged.entries()) if (!each.exact) process.stderr.write(`${name}: ${marked[at]!.name}\n`)
  return [
    `| ${name} | ${marked.length} | ${count('exact')} (${((100 * count('exact')) / marked.length).toFixed(0)} %) | ${count('leaked')} | ${count('lost')} |`,
  ]
}

/** `missed`: also names what was not read exactly. */
export const benchMail = async (data: string | undefined, missed = false): Promise<string> => {
  const samples = await letters()
  const began = performance.now()
  for (let i = 0; i < rounds; i++) for (const { raw } of samples) await readLetter(raw)
  const each = (performance.now() - began) / (rounds * samples.length)
  return [
    '| mails | number | exact | history leaked | own words lost |',
    '| --- | --- | --- | --- | --- |',
    ...(data === undefined ? [] : row('discourse/email_reply_trimmer', await trimmerMails(data), missed)),
    ...(data === undefined ? [] : row('crisp-oss/email-reply-parser', await parserMails(data), missed)),
    ...row('of this repository', await ourMails(), missed),
    '',
    `Reading one of our mails, raw bytes to text: ${each.toFixed(1)} ms.`,
  ].join('\n')
}
