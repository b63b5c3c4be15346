import { describe, expect, test } from 'vitest'
import { readPng } from '#lib/certificates/press/png/read-png'
import { certificateFactory } from '#tests/factories/certificate-content'
import { encodePng, type Picture } from '#tests/factories/encode-png'
import { objectsOf } from '#tests/factories/pdf-objects'
import { structureOf } from '#tests/factories/pdf-tools'
import { makePng } from '#tests/factories/png'
import { printed } from '#tests/factories/printed'

const WIDTH = 11
const HEIGHT = 9
type Sampler = (x: number, y: number) => number[]

function picture(
  kind: Picture['kind'],
  depth: Picture['depth'],
  sample: Sampler,
  more: Partial<Picture> = {},
): Picture {
  const rows = Array.from({ length: HEIGHT }, (_, y) => Array.from({ length: WIDTH }, (_, x) => sample(x, y)))
  return { kind, depth, rows, ...more }
}

/** What the samples of a pixel mean, by ISO 15948 §6.1 and §13.12. */
function meaning({ kind, depth, palette = [], opacity }: Picture, samples: number[]): number[] {
  const [first = 0, second = 0] = samples
  const eight = (sample: number) => Math.round((255 * sample) / (2 ** depth - 1))
  const key = opacity?.filter((_, index) => index % 2 === 1)
  const clear = key && samples.every((sample, index) => sample === key[index])
  if (kind === 3) return [...palette.slice(3 * first, 3 * first + 3), opacity?.[first] ?? 255]
  if (kind === 0) return [eight(first), eight(first), eight(first), clear ? 0 : 255]
  if (kind === 4) return [eight(first), eight(first), eight(first), eight(second)]
  return [...samples.slice(0, 3).map(eight), kind === 6 ? eight(samples[3] ?? 0) : clear ? 0 : 255]
}

const palette = Array.from({ length: 12 }, (_, index) => (index * 53) % 256)
const bit: Sampler = (x, y) => [(x * y) % 2]
const pair: Sampler = (x, y) => [(x + y) % 4]
const byte: Sampler = (x, y) => [(x * 23 + y * 7) % 256]
const colour: Sampler = (x, y) => [(x * 20) % 256, (y * 25) % 256, (x * y) % 256]
const veiled: Sampler = (x, y) => [...colour(x, y), (x * 31 + y) % 256]

const kinds: [string, Picture][] = [
  ['grey of one bit', picture(0, 1, bit)],
  ['grey of four bits', picture(0, 4, (x, y) => [(x + y) % 16])],
  ['grey', picture(0, 8, byte, { filter: 1 })],
  ['grey of sixteen bits', picture(0, 16, (x, y) => [(x * 5000 + y) % 65_536])],
  ['grey with one clear shade', picture(0, 8, byte, { opacity: [0, 23] })],
  ['palette', picture(3, 2, pair, { palette })],
  ['palette with opacity', picture(3, 8, pair, { palette, opacity: [0, 128] })],
  ['colour', picture(2, 8, colour, { filter: 2 })],
  ['colour with one clear shade', picture(2, 8, colour, { opacity: [0, 20, 0, 25, 0, 1] })],
  ['grey with opacity', picture(4, 8, (x, y) => [...byte(x, y), (x * 9) % 256], { filter: 1 })],
  ['colour with opacity', picture(6, 8, veiled, { filter: 2 })],
]

describe('a crest', () => {
  test.each(kinds)('of %s is read pixel by pixel, interlaced or not', (_, given) => {
    for (const interlaced of [false, true]) {
      const { width, height, rgba } = readPng(encodePng({ ...given, interlaced }))
      expect([width, height]).toEqual([WIDTH, HEIGHT])
      expect([...rgba]).toEqual(given.rows.flat().flatMap((samples) => meaning(given, samples)))
    }
  })

  test('comes back from the document as it was', async () => {
    const [, given] = kinds.at(-1) ?? []
    if (!given) throw new Error('no kinds')
    const region = { ...certificateFactory().region, crest: encodePng(given) }
    const pdf = await printed(certificateFactory({ region }))
    const images = objectsOf(pdf).streams.filter(({ entries }) => entries['/Subtype'] === '/Image')
    const [colours, opacity] = [
      images.find(({ entries }) => entries['/SMask']),
      images.find(({ entries }) => !entries['/SMask']),
    ]
    const pixels = given.rows.flat()
    expect([...(colours?.bytes ?? [])]).toEqual(pixels.flatMap((samples) => samples.slice(0, 3)))
    expect([...(opacity?.bytes ?? [])]).toEqual(pixels.map((samples) => samples[3]))
    expect(structureOf(pdf)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
  })

  test('without colours or holes is one plane of grey', async () => {
    const region = { ...certificateFactory().region, crest: makePng(40, 48) }
    const images = objectsOf(await printed(certificateFactory({ region }))).streams.filter(
      ({ entries }) => entries['/Subtype'] === '/Image',
    )
    expect(images.map(({ entries }) => entries['/ColorSpace'])).toEqual(['/DeviceGray'])
  })

  test.each([
    ['no PNG', new Uint8Array(80), 'not a PNG'],
    ['one that breaks off', encodePng(picture(2, 8, colour)).slice(0, 60), /breaks off|unexpected end/],
    ['one of unknown kind', encodePng({ ...picture(2, 8, colour), kind: 5 as 4 }), 'no known kind'],
    ['one larger than any crest', makePng(5_000, 1), '5000 by 1 pixels'],
  ])('%s is a fault', (_, bytes, message) => {
    expect(() => readPng(bytes)).toThrow(message)
  })
})
