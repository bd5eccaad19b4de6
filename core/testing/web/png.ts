// A photograph for tests: a picture of a made-up teapot, drawn pixel by pixel and written as PNG (https://www.w3.org/TR/png-3/).
import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** The colour at a point, both from 0 to 1: a teapot on a table, with a chip in its lid. */
const teapot = (x: number, y: number, ratio: number): [number, number, number] => {
  const [dx, dy] = [(x - 0.47) * ratio, y - 0.6]
  const within = (cx: number, cy: number, rx: number, ry: number): boolean =>
    ((x - cx) * ratio) ** 2 / rx ** 2 + (y - cy) ** 2 / ry ** 2 < 1
  const light = 1.15 - 0.5 * Math.hypot(dx + 0.15, dy + 0.25)
  const glaze = (r: number, g: number, b: number): [number, number, number] => [r * light, g * light, b * light]
  if (within(0.55, 0.33, 0.04, 0.035)) return [226, 213, 196]
  if (within(0.47, 0.25, 0.05, 0.045) || within(0.47, 0.37, 0.2, 0.08)) return glaze(70, 128, 124)
  if (within(0.47, 0.6, 0.36, 0.27)) return glaze(62, 116, 112)
  const spout = y > 0.38 && y < 0.66 && Math.abs(x - (0.72 + (0.66 - y) * 0.35)) < 0.035 + (y - 0.38) * 0.08
  if (spout) return glaze(58, 108, 104)
  if (within(0.22, 0.55, 0.16, 0.19) && !within(0.225, 0.55, 0.1, 0.13)) return glaze(54, 100, 97)
  const wood = 8 * Math.sin(y * 90 + Math.sin(x * 9) * 2)
  if (y > 0.78) return [176 + wood, 132 + wood, 92 + wood]
  return [236 - 30 * y, 230 - 34 * y, 220 - 40 * y]
}

/** PNG, eight bits a channel. */
export const png = (width: number, height: number): Buffer => {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width * 3) + 1 + x * 3
      for (const [channel, value] of teapot(x / width, y / height, width / height).entries())
        rows[at + channel] = Math.max(0, Math.min(255, Math.round(value)))
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
