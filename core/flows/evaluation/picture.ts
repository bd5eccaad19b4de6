// The two charts of an evaluation as one SVG picture: risk and coverage, and calibration. Pure: figures in, text out.
import type { Evaluation } from './evaluation.ts'
import type { CurvePoint } from './measures.ts'

const size = { width: 860, height: 436 }
const plot = { width: 320, height: 280, top: 82 }
const lefts = [70, 500] as const
/** What `97.5 %` takes, in pixels. */
const wordsRoom = { width: 44, height: 16 }
const ink = { text: '#1f2430', quiet: '#6b7280', grid: '#e5e7eb', line: '#2563eb', bar: '#93b4f5', ideal: '#9ca3af', mark: '#dc2626' }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const round = (n: number): string => String(Math.round(n * 100) / 100)
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" ${more}>${escaped(words)}</text>`

/** Axes from `low` to 1 on the way up and 0 to 1 along. */
const frame = (left: number, title: string, along: string, up: string, low: number): string => {
  const { width, height, top } = plot
  const lines = [0, 0.25, 0.5, 0.75, 1].map(at => {
    const y = top + height * (1 - at)
    const x = left + width * at
    return [
      `<line x1="${left}" y1="${round(y)}" x2="${left + width}" y2="${round(y)}" stroke="${ink.grid}"/>`,
      text(left - 8, y + 4, percent(low + (1 - low) * at), `text-anchor="end" fill="${ink.quiet}"`),
      text(x, top + height + 18, percent(at), `text-anchor="middle" fill="${ink.quiet}"`),
    ].join('')
  })
  return [
    text(left, 44, title, `font-size="15" font-weight="600" fill="${ink.text}"`),
    text(left, 62, up, `fill="${ink.quiet}"`),
    ...lines,
    text(left + width / 2, top + height + 40, along, `text-anchor="middle" fill="${ink.quiet}"`),
  ].join('\n')
}

interface Dot {
  right: number
  x: number
  y: number
}

/** Dots whose words would stand on each other, together. */
const apart = (dots: readonly Dot[]): [Dot, ...Dot[]][] => {
  const groups: [Dot, ...Dot[]][] = []
  for (const dot of dots) {
    const near = groups.find(([first]) => Math.abs(first.x - dot.x) < wordsRoom.width && Math.abs(first.y - dot.y) < wordsRoom.height)
    if (near) near.push(dot)
    else groups.push([dot])
  }
  return groups
}

const riskAndCoverage = (curve: readonly CurvePoint[], marks: Evaluation['coverage']): string => {
  const left = lefts[0]
  const lowest = curve.reduce((least, p) => Math.min(least, p.right), 1)
  const low = Math.min(0.8, Math.floor(lowest * 10) / 10)
  const x = (p: CurvePoint): number => left + plot.width * p.coverage
  const y = (right: number): number => plot.top + plot.height * (1 - (right - low) / (1 - low))
  const line = curve.map((p, i) => `${i === 0 ? 'M' : 'L'}${round(x(p))} ${round(y(p.right))}`).join(' ')
  const dots = apart(marks.flatMap(({ right, point }) => (point ? [{ right, x: x(point), y: y(point.right) }] : []))).flatMap(group => {
    const [{ x: at, y: up }] = group
    const words = `${group.map(({ right }) => percent(right).replace(' %', '')).join(', ')} %`
    return [
      ...group.map(dot => `<circle cx="${round(dot.x)}" cy="${round(dot.y)}" r="4" fill="${ink.mark}"/>`),
      text(at - 7, up + 16, words, `text-anchor="end" fill="${ink.mark}"`),
    ]
  })
  return [
    frame(
      left,
      'How much can be answered',
      'share of answerable questions that are answered',
      'share of these answers that are right',
      low,
    ),
    line === '' ? '' : `<path d="${line}" fill="none" stroke="${ink.line}" stroke-width="2" stroke-linejoin="round"/>`,
    ...dots,
  ].join('\n')
}

const calibration = ({ bins, error }: Evaluation['calibration']): string => {
  const left = lefts[1]
  const { width, height, top } = plot
  const most = bins.reduce((n, bin) => Math.max(n, bin.count), 1)
  const bars = bins.flatMap(bin => {
    if (bin.count === 0) return []
    const wide = width * (bin.to - bin.from) - 4
    const tall = height * bin.right
    const x = left + width * bin.from + 2
    // The fuller a bin, the darker: a bar of three questions says little.
    const opacity = round(0.55 + 0.45 * (bin.count / most))
    return [
      `<rect x="${round(x)}" y="${round(top + height - tall)}" width="${round(wide)}" height="${round(tall)}" fill="${ink.bar}" opacity="${opacity}"/>`,
      text(x + wide / 2, top + height - tall - 5, String(bin.count), `text-anchor="middle" font-size="10" fill="${ink.quiet}"`),
    ]
  })
  return [
    frame(
      left,
      `Is the confidence true? (error ${percent(error)})`,
      'confidence',
      'share that is right; over each bar: how many questions',
      0,
    ),
    ...bars,
    `<line x1="${left}" y1="${top + height}" x2="${left + width}" y2="${top}" stroke="${ink.ideal}" stroke-dasharray="5 4"/>`,
  ].join('\n')
}

/** `title` says what was judged. */
export const pictureOf = (evaluation: Evaluation, title: string): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="system-ui, sans-serif" font-size="12" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(lefts[0], 18, title, `fill="${ink.quiet}"`),
    riskAndCoverage(evaluation.curve, evaluation.coverage),
    calibration(evaluation.calibration),
    '</svg>',
    '',
  ].join('\n')
