// What a Markdown file says about itself: YAML between two lines of `---` at its top, and its first heading.
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'

const words = z.union([z.string(), z.number()]).transform(String)

/** One or a list. */
const several = z
  .union([words.transform(one => [one]), z.array(words)])
  .optional()
  .catch(undefined)

const schema = z.object({
  title: words.optional().catch(undefined),
  url: z.url().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
  lang: z.string().optional().catch(undefined),
  topic: words.optional().catch(undefined),
  draft: z.boolean().optional().catch(undefined),
  published: z.boolean().optional().catch(undefined),
  // Whatever stands there but `public` is taken for the safer of the two.
  audience: z.enum(['public', 'internal']).optional().catch('internal'),
  channels: several,
  segments: several,
  translates: z.string().optional().catch(undefined),
})

export type FrontMatter = z.infer<typeof schema>

const fences = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** A page that was to be internal is not made public by a mistake beside it. */
const unread = (yaml: string): FrontMatter => (/^[ \t]*audience[ \t]*:/m.test(yaml) ? { audience: 'internal' } : {})

const settle = (yaml: string): { settings: FrontMatter; note?: string } => {
  try {
    const given: unknown = parseYaml(yaml)
    const settings = schema.safeParse(given ?? {})
    return settings.success ? { settings: settings.data } : { settings: unread(yaml), note: 'its front matter is not a list of settings' }
  } catch {
    return { settings: unread(yaml), note: 'its front matter is not valid YAML' }
  }
}

/** The settings, and the text below them; `note` is a mistake in them that did not keep the text from being read. */
export const readFrontMatter = (content: string): { settings: FrontMatter; body: string; note?: string } => {
  const found = fences.exec(content)
  return { ...settle(found?.[1] ?? ''), body: found ? content.slice(found[0].length) : content }
}

/** True where the author does not want the page to be read. */
export const isKeptBack = ({ draft, published }: FrontMatter): boolean => draft === true || published === false

/** The first heading outside code, without its marks. */
export const firstHeading = (text: string): string | undefined => {
  const found = /^#{1,6}[ \t]+(.+?)[ \t]*#*$/m.exec(text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, ''))
  const plain = found?.[1]
    ?.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{\s*[#.][^}]*\}/g, '')
    .replace(/[*_`]/g, '')
    .trim()
  return plain === '' ? undefined : plain
}
