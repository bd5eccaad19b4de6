// A terminal's screen as a page for a browser: SGR attributes (ECMA-48, 8.3.117) become spans.

/** The sixteen colours, dark first, as many a terminal has them. */
const colours = '#45475a #f38ba8 #7bdc8a #e5c07b #89b4fa #c792ea #56c8d8 #d8dee9'.split(' ')
const ground = '#1e1e2e'
const ink = '#d8dee9'
/** Where white stands on red, the red is one that can be read on. */
const behind: Record<number, string> = { 1: '#b3261e', 3: '#e5c07b' }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const styleOf = (codes: ReadonlySet<number>): string => {
  const rules: string[] = []
  for (const code of codes) {
    if (code === 1) rules.push('font-weight:700')
    else if (code === 2) rules.push('opacity:.6')
    else if (code === 4) rules.push('text-decoration:underline')
    else if (code === 7) rules.push(`color:${ground};background:${ink}`)
    else if (code === 30) rules.push(`color:${ground}`)
    else if (code === 37) rules.push('color:#fff')
    else if (code > 30 && code < 38) rules.push(`color:${colours[code - 30]}`)
    else if (code >= 40 && code < 48) rules.push(`background:${behind[code - 40] ?? colours[code - 40]}`)
  }
  return rules.join(';')
}

/** The page; links of OSC 8 lose their address and keep their words. */
export const terminalPage = (painted: string, columns: number): string => {
  const lit = new Set<number>()
  let html = ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes begin with one.
  for (const part of painted.replace(/\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)/gu, '').split(/(\x1b\[[\d;]*m)/u)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes begin with one.
    const codes = /^\x1b\[([\d;]*)m$/u.exec(part)?.[1]
    if (codes === undefined) {
      html += lit.size === 0 || part === '' ? escaped(part) : `<span style="${styleOf(lit)}">${escaped(part)}</span>`
      continue
    }
    for (const code of codes.split(';').map(Number))
      if (code === 0) lit.clear()
      else if (code === 39) for (let c = 30; c < 38; c++) lit.delete(c)
      else if (code === 49) for (let c = 40; c < 48; c++) lit.delete(c)
      else {
        const ten = Math.floor(code / 10)
        if (ten === 3 || ten === 4) for (let c = ten * 10; c < ten * 10 + 8; c++) lit.delete(c)
        lit.add(code)
      }
  }
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: ${ground}; color: ${ink}; width: max-content }
pre { margin: 0; padding: 20px 24px; width: ${columns}ch; font: 15px/1.45 "DejaVu Sans Mono", monospace }
.cursor { background: ${ink}; color: ${ground} }
</style><pre>${html}<span class="cursor"> </span></pre>`
}
