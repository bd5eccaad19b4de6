// Letters without case and marks, one for one, so that "Contraseña", "CONTRASENA" and "contraseña" are one word and positions stay.

/** Pairs of a letter and what it is taken for, besides what Unicode decomposes. */
const pairs = "أا إا آا ٱا ةه ىي ؤو ئي ’' ‘' ʼ' `' ´' øo Øo łl Łl ıi đd Đd"

const bases = new Map<number, string>()
for (let code = 0xc0; code < 0x250; code++) {
  const base = String.fromCharCode(code).normalize('NFD')[0]!.toLowerCase()
  bases.set(code, base.length === 1 ? base : String.fromCharCode(code))
}
for (const [from, to] of pairs.split(' ').map(pair => [...pair])) bases.set(from!.charCodeAt(0), to!)

/** Whether there is anything but letters that only need to become small: most messages in English have nothing else. */
const isMarked = /[`\u0080-\uffff]/

/** The text in lower case without accents and Arabic letter variants; as long as the text given. */
export const bare = (text: string): string => {
  if (!isMarked.test(text)) return text.toLowerCase()
  let lower = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80 && code !== 0x60) continue
    const base = bases.get(code)
    if (base === undefined) continue
    lower += text.slice(from, i) + base
    from = i + 1
  }
  const whole = from === 0 ? text : lower + text.slice(from)
  const small = whole.toLowerCase()
  return small.length === text.length ? small : Array.from(whole, c => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
}
