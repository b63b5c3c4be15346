import { describe, expect, it } from 'vitest'
import type { Stroke } from '#lib/signings/mark'
import { decideMark } from '#lib/signings/mark-rules'

const drawn = (strokes: Stroke[], aspect = 0.4) =>
  decideMark({ kind: 'drawn', aspect, strokes }, 'Siti Rahma')

/** A zigzag of the given box; its path is far longer than 15 % of the width. */
const zigzag = (width: number, height: number, points = 20): Stroke =>
  Array.from({ length: points }, (_, index): [number, number] => [
    Math.round(100 + (index * width) / (points - 1)),
    100 + (index % 2) * height,
  ])

describe('a drawn mark', () => {
  it('is accepted when it is a hand’s', () => {
    expect(drawn([zigzag(300, 100)])).toEqual({ ok: true })
  })

  it('is refused without a stroke', () => {
    expect(drawn([])).toEqual({ ok: false, reason: 'mark_empty' })
  })

  it('is refused as a dot', () => {
    expect(drawn([[[500, 200]]])).toEqual({ ok: false, reason: 'mark_too_small' })
  })

  it.each([
    [
      'level',
      [
        [100, 200],
        [900, 200],
      ],
    ],
    [
      'upright',
      [
        [500, 10],
        [500, 390],
      ],
    ],
    [
      'aslant',
      [
        [100, 100],
        [300, 200],
        [500, 300],
      ],
    ],
  ] satisfies [string, Stroke][])('is refused as a straight line, %s', (_name, stroke) => {
    const verdict = drawn([stroke])
    expect(verdict).toMatchObject({ ok: false })
    if (_name === 'aslant') expect(verdict).toEqual({ ok: false, reason: 'mark_straight' })
  })

  it('must be 80 wide and 40 high, no less', () => {
    expect(drawn([zigzag(80, 40)])).toEqual({ ok: true })
    expect(drawn([zigzag(79, 40)])).toEqual({ ok: false, reason: 'mark_too_small' })
    expect(drawn([zigzag(80, 39)])).toEqual({ ok: false, reason: 'mark_too_small' })
  })

  it('must have a path of 150, no less', () => {
    const short: Stroke = [
      [100, 100],
      [180, 100],
      [180, 140],
    ]
    expect(drawn([short])).toEqual({ ok: false, reason: 'mark_too_small' })
    expect(drawn([[...short, [150, 140]]])).toEqual({ ok: true })
  })

  it('may have 200 strokes and 4,000 points, no more', () => {
    const strokes = Array.from({ length: 200 }, () => zigzag(300, 100))
    expect(drawn(strokes)).toEqual({ ok: true })
    expect(drawn([...strokes, [[100, 100]]])).toEqual({ ok: false, reason: 'mark_too_long' })
    expect(drawn([zigzag(800, 100, 4001)])).toEqual({ ok: false, reason: 'mark_too_long' })
  })

  it('stays inside the canvas, in whole numbers', () => {
    expect(drawn([[...zigzag(300, 100), [1000, 400]]])).toEqual({ ok: true })
    for (const point of [
      [1001, 0],
      [0, 401],
      [-1, 0],
      [0.5, 0],
      [Number.NaN, 0],
    ] satisfies [number, number][]) {
      expect(drawn([[...zigzag(300, 100), point]])).toEqual({ ok: false, reason: 'mark_outside' })
    }
  })
})

describe('a typed mark', () => {
  const typed = (typedName: string) => decideMark({ kind: 'typed', typedName }, 'Dr. Siti Rahma, S.H.')

  it('is the own full name, with or without titles', () => {
    expect(typed('Siti Rahma')).toEqual({ ok: true })
    expect(typed('dr siti  rahma sh')).toEqual({ ok: true })
  })

  it('is refused when it is empty or somebody else’s', () => {
    expect(typed(' \u00a0')).toEqual({ ok: false, reason: 'mark_name_missing' })
    expect(typed('Orang Lain')).toEqual({ ok: false, reason: 'mark_name_differs' })
    expect(typed('Siti')).toEqual({ ok: false, reason: 'mark_name_differs' })
  })
})
