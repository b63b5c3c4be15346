import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { someMark } from '#tests/factories/signing'
import { type Archive, openArchive, refusal } from '#tests/integration/archive/open-archive'

let archive: Archive

beforeAll(async () => {
  archive = await openArchive()
})
afterAll(() => archive.close())

// The signing does not exist: what the check lets through, the foreign key stops.
const passed = 'SigningMark_signingId_fkey'
const tryMark = (content: unknown, salt = randomBytes(32)) =>
  refusal(archive.app, `INSERT INTO "SigningMark" ("signingId", "salt", "content") VALUES ($1, $2, $3)`, [
    randomUUID(),
    salt,
    JSON.stringify(content),
  ])

const line = [
  [0, 0],
  [1000, 4000],
]
const drawn = (changes: object) => ({ kind: 'drawn', aspect: 1, strokes: [line], ...changes })
const points = (count: number) => Array.from({ length: count }, (_, index) => [index % 1000, 1])

it.each([
  ['a drawn one', someMark],
  ['the corners of the widest canvas', drawn({})],
  ['two strokes of one point each', drawn({ strokes: [[[1, 1]], [[2, 1]]] })],
  ['4000 points in 200 strokes', drawn({ strokes: Array.from({ length: 200 }, () => points(20)) })],
  ['the narrowest aspect', drawn({ aspect: 0.1 })],
  ['a typed name', { kind: 'typed', typedName: 'Siti' }],
  ['a typed name of 200 letters', { kind: 'typed', typedName: 'a'.repeat(200) }],
])('is a mark: %s', async (_, content) => {
  expect(await tryMark(content)).toBe(passed)
})

it.each([
  ['nothing', {}],
  ['null', null],
  ['a list', [someMark]],
  ['no strokes', drawn({ strokes: [] })],
  ['strokes that are no list', drawn({ strokes: { 0: line } })],
  ['a stroke that is no list', drawn({ strokes: [line, 'x'] })],
  ['an empty stroke', drawn({ strokes: [line, []] })],
  ['one point', drawn({ strokes: [[[1, 1]]] })],
  ['one point again and again', drawn({ strokes: [points(1), points(1)] })],
  ['a point that is no list', drawn({ strokes: [[...line, 7]] })],
  ['a point of three', drawn({ strokes: [[...line, [1, 2, 3]]] })],
  ['a point of one', drawn({ strokes: [[...line, [1]]] })],
  ['a point of texts', drawn({ strokes: [[...line, ['1', '2']]] })],
  ['a point with null', drawn({ strokes: [[...line, [1, null]]] })],
  ['half a point', drawn({ strokes: [[...line, [1.5, 2]]] })],
  ['a point left of it', drawn({ strokes: [[...line, [-1, 2]]] })],
  ['a point right of it', drawn({ strokes: [[...line, [1001, 2]]] })],
  ['a point below it', drawn({ strokes: [[...line, [1, 4001]]] })],
  ['201 strokes', drawn({ strokes: Array.from({ length: 201 }, () => line) })],
  ['4001 points', drawn({ strokes: [points(4001)] })],
  ['no aspect', { kind: 'drawn', strokes: [line] }],
  ['an aspect of text', drawn({ aspect: '1' })],
  ['an aspect too flat', drawn({ aspect: 0.09 })],
  ['an aspect too tall', drawn({ aspect: 4.1 })],
  ['something beside it', drawn({ picture: 'x' })],
  ['an empty name', { kind: 'typed', typedName: ' ' }],
  ['no name', { kind: 'typed' }],
  ['a name of 201 letters', { kind: 'typed', typedName: 'a'.repeat(201) }],
  ['a number as a name', { kind: 'typed', typedName: 12 }],
  ['a scan without a file', { kind: 'scan' }],
])('is none: %s', async (_, content) => {
  expect(await tryMark(content)).toBe('SigningMark_content')
})

it('has a salt of 32 bytes', async () => {
  expect(await tryMark(someMark, randomBytes(31))).toBe('SigningMark_salt')
})
