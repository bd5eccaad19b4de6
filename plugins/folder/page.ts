// One Markdown file as a page: what its front matter, its first heading and its path say about it.
//
// Front matter is YAML between two lines of `---`; read are `title`, `url`, `locale` (or `lang`), `topic`, `draft` and
// `published`, for whom it is (`audience`, `channels`, `segments`), and `translates` with the path of the page that it is a translation of.
import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { firstHeading, isKeptBack, readFrontMatter } from '#core/lib/front-matter.ts'
import type { KnowledgePage } from '#core/ports/knowledge-source.ts'

/** A page, or why there is none; a `note` is a mistake in the file that did not keep it from being read. */
export type Read = { page?: KnowledgePage; note?: string }

const extension = /\.(?:md|mdx|markdown)$/i

/** True for a file that is read by its name. */
export const isMarkdown = (path: string): boolean => extension.test(path)

const isIndex = (path: string): boolean => /^(?:index|readme|_index)$/i.test(posix.basename(path).replace(extension, ''))

/** Where the file at `path` is published below `baseUrl`; an index page stands for its folder. */
const urlOf = (path: string, baseUrl: string): string => {
  const bare = isIndex(path) ? posix.dirname(path) : path.replace(extension, '')
  return bare === '.' ? baseUrl : `${baseUrl}/${bare.split('/').map(encodeURIComponent).join('/')}`
}

const fromName = (path: string): string => {
  const name = isIndex(path) ? posix.basename(posix.dirname(path)) : posix.basename(path).replace(extension, '')
  const spaced = (name === '.' || name === '' ? 'Home' : name)
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** Links to other files of the folder, as links to where they are published. */
const publishLinks = (text: string, path: string, baseUrl: string): string =>
  text.replace(/(\]\(\s*)(?![a-z][a-z0-9+.-]*:|\/|#)([^()\s#?]+\.(?:md|mdx|markdown))(?=[\s)#?])/gi, (_, before: string, href: string) => {
    const target = posix.normalize(posix.join(posix.dirname(path), safeDecode(href)))
    return before + (target.startsWith('..') ? href : urlOf(target, baseUrl))
  })

const safeDecode = (href: string): string => {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** Reads the text of the file at `path`, which is relative to the folder and has `/` between its parts. */
export const readPage = (path: string, content: string, baseUrl?: string): Read => {
  const { settings, body, note } = readFrontMatter(content)
  if (isKeptBack(settings)) return {}
  const text = baseUrl === undefined ? body : publishLinks(body, path, baseUrl)
  const url = settings.url ?? (baseUrl === undefined ? undefined : urlOf(path, baseUrl))
  const locale = settings.locale ?? settings.lang
  const title = settings.title?.trim() || firstHeading(body) || fromName(path)
  const page = {
    id: path,
    title,
    text,
    ...(url === undefined ? {} : { url }),
    ...(locale === undefined ? {} : { locale }),
    ...(settings.topic === undefined ? {} : { topic: settings.topic }),
    ...(settings.audience === undefined ? {} : { audience: settings.audience }),
    ...(settings.channels === undefined ? {} : { channels: settings.channels }),
    ...(settings.segments === undefined ? {} : { segments: settings.segments }),
    ...(settings.translates === undefined ? {} : { original: posix.join(posix.dirname(path), settings.translates) }),
  }
  const hash = createHash('sha256').update(JSON.stringify(page)).digest('base64url').slice(0, 22)
  return { page: { ...page, hash }, ...(note === undefined ? {} : { note }) }
}
