// Makes the files a browser loads from their TypeScript and CSS, once, at the first request (https://esbuild.github.io/api/).
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { languages } from '../widget/words/languages.ts'
import type { WidgetLook } from '../wire.ts'

/** One file as it is served. */
export interface Asset {
  type: string
  etag: string
  plain: Buffer
  gzip: Buffer
  br: Buffer
}

/** The paths of all files, for the table of routes. */
export const assetPaths: string[] = [
  '/widget.js',
  '/widget.mjs',
  '/web/panel.mjs',
  '/web/landing.js',
  '/web/landing.css',
  ...languages.map(language => `/web/words/${language}.json`),
]

/** Files by the path they are served under, one for each of `assetPaths`. */
export type Assets = Record<string, Asset>

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

const asset = async (type: string, text: string): Promise<Asset> => {
  const plain = Buffer.from(text)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`
  return { type, etag, plain, gzip: await promisify(gzip)(plain, { level: 9 }), br: await promisify(brotliCompress)(plain) }
}

const script = 'text/javascript; charset=utf-8'

/** Stands in the script where the words of one language can be put. */
const noWords = '"@words"'

/** The script with the words of a language in it, so that the page needs no second request; the plain one where there are none. */
export const withWords = async (assets: Assets, file: '/widget.js' | '/widget.mjs', language: string): Promise<Asset | undefined> => {
  const plain = assets[file]
  const words = assets[`/web/words/${language}.json`]
  if (!plain || !words) return plain
  const built = JSON.stringify(`{"language":"${language}","words":${words.plain}}`)
  return asset(
    script,
    plain.plain.toString().replace(noWords, () => built),
  )
}

/** Bundles being made in this process: they share esbuild's one helper process, and whoever ends it under a build leaves that waiting for ever. */
let making = 0

/** Bundles and minifies; throws with esbuild's messages when the sources can not be built. */
export const bundle = async (look: WidgetLook): Promise<Assets> => {
  const { build, stop } = await import('esbuild')
  making += 1
  try {
    const made = async (file: string, define: Record<string, string> = {}, format: 'iife' | 'esm' = 'iife'): Promise<string> => {
      const { outputFiles } = await build({
        entryPoints: [path(file)],
        bundle: true,
        write: false,
        minify: true,
        format,
        platform: 'browser',
        target: ['chrome111', 'firefox115', 'safari16.4'],
        legalComments: 'none',
        charset: 'utf8',
        logLevel: 'silent',
        define,
      })
      return (outputFiles[0]?.text ?? '').trim()
    }
    const sheet = async (file: string): Promise<string> => JSON.stringify(await made(file))
    const panel = await asset(script, await made('../widget/views/panel.ts', { BUILT_CSS: await sheet('../widget/look/index.css') }, 'esm'))
    const define = {
      BUILT_CSS: await sheet('../widget/look/shell.css'),
      BUILT_PANEL: JSON.stringify(`/web/panel.mjs?${panel.etag.slice(1, 9)}`),
      BUILT_LOOK: JSON.stringify(look),
      BUILT_WORDS: noWords,
    }
    const words = async (language: string): Promise<[string, Asset]> => {
      const module = (await import(new URL(`../widget/words/${language}.ts`, import.meta.url).href)) as Record<string, unknown>
      return [`/web/words/${language}.json`, await asset('application/json; charset=utf-8', JSON.stringify(module[language]))]
    }
    return {
      '/widget.js': await asset(script, await made('../widget/main.ts', define)),
      '/widget.mjs': await asset(script, await made('../widget/module.ts', define, 'esm')),
      '/web/panel.mjs': panel,
      '/web/landing.js': await asset(script, await made('landing/landing.ts')),
      '/web/landing.css': await asset('text/css; charset=utf-8', await made('landing/landing.css')),
      ...Object.fromEntries(await Promise.all(languages.map(words))),
    }
  } finally {
    making -= 1
    // The helper process has nothing more to do.
    if (making === 0) await stop()
  }
}
