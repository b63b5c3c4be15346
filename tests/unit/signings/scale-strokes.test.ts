import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stroke } from '#lib/signings/mark'
import { decideMark, MAX_POINTS, MAX_STROKES } from '#lib/signings/mark-rules'
import { fromStroke, PAD_ASPECT, toMark, toStroke } from '#lib/signings/scale-strokes'
import { markSchema } from '#lib/signings/schema'

const canvasPoint = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 500 }))
const stroke: fc.Arbitrary<Stroke> = fc.array(canvasPoint, { minLength: 1, maxLength: 60 })
const padWidth = fc.integer({ min: 240, max: 1600 })
const padPoint = fc.record({
  x: fc.double({ min: -50, max: 1700, noNaN: true }),
  y: fc.double({ min: -50, max: 900, noNaN: true }),
})

const withoutRepeats = (points: Stroke) =>
  points.filter(
    ([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1],
  )

describe('toStroke', () => {
  test('gives back the same stroke after any number of resizes', () => {
    fc.assert(
      fc.property(stroke, fc.array(padWidth, { minLength: 1, maxLength: 8 }), (drawn, widths) => {
        const resized = widths.reduce((points, width) => toStroke(fromStroke(points, width), width), drawn)
        expect(resized).toEqual(withoutRepeats(drawn))
      }),
    )
  })

  test('stays in integers inside the canvas, wherever the finger went', () => {
    fc.assert(
      fc.property(fc.array(padPoint, { maxLength: 50 }), padWidth, (points, width) => {
        for (const [x, y] of toStroke(points, width)) {
          expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true)
          expect(x >= 0 && x <= 1000 && y >= 0 && y <= 1000 * PAD_ASPECT).toBe(true)
        }
      }),
    )
  })

  test('scales by the width alone, so that nothing is bent', () => {
    expect(toStroke([{ x: 100, y: 50 }], 400)).toEqual([[250, 125]])
  })
})

describe('toMark', () => {
  test('of nothing is no mark', () => {
    expect(toMark([])).toBeNull()
    expect(toMark([[]])).toBeNull()
  })

  test('leaves an ordinary signature exactly as it was drawn', () => {
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 20 }), (strokes) => {
        expect(toMark(strokes)).toEqual({ kind: 'drawn', aspect: PAD_ASPECT, strokes })
      }),
    )
  })

  test('never sends more strokes or points than are accepted', () => {
    const restless = fc.array(fc.array(canvasPoint, { minLength: 30, maxLength: 400 }), {
      minLength: 150,
      maxLength: 260,
    })
    fc.assert(
      fc.property(restless, (strokes) => {
        const mark = toMark(strokes)
        expect(mark?.strokes.length).toBeLessThanOrEqual(MAX_STROKES)
        expect(mark?.strokes.flat().length).toBeLessThanOrEqual(MAX_POINTS)
        expect(markSchema.safeParse(mark).success).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('keeps the shape of a signature that has too many points', () => {
    const spiral: Stroke = Array.from({ length: 20_000 }, (_, index) => {
      const turn = index / 800
      return [Math.round(500 + 15 * turn * Math.cos(turn)), Math.round(250 + 8 * turn * Math.sin(turn))]
    })
    const mark = toMark([spiral])
    if (!mark) throw new Error('the spiral is gone')
    const kept = mark.strokes.flat()
    expect(kept.length).toBeGreaterThan(100)
    expect(kept.at(0)).toEqual(spiral.at(0))
    expect(kept.at(-1)).toEqual(spiral.at(-1))
    expect(decideMark(mark, 'Siti Rahma')).toEqual({ ok: true })
  })

  test('of more than 200 strokes keeps the longest, in the order drawn', () => {
    const dots: Stroke[] = Array.from({ length: 300 }, (_, index) => [[index, 1]])
    const line: Stroke = [
      [0, 0],
      [500, 300],
    ]
    const mark = toMark([...dots, line])
    expect(mark?.strokes).toHaveLength(MAX_STROKES)
    expect(mark?.strokes.at(-1)).toEqual(line)
  })
})
