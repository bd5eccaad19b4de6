// Colours that stay readable with any accent (WCAG 2.2, success criterion 1.4.3). Pure.

type Rgb = [number, number, number]

const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]

const parse = (hex: string): Rgb => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb

const format = (rgb: Rgb): string => `#${rgb.map(c => Math.round(c).toString(16).padStart(2, '0')).join('')}`

const mix = (a: Rgb, b: Rgb, part: number): Rgb => a.map((c, i) => c * part + (b[i] ?? 0) * (1 - part)) as Rgb

const luminance = (rgb: Rgb): number => {
  const [r = 0, g = 0, b = 0] = rgb.map(value => {
    const c = value / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: Rgb, b: Rgb): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** Black or white, whichever is easier to read on the colour. */
export const readableOn = (hex: string): string => (contrast(parse(hex), white) >= contrast(parse(hex), black) ? '#ffffff' : '#000000')

/** The nearest shade of the accent that reads well as text on paper and on paper tinted with the accent. */
export const inkOn = (hex: string, paper: string, tint: number): string => {
  const accent = parse(hex)
  const ground = parse(paper)
  const grounds = [ground, mix(accent, ground, tint)]
  const towards = luminance(ground) > 0.5 ? black : white
  for (let part = 1; part > 0; part -= 0.04) {
    const ink = mix(accent, towards, part)
    if (grounds.every(g => contrast(ink, g) >= 4.8)) return format(ink)
  }
  return format(towards)
}

/** Seven to one is not asked for, but a shape must stand out by three to one from what is around it. */
export const standsOut = (hex: string, paper: string): boolean => contrast(parse(hex), parse(paper)) >= 3
