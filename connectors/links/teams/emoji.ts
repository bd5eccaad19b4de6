// Teams' names of reactions. https://learn.microsoft.com/microsoftteams/platform/resources/bot-v3/bots-notifications#reactions
import { lookup } from '#core/lib/lookup.ts'

const known: Record<string, string> = lookup({
  like: '👍',
  heart: '❤️',
  laugh: '😆',
  surprised: '😮',
  sad: '😢',
  angry: '😠',
})

/** The sign; newer names begin with its code points, `1f44b_wavinghand-tone4`. What is not known stays a name, `:name:`. */
export const emojiOf = (name: string): string => {
  const found = known[name]
  if (found !== undefined) return found
  const [points = ''] = name.split('_')
  if (!/^[0-9a-f]{4,6}(-[0-9a-f]{4,6}){0,7}$/i.test(points)) return `:${name}:`
  const codes = points.split('-').map(point => Number.parseInt(point, 16))
  return codes.every(code => code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) ? String.fromCodePoint(...codes) : `:${name}:`
}
