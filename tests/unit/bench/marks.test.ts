import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { varyMark } from '#bin/bench/book/vary-mark'
import { MARKS_FILE, readMark, readMarks, writeMark } from '#bin/bench/marks/mark-text'
import { sign } from '#bin/bench/marks/sign'
import type { DrawnMark } from '#lib/signings/mark'
import { decideMark } from '#lib/signings/mark-rules'

const marks = readMarks()
const pointsOf = ({ strokes }: DrawnMark) => strokes.flat().length

describe('the committed signatures', () => {
  it('are 200 of which none is another', () => {
    expect(marks).toHaveLength(200)
    expect(new Set(marks.map(writeMark)).size).toBe(200)
  })

  it('have 3 to 12 strokes and 80 to 600 points, spread over both', () => {
    const strokes = marks.map((mark) => mark.strokes.length)
    const points = marks.map(pointsOf)
    for (let count = 3; count <= 12; count += 1) expect(strokes).toContain(count)
    expect([Math.min(...strokes), Math.max(...strokes)]).toEqual([3, 12])
    expect(Math.min(...points)).toBeGreaterThanOrEqual(80)
    expect(Math.max(...points)).toBeLessThanOrEqual(600)
    for (let from = 80; from < 580; from += 100)
      expect(points.filter((count) => count >= from && count < from + 100).length).toBeGreaterThan(20)
  })

  it('keep the rules of the desk', () => {
    expect(marks.filter((mark) => !decideMark(mark, 'Siapa Pun').ok)).toEqual([])
  })

  it('are written as they are read', () => {
    const texts: string[] = JSON.parse(readFileSync(MARKS_FILE, 'utf8'))
    expect(texts.map((text) => writeMark(readMark(text)))).toEqual(texts)
  })

  it('come out of the generator again', () => {
    const [first] = marks
    if (!first) throw new Error('no marks')
    const measure = { strokes: 3, points: 88 }
    expect(writeMark(sign('signature 1', measure))).toBe(writeMark(first))
    expect(writeMark(sign('signature 2', measure))).not.toBe(writeMark(first))
  })

  it('differ for thousands and still keep the rules', () => {
    const varied = Array.from({ length: 2000 }, (_, nth) =>
      varyMark(marks[nth % 200] ?? sign('', { strokes: 3, points: 90 }), nth),
    )
    expect(new Set(varied.map(writeMark)).size).toBe(2000)
    expect(varied.filter((mark) => !decideMark(mark, 'Siapa Pun').ok)).toEqual([])
  })
})
