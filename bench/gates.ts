// The gates before an answer, on public texts: `npm run bench -- gates DATA`, where DATA holds checkouts, each as OWNER/NAME (bench/gates/sources.ts).
import { complaintFeatures, complaintVector, frustration } from '#core/safety/signs/frustration.ts'
import { wantsPerson } from '#core/safety/signs/wish.ts'
import { languageOf } from '#core/search/languages/language.ts'
import type { Part } from './gates/repositories.ts'
import { calm, complaints, gather, labelled, others, type Sample, wishes, wordsOf } from './gates/sources.ts'
import { auroc, type Sample as Fit, regress } from './offline/logistic.ts'

const parts: Part[] = ['tune', 'held']

const table = (head: string[], body: (string | number)[][]): string =>
  [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const share = <T>(list: T[], test: (one: T) => boolean): string =>
  list.length === 0 ? '–' : (list.filter(test).length / list.length).toFixed(3)

const by = (samples: Sample[], key: (sample: Sample) => string): Map<string, Sample[]> => Map.groupBy(samples, key)

const wishTable = (data: string): string => {
  const wishing = gather(wishes, data)
  const isWish = new Set(wishing.map(({ text }) => wordsOf(text)))
  const source = (s: Sample): string => `${s.part} ${s.language} ${s.from}`
  const asked = by(wishing, source)
  const rest = by(
    gather(others, data).filter(({ text }) => !isWish.has(wordsOf(text))),
    source,
  )
  const places = (samples: Sample[]): number => new Set(samples.map(s => s.repository ?? s.from)).size
  const lines: (string | number)[][] = []
  for (const [key, samples] of asked)
    lines.push(['asks for a person', key, places(samples), samples.length, share(samples, s => wantsPerson(s.text).wants)])
  for (const [key, samples] of rest) {
    const wrong = samples.filter(s => wantsPerson(s.text).wants).length
    lines.push([
      'asks something else',
      key,
      places(samples),
      samples.length,
      `${((wrong / samples.length) * 1000).toFixed(1)} in a thousand`,
    ])
  }
  return table(['what', 'part, language and source', 'repositories', 'texts', 'heard as a wish'], lines)
}

const moodTable = (data: string): string => {
  const upset = gather(complaints, data)
  const fine = gather(calm, data)
  const plain = gather(others.slice(0, 5), data)
  const lines: (string | number)[][] = []
  const line = (name: string, yes: Sample[], no: Sample[]): void => {
    if (yes.length === 0 || no.length === 0) return
    const score = ({ text }: Sample): number => frustration(text).score
    lines.push([
      name,
      yes.length,
      no.length,
      auroc(yes.map(score), no.map(score)).toFixed(3),
      share(yes, s => frustration(s.text).frustrated),
      `${((no.filter(s => frustration(s.text).frustrated).length / no.length) * 1000).toFixed(1)} in a thousand`,
    ])
  }
  for (const part of parts) {
    const of = (samples: Sample[], from?: string): Sample[] =>
      samples.filter(s => s.part === part && (from === undefined || s.from === from))
    line(`${part}: all, plain questions`, of(upset), of(plain))
    line(`${part}: all, the calm ones of the same places`, of(upset), of(fine))
    for (const from of new Set(upset.map(s => s.from))) {
      line(`${part}: ${from}, its own calm ones`, of(upset, from), of(fine, from))
      line(`${part}: ${from}, plain questions`, of(upset, from), of(plain))
    }
  }
  return table(['complaints', 'complaints', 'calm', 'AUROC', 'frustrated', 'calm taken for frustrated'], lines)
}

/** Weights for core/safety/signs/frustration.ts, fitted on the texts of `tune`. */
const fitting = (data: string): string => {
  const of = (samples: Sample[], y: 0 | 1, weight: number): Fit[] =>
    samples.filter(s => s.part === 'tune').map(s => ({ x: complaintVector(s.text), y, weight }))
  const plain = gather(others.slice(0, 3), data).filter((_, n) => n % 6 === 0)
  const samples = [...of(gather(complaints, data), 1, 1), ...of(gather(calm, data), 0, 0.8), ...of(plain, 0, 0.4)]
  if (samples.length === 0) return ''
  const weights = regress(samples)
  return `Fitted: ${complaintFeatures.map((name, i) => `${name}: ${weights[i]!.toFixed(2)}`).join(', ')}`
}

const asTag = (language: string): string => (language === 'nb' ? 'no' : language)

const languageTable = (data: string): string => {
  const lines: (string | number)[][] = []
  for (const name of ['tweets', 'word-pairs'] as const) {
    for (const [language, samples] of Map.groupBy(labelled(data, name), ([tag]) => asTag(tag))) {
      if (!['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ar', 'pl', 'sv', 'tr', 'ru', 'ja'].includes(language)) continue
      const began = performance.now()
      const told = samples.map(([, text]) => languageOf(text))
      const micros = ((performance.now() - began) / samples.length) * 1000
      lines.push([name, language, samples.length, share(told, t => t === language), share(told, t => t === 'und'), micros.toFixed(0)])
    }
  }
  return table(['texts', 'language', 'how many', 'right', 'not told', 'µs each'], lines)
}

/** Recall and false alarms of the wish for a person, how well complaints and calm texts are parted, and how often languages are right. */
export const benchGates = async (data: string | undefined): Promise<string> => {
  if (data === undefined) return 'Left out: say where the checkouts are, `npm run bench -- gates DATA`.'
  return [wishTable(data), moodTable(data), fitting(data), languageTable(data)].filter(Boolean).join('\n\n')
}
