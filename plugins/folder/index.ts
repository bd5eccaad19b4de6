// A folder of Markdown files as a knowledge source: every file a page, read again whenever one changes (chokidar 6).
//
// Left out are hidden files and folders, node_modules, files that are no Markdown, and links that lead out of the folder. What should
// have been read and could not be (too large, not UTF-8) is named by `health`.
import type { Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { type Clock, realClock } from '#core/lib/clock.ts'
import { own } from '#core/lib/own.ts'
import type { CreatePlugin } from '#core/ports/folder.ts'
import type { KnowledgePage, KnowledgeSource } from '#core/ports/knowledge-source.ts'
import type { FolderSettings } from './config.ts'
import { isMarkdown, readPage } from './page.ts'
import { createPublished, type Shown, shelf } from './published.ts'

/** Bytes; a page longer than a book is a mistake. */
const largest = 2 * 1024 * 1024
/** Milliseconds in which changes are taken together. */
const together = 300

const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

const tooLarge = (size: number): string => `has ${(size / 1024 / 1024).toFixed(1)} MB, more than 2 MB`

const decode = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export interface Folder extends KnowledgeSource {
  /** One page as it is now, by its id. */
  page(id: string): Promise<KnowledgePage | undefined>
}

/** Reads `dir`; with `baseUrl` its pages are cited by where they are published. */
export const createFolder = ({ dir, baseUrl, clock = realClock }: FolderSettings & { clock?: Clock }): Folder => {
  /** Of the last reading: files that were left out or are faulty, and why. */
  let faults = new Map<string, string>()
  let broken: string | undefined
  let watcher: FSWatcher | undefined
  let forget: (() => void) | undefined

  const isInside = async (path: string, root: string): Promise<boolean> => {
    const real = await realpath(path).catch(() => undefined)
    return real !== undefined && (real === root || real.startsWith(root + sep)) && (await stat(real)).isFile()
  }

  /** Files in the order of their names, so that a reading is the same on every machine. */
  async function* filesIn(folder: string, root: string): AsyncGenerator<string> {
    const entries: Dirent[] = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (isHidden(entry.name)) continue
      if (entry.isDirectory()) yield* filesIn(path, root)
      else if (isMarkdown(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && (await isInside(path, root))))) yield path
    }
  }

  const read = async (path: string, name: string, found: Map<string, string>): Promise<KnowledgePage | undefined> => {
    const leave = (why: string): undefined => void found.set(name, why)
    try {
      const { size } = await stat(path)
      if (size > largest) return leave(tooLarge(size))
      const content = decode(await readFile(path))
      if (content === undefined) return leave('is not UTF-8')
      const { page, note } = readPage(name, content, baseUrl)
      if (note !== undefined) leave(note)
      return page
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      return code === 'ENOENT' ? undefined : leave(`can not be read (${code ?? error})`)
    }
  }

  async function* pages(): AsyncGenerator<KnowledgePage> {
    const found = new Map<string, string>()
    try {
      const root = await realpath(dir)
      for await (const path of filesIn(dir, root)) {
        const page = await read(path, relative(dir, path).split(sep).join('/'), found)
        if (page) yield page
      }
      broken = undefined
    } catch (error) {
      broken = `the folder ${dir} can not be read: ${error instanceof Error ? error.message : error}`
      throw error
    } finally {
      faults = found
    }
  }

  return {
    name: 'folder',
    pages,
    async page(id) {
      const path = join(dir, id)
      return (await isInside(path, await realpath(dir).catch(() => dir))) ? read(path, id, new Map()) : undefined
    },
    async watch(changed) {
      await watcher?.close()
      const fresh = watch(dir, {
        ignoreInitial: true,
        ignored: (path, stats) => path !== dir && (isHidden(basename(path)) || (stats?.isFile() === true && !isMarkdown(path))),
      })
      watcher = fresh
      fresh.on('all', (event, path) => {
        if (forget || !(event === 'unlinkDir' || isMarkdown(path))) return
        forget = clock.after(together, () => {
          forget = undefined
          changed()
        })
      })
      fresh.on('error', error => {
        broken = `the folder ${dir} can not be watched: ${error instanceof Error ? error.message : error}`
      })
      await new Promise<void>(resolve => {
        fresh.once('ready', () => resolve())
      })
    },
    async stop() {
      forget?.()
      forget = undefined
      await watcher?.close()
      watcher = undefined
    },
    async health() {
      const named = [...faults].map(([name, why]) => `${name} ${why}`)
      const why = [...(broken === undefined ? [] : [broken]), ...named].join('; ')
      return why === '' ? { ok: true } : { ok: false, why }
    },
  }
}

/** The door of the folder. Pages that are published nowhere else are published here, so that a cited source opens. */
export const create: CreatePlugin<FolderSettings> = (config, { clock, publicUrl }) => {
  if (config.baseUrl !== undefined) return createFolder({ ...config, clock })
  const baseUrl = `${publicUrl}${shelf}`
  const source = createFolder({ ...config, baseUrl, clock })
  const published = createPublished(baseUrl, source.page)
  return {
    ...source,
    async *pages() {
      const shown: Shown[] = []
      for await (const page of source.pages()) {
        const { id, title, url, audience } = page
        if (audience !== 'internal') shown.push({ id: own(id), title: own(title), ...(url === undefined ? {} : { url: own(url) }) })
        yield page
      }
      published.show(shown)
    },
    routes: published.routes,
  } satisfies KnowledgeSource
}
