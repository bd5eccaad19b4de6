// Makes the files a browser loads from their TypeScript and CSS, once, at the first request (https://esbuild.github.io/api/).
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { WidgetLook } from './wire.ts'

/** One file as it is served. */
export interface Asset {
  type: string
  etag: string
  plain: Buffer
  gzip: Buffer
  br: Buffer
}

/** Files by the path they are served under. */
export type Assets = Record<'/widget.js' | '/web/landing.js' | '/web/landing.css', Asset>

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

const asset = async (type: string, text: string): Promise<Asset> => {
  const plain = Buffer.from(text)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`
  return { type, etag, plain, gzip: await promisify(gzip)(plain, { level: 9 }), br: await promisify(brotliCompress)(plain) }
}

/** Bundles and minifies; throws with esbuild's messages when the sources can not be built. */
export const bundle = async (look: WidgetLook): Promise<Assets> => {
  const { build, stop } = await import('esbuild')
  try {
    const made = async (file: string, define: Record<string, string> = {}): Promise<string> => {
      const { outputFiles } = await build({
        entryPoints: [path(file)],
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        platform: 'browser',
        target: ['chrome111', 'firefox115', 'safari16.4'],
        legalComments: 'none',
        charset: 'utf8',
        logLevel: 'silent',
        define,
      })
      return (outputFiles[0]?.text ?? '').trim()
    }
    const widget = await made('widget/main.ts', {
      BUILT_CSS: JSON.stringify(await made('widget/look/index.css')),
      BUILT_LOOK: JSON.stringify(look),
    })
    return {
      '/widget.js': await asset('text/javascript; charset=utf-8', widget),
      '/web/landing.js': await asset('text/javascript; charset=utf-8', await made('landing/landing.ts')),
      '/web/landing.css': await asset('text/css; charset=utf-8', await made('landing/landing.css')),
    }
  } finally {
    // Its helper process has nothing more to do.
    await stop()
  }
}
