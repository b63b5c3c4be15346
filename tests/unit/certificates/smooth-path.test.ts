import { describe, expect, test } from 'vitest'
import { readMarks } from '#bin/bench/marks/mark-text'
import { fitMark, PATH_UNIT } from '#lib/certificates/layout/smooth-path'
import { handwriting } from '#tests/factories/certificate-content'
import { coveredShare, drawPath, drawStrokes } from '#tests/factories/mark-raster'

const BOX = { width: 150, height: 50 }

function numbersOf(data: string): number[] {
  return (data.match(/-?\d+/g) ?? []).map(Number)
}

describe('fitMark', () => {
  test('keeps the aspect of what was drawn and fills the box', () => {
    const square = {
      kind: 'drawn',
      aspect: 0.4,
      strokes: [
        [
          [100, 100],
          [300, 100],
          [300, 300],
          [100, 300],
        ],
      ],
    } as const
    const fitted = fitMark({ ...square, strokes: [square.strokes[0].map(([x, y]) => [x, y])] }, BOX)
    expect(fitted.width).toBeCloseTo(fitted.height)
    expect(fitted.height).toBeCloseTo(BOX.height)
  })

  test('does not blow up a tiny drawing', () => {
    const fitted = fitMark(
      {
        kind: 'drawn',
        aspect: 0.4,
        strokes: [
          [
            [500, 200],
            [520, 208],
          ],
        ],
      },
      BOX,
    )
    expect(fitted.width).toBeLessThan(20 * 2.5 * (BOX.height / 400) + 0.01)
  })

  test('draws a single point as a dot', () => {
    expect(fitMark({ kind: 'drawn', aspect: 0.4, strokes: [[[500, 200]]] }, BOX).data).toBe('0 0 m\n0 0 l')
  })

  test('stays near the box, in integers, however many points there are', () => {
    const { data, width, height } = fitMark(handwriting(3, 40, 100), BOX)
    const numbers = numbersOf(data)
    expect(data).toMatch(/^[-\d mlc\n]+$/)
    expect(Math.max(...numbers)).toBeLessThan((Math.max(width, height) + 8) / PATH_UNIT)
    expect(Math.min(...numbers)).toBeGreaterThan(-8 / PATH_UNIT)
  })

  test('leaves out points a straight line passes anyway', () => {
    const line = Array.from({ length: 1000 }, (_, index): [number, number] => [index, Math.round(index / 5)])
    const { data } = fitMark({ kind: 'drawn', aspect: 0.4, strokes: [line] }, BOX)
    expect(data.split('\n').length).toBeLessThan(5)
  })

  test('passes through the ends of every stroke', () => {
    const mark = {
      kind: 'drawn' as const,
      aspect: 0.4,
      strokes: [
        [
          [0, 0],
          [500, 400],
          [1000, 0],
        ] as [number, number][],
      ],
    }
    const { data, width, height } = fitMark(mark, { width: 125, height: 50 })
    expect([width, height]).toEqual([125, 50])
    expect(data.startsWith(`0 ${50 / PATH_UNIT} m`)).toBe(true)
    expect(data.endsWith(` ${125 / PATH_UNIT} ${50 / PATH_UNIT} c`)).toBe(true)
  })

  test('is what was drawn: 95 in 100 pixels of either lie within two of the other', () => {
    const everyFifth = readMarks().filter((_, index) => index % 5 === 0)
    for (const mark of everyFifth) {
      const across = mark.strokes.flat().map(([x]) => x)
      const width = Math.max(...across) - Math.min(...across)
      const [drawn, path] = [drawStrokes(mark), drawPath(fitMark(mark, BOX), width)]
      expect(coveredShare(drawn, path, 2)).toBeGreaterThan(0.95)
      expect(coveredShare(path, drawn, 2)).toBeGreaterThan(0.95)
    }
  })

  test('takes fewer curves than a fourth of the points', () => {
    const marks = readMarks()
    const points = marks.flatMap(({ strokes }) => strokes.flat()).length
    const curves = marks.flatMap((mark) => fitMark(mark, BOX).data.match(/c/g) ?? []).length
    expect(curves).toBeLessThan(points / 4)
  })

  test('keeps the corners of a hand', () => {
    const zigzag = [0, 1, 2, 3, 4].map((turn): [number, number] => [turn * 200, turn % 2 === 0 ? 0 : 400])
    const { data } = fitMark({ kind: 'drawn', aspect: 0.4, strokes: [zigzag] }, { width: 125, height: 50 })
    for (const [x, y] of zigzag) expect(data).toContain(`${x * 0.625} ${250 - y * 0.625} `)
  })

  test('stays a line where the pen went back and forth on one', () => {
    const back: [number, number][] = [
      [0, 0],
      [500, 0],
      [1000, 0],
      [500, 0],
      [0, 0],
    ]
    const { data, height } = fitMark({ kind: 'drawn', aspect: 0.4, strokes: [back] }, BOX)
    expect(height).toBe(0)
    expect(data).toMatch(/^0 0 m\n(-?\d+ 0 -?\d+ 0 -?\d+ 0 c\n?)+$/)
  })
})
