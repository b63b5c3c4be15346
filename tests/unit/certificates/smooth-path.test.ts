import { describe, expect, test } from 'vitest'
import { fitMark, PATH_UNIT } from '#lib/certificates/layout/smooth-path'
import { handwriting } from '#tests/factories/certificate-content'

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
})
