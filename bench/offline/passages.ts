// The passage side: questions written by hand over public documentation. Each documentation is judged by what was fitted on the others.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createIndex, type Item } from '#core/search/index.ts'
import { cutMarkdown } from '#core/search/text/passages.ts'
import { createFolder } from '#plugins/folder/index.ts'
import { type Asked, ask, type Filled, judge, print, report, train } from './judge.ts'

interface Questions {
  /** About nothing that any of the documentations is about. */
  nowhere: string[]
  sets: {
    /** Within the data; empty for Threadline's own. */
    docs: string
    /** With the pages that answer, as a regular expression. */
    answered: [string, string][]
    unanswered: string[]
  }[]
}

const fill = async (dir: string): Promise<Filled> => {
  const filled: Filled = { index: createIndex(), items: new Map() }
  for await (const page of createFolder({ dir }).pages()) {
    for (const passage of cutMarkdown({ ...page, version: 1 })) {
      const item: Item = { ...passage, kind: 'passage', locale: 'en' }
      filled.items.set(item.id, item)
      filled.index.put(item)
    }
  }
  return filled
}

/** Prints the weights for passages, and how well they do. */
export const fitPassages = async (data: string): Promise<void> => {
  const { nowhere, sets } = JSON.parse(readFileSync(new URL('questions.json', import.meta.url), 'utf8')) as Questions
  const asked: Asked[] = []
  for (const { docs, answered, unanswered } of sets) {
    const dir = docs === '' ? fileURLToPath(new URL('../../docs', import.meta.url)) : join(data, docs)
    if (!existsSync(dir)) {
      console.log(`left out, not there: ${dir}`)
      continue
    }
    const filled = await fill(dir)
    const from = docs || 'Threadline'
    for (const [question, pages] of answered) {
      asked.push({ from, label: 'answered', found: ask(filled, question, id => new RegExp(pages).test(id.split('#')[0]!)) })
    }
    for (const question of unanswered) asked.push({ from, label: 'unanswered', found: ask(filled, question, () => false) })
    for (const question of nowhere) asked.push({ from, label: 'nowhere', found: ask(filled, question, () => false) })
  }
  print('passage', train('passage', asked))
  const judged = [...new Set(asked.map(one => one.from))].flatMap(from => {
    const others = asked.filter(one => one.from !== from)
    const own = asked.filter(one => one.from === from)
    const found = judge('passage', train('passage', others), own)
    report(`  ${from}`, found)
    return found
  })
  for (const threshold of [0.5, 0.6, 0.7]) report(`  all, at ${threshold}`, judged, threshold)
}
