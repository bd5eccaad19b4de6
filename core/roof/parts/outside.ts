// Lets folders outside the tree import as those inside do: `#core/…` leads into this Threadline, and packages that the folder has not
// installed itself, such as zod and express, are taken from it. Hooks of node:module, so that it works for a folder anywhere on the disk,
// a mounted volume included, with nothing to install or to link.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../settings/place.ts'

const inside = pathToFileURL(join(root, '/')).href
const here = pathToFileURL(join(root, 'main.ts')).href

const isPath = (specifier: string): boolean => /^(?:\.{0,2}\/|[a-z][a-z0-9+.-]+:)/i.test(specifier)

let open = false

/** From now on modules outside the tree are resolved so. Calling it twice is calling it once. */
export const openToOutside = (): void => {
  if (open) return
  open = true
  registerHooks({
    resolve(specifier, context, next) {
      const from = context.parentURL
      const outside = from?.startsWith('file:') === true && !from.startsWith(inside)
      if (!outside || isPath(specifier)) return next(specifier, context)
      try {
        return next(specifier, context)
      } catch (error) {
        try {
          return next(specifier, { ...context, parentURL: here })
        } catch {
          throw error
        }
      }
    },
    load(url, context, next) {
      const typescript = url.startsWith('file:') && !url.startsWith(inside) && url.endsWith('.ts')
      return next(url, typescript ? { ...context, format: 'module-typescript' } : context)
    },
  })
}
