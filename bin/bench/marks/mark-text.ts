import { readFileSync } from 'node:fs'
import type { DrawnMark, Stroke } from '#lib/signings/mark'
import { PAD_ASPECT } from '#lib/signings/scale-strokes'

/** The committed set: one mark a line, each an SVG path of relative lines on a canvas 1000 wide and 500 high. */
export const MARKS_FILE = 'bench/marks.json'

/** "M120 340l3-4 5-6M…": what a browser shows as it is (SVG 2, §9.3), and a third of the same as pairs. */
export function writeMark({ strokes }: DrawnMark): string {
  return strokes.map(writeStroke).join('')
}

function writeStroke([first = [0, 0], ...rest]: Stroke): string {
  let [x, y] = first
  let text = `M${x} ${y}${rest.length > 0 ? 'l' : ''}`
  rest.forEach(([nextX, nextY], index) => {
    const [dx, dy] = [nextX - x, nextY - y]
    text += `${index > 0 && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`
    x = nextX
    y = nextY
  })
  return text
}

/** The mark that `writeMark` wrote. */
export function readMark(text: string): DrawnMark {
  return { kind: 'drawn', aspect: PAD_ASPECT, strokes: text.split('M').slice(1).map(readStroke) }
}

function readStroke(text: string): Stroke {
  const numbers = (text.match(/-?\d+/g) ?? []).map(Number)
  const stroke: Stroke = []
  let [x, y] = [0, 0]
  for (let at = 0; at < numbers.length; at += 2) {
    x += numbers[at] ?? 0
    y += numbers[at + 1] ?? 0
    stroke.push([x, y])
  }
  return stroke
}

/** The 200 signatures that every benchmark uses. */
export function readMarks(): DrawnMark[] {
  const texts: string[] = JSON.parse(readFileSync(MARKS_FILE, 'utf8'))
  return texts.map(readMark)
}
