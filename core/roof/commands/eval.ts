// `npm run eval FILE…`: labelled questions, each thought about as a customer's would be, and how well the house did. Stores nothing but,
// with `--set`, the threshold that it suggests.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { createCore } from '../../flows/core.ts'
import { evaluate, halfOf } from '../../flows/evaluation/evaluation.ts'
import { shareOf } from '../../flows/evaluation/measures.ts'
import { type Outcome, outcomeOf, plain } from '../../flows/evaluation/outcome.ts'
import { pictureOf } from '../../flows/evaluation/picture.ts'
import { type LabelledQuestion, outOfScope, readQuestions, toPerson } from '../../flows/evaluation/questions.ts'
import { reportLines, suggestionLines } from '../../flows/evaluation/report.ts'
import { realClock } from '../../lib/clock.ts'
import { createIds } from '../../lib/ids.ts'
import { Problem } from '../../model/problem.ts'
import { openStore } from '../../store/open.ts'
import { lockFolder } from '../../store/sqlite/lock.ts'
import { openPlugins } from '../parts/plugs.ts'
import { type Configuration, readConfiguration } from '../settings/standings.ts'
import { type AskedHouse, evaluator, houseElsewhere, houseOfExamples, houseOfKnowledge, learned } from './eval-house.ts'
import { localDesk } from './running.ts'

const usage =
  'npm run eval -- FILE… [--examples FILE] [--url URL --key KEY] [--channel web] [--limit N] [--right 0.95] [--json OUT] [--chart OUT.svg] [--set]'

const options = {
  examples: { type: 'string', multiple: true },
  url: { type: 'string' },
  key: { type: 'string' },
  channel: { type: 'string', default: 'web' },
  limit: { type: 'string' },
  right: { type: 'string', default: '0.95' },
  json: { type: 'string' },
  chart: { type: 'string' },
  set: { type: 'boolean', default: false },
} as const

const wrong = (detail: string): Problem => new Problem('invalid', detail)

const readWords = (words: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit)
    const right = Number(values.right)
    if (positionals.length === 0) throw wrong('Say which file of questions.')
    if (!(limit >= 1)) throw wrong('--limit needs a number of questions.')
    if (!(right > 0 && right <= 1)) throw wrong('--right needs a share such as 0.95.')
    if (values.url !== undefined && values.examples) throw wrong('--examples makes a house of its own: leave out --url.')
    if (values.set && values.examples) throw wrong('--set is for a house that serves customers: leave out --examples.')
    return { ...values, limit, right, files: positionals }
  } catch (error) {
    throw wrong(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}

type Wanted = ReturnType<typeof readWords>

const fromFiles = (files: readonly string[]): LabelledQuestion[] =>
  files.flatMap(file => {
    let content: string
    try {
      content = readFileSync(file, 'utf8')
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      throw wrong(
        missing
          ? `There is no file ${file}. Nothing was asked.`
          : `${file} can not be read: ${error instanceof Error ? error.message : error}`,
      )
    }
    return readQuestions(basename(file), content)
  })

/** A label that the house does not hold would count as a wrong answer and is a mistake of the file. */
const mustMean = (questions: readonly LabelledQuestion[], { meanings, whole }: AskedHouse): void => {
  if (!whole) return
  const strange = questions.filter(q => ![outOfScope, toPerson].includes(plain(q.label)) && !meanings.has(plain(q.label)))
  const [first] = strange
  if (!first) return
  const labels = [...new Set(strange.map(q => q.label))]
  const more =
    labels.length > 1 ? ` So do ${labels.length - 1} more labels: ${labels.slice(1, 6).join(', ')}${labels.length > 6 ? ' …' : ''}.` : ''
  throw wrong(
    `${first.at}: nothing here is called “${first.label}”.${more} A label is the title or id of a scenario, the title or URL of a page, ${toPerson}, or ${outOfScope} for what can’t be answered.`,
  )
}

const open = async (wanted: Wanted, { environment, standings, variables }: Configuration, channels: string[]): Promise<AskedHouse> => {
  if (wanted.examples) return houseOfExamples(fromFiles(wanted.examples), standings, channels)
  if (wanted.url !== undefined) {
    const key = wanted.key ?? variables.THREADLINE_API_KEY
    if (key === undefined) throw wrong('--url needs the API key too: --key KEY, or THREADLINE_API_KEY.')
    return houseElsewhere(wanted.url, key)
  }
  if (!environment) throw wrong('The configuration can not be read: npm run doctor says why.')
  return houseOfKnowledge(environment, standings, channels)
}

/** Writes the threshold where customers are answered: over the API where the house runs, else into its store. */
const setThreshold = async (wanted: Wanted, configuration: Configuration, house: AskedHouse, threshold: number): Promise<void> => {
  const change = { thresholds: { [wanted.channel]: threshold } }
  const act = { who: evaluator }
  if ('controls' in house) {
    await (house as Awaited<ReturnType<typeof houseElsewhere>>).controls.autopilot(change, act)
    return
  }
  const { dataDir, mongoUrl } = configuration.environment!
  const running = localDesk(dataDir)
  const lock = await lockFolder(dataDir).catch(() => undefined)
  if (!lock) {
    if (!running) throw wrong(`The house in ${dataDir} runs, and its address is not known: set it with --url and --key. Nothing was set.`)
    const remote = await houseElsewhere(running.url, running.key)
    await remote.controls.autopilot(change, act).finally(() => remote.close())
    return
  }
  const store = await openStore({ mongoUrl, file: join(dataDir, 'threadline.db') })
  try {
    const log = pino({ level: 'silent' })
    const { answerer } = await openPlugins(configuration.standings, () => ({ log, clock: realClock, publicUrl: '', dataDir }), log)
    if (!answerer) throw wrong('No answerer is plugged in: npm run doctor says why. Nothing was set.')
    await createCore({ store, answerer, clock: realClock, log, newId: createIds() }).controls.autopilot(change, act)
  } finally {
    await store.close()
    await lock.release()
  }
}

const percent = (share: number | undefined): string => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`)

/** Answers the exit code: 0 where it was measured, 1 where something is to be put right first. */
export const evaluateFiles = async (
  words: string[],
  print: (line: string) => void = line => void process.stdout.write(`${line}\n`),
  note: (line: string) => void = line => void (process.stderr.isTTY && process.stderr.write(line)),
): Promise<number> => {
  let house: AskedHouse | undefined
  try {
    const wanted = readWords(words)
    const { channel, right } = wanted
    const questions = fromFiles(wanted.files).slice(0, wanted.limit)
    if (questions.length === 0) throw wrong('There is no question in it.')
    const configuration = await readConfiguration()
    const channels = [...new Set(questions.map(q => q.channel ?? channel)).add(channel)]
    house = await open(wanted, configuration, channels)
    mustMean(questions, house)
    const { ask, meanings } = house
    const began = performance.now()
    await learned(house, channel, pending => note(`\rLearning … ${pending} pending `))
    const ready = performance.now() - began

    const put = async (list: readonly LabelledQuestion[], doing: string): Promise<Outcome[]> => {
      const outcomes: Outcome[] = []
      for (const question of list) {
        const from = performance.now()
        const said = await ask({ text: question.text, channel: question.channel ?? channel })
        outcomes.push(outcomeOf(question, said, performance.now() - from, meanings))
        threshold ??= (question.channel ?? channel) === channel ? said.threshold : undefined
        if (outcomes.length % 100 === 0) note(`\r${doing} ${outcomes.length} of ${list.length} `)
      }
      note('\r\u001b[K')
      return outcomes
    }
    let threshold: number | undefined
    const outcomes = await put(questions, 'Asked')
    const isOwn = (o: Outcome): boolean => (o.question.channel ?? channel) === channel
    const figures = evaluate(outcomes, right, outcomes.filter(isOwn))
    const { suggestion } = figures
    for (const line of house.notes) print(line)
    print(`Waited ${(ready / 1000).toFixed(1)} s until everything was learned.`)
    for (const line of reportLines(figures)) print(line)
    print('')
    for (const line of suggestionLines(figures, channel, threshold, right)) print(line)
    if (suggestion && house.tune && Object.keys(figures.costs).length === 0) {
      await house.tune(channel, suggestion.threshold)
      const again = (
        await put(
          questions.filter(q => halfOf(q.text) === 1),
          'Asked again',
        )
      ).filter(isOwn)
      const answered = again.filter(o => o.decision === 'answer' && o.gate === undefined)
      print(
        `  Asked again with it: ${percent(shareOf(answered, o => o.right))} of the answers right, ${percent(
          shareOf(
            again.filter(o => o.expected === 'known'),
            o => o.decision === 'answer' && o.right,
          ),
        )} of the answerable answered and right, ${percent(
          shareOf(
            again.filter(o => o.expected === 'oos'),
            o => o.decision !== 'answer',
          ),
        )} of the unanswerable not answered.`,
      )
    }
    const title = `${wanted.files.map(file => basename(file)).join(', ')}: ${questions.length} questions`
    if (wanted.json !== undefined) {
      const { curve: _, ...rest } = figures
      writeFileSync(wanted.json, `${JSON.stringify({ channel, threshold, ...rest, outcomes }, null, 1)}\n`)
      print(`Every question with its outcome is in ${wanted.json}`)
    }
    if (wanted.chart !== undefined) {
      writeFileSync(wanted.chart, pictureOf(figures, title))
      print(`The charts are in ${wanted.chart}`)
    }
    if (!wanted.set) {
      if (suggestion && !wanted.examples) print('Nothing was set. Run it again with --set to use this threshold.')
      return 0
    }
    if (!suggestion) {
      print('Nothing was set.')
      return 1
    }
    await setThreshold(wanted, configuration, house, suggestion.threshold)
    print(`Set: on ${channel} answers below ${suggestion.threshold.toFixed(4)} are not sent from now on.`)
    return 0
  } catch (error) {
    print(error instanceof Error ? error.message : String(error))
    return 1
  } finally {
    await house?.close()
  }
}
