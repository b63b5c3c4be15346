import { inflateSync } from 'node:zlib'
import { unfilter } from '#lib/certificates/press/png/filters'
import { type PngChunks, readChunks, SAMPLES } from '#lib/certificates/press/png/read-chunks'

/** A picture of eight bits to a sample, row by row: red, green, blue and opacity of each pixel. */
export type Pixels = { width: number; height: number; rgba: Uint8Array }

/** First column and row, and steps, of the seven passes of an interlaced picture (ISO 15948 §8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const WHOLE = [[0, 0, 1, 1]] as const

type Pass = { width: number; height: number; place: (column: number, row: number) => number }

function passesOf({ header }: PngChunks): Pass[] {
  const passes = (header.interlaced ? PASSES : WHOLE).map(([left, top, right, down]) => ({
    width: Math.ceil((header.width - left) / right),
    height: Math.ceil((header.height - top) / down),
    place: (column: number, row: number) => (top + row * down) * header.width + left + column * right,
  }))
  return passes.filter(({ width, height }) => width > 0 && height > 0)
}

/** The nth sample of a row as the file has it, of 1 to 16 bits. */
function sampleAt(row: Uint8Array, index: number, depth: number): number {
  if (depth === 16) return ((row[2 * index] ?? 0) << 8) | (row[2 * index + 1] ?? 0)
  const bit = index * depth
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}

/** Writes the samples of one pixel as red, green, blue and opacity of eight bits. */
type Painter = (samples: readonly number[], rgba: Uint8Array, at: number) => void

function painterOf({ header, palette, opacity }: PngChunks): Painter {
  const { kind, depth } = header
  const scale = 255 / (2 ** depth - 1)
  const clear = Array.from({ length: opacity.length >> 1 }, (_, index) => sampleAt(opacity, index, 16))
  const isClear = (samples: readonly number[]) =>
    clear.length > 0 && samples.every((sample, index) => sample === clear[index])
  if (kind === 3)
    return ([entry = 0], rgba, at) => {
      for (let colour = 0; colour < 3; colour++) rgba[at + colour] = palette[3 * entry + colour] ?? 0
      rgba[at + 3] = opacity[entry] ?? 255
    }
  const [green, blue, veil] = kind === 2 || kind === 6 ? [1, 2, 3] : [0, 0, 1]
  return (samples, rgba, at) => {
    rgba[at] = Math.round((samples[0] ?? 0) * scale)
    rgba[at + 1] = Math.round((samples[green] ?? 0) * scale)
    rgba[at + 2] = Math.round((samples[blue] ?? 0) * scale)
    const opaque = samples[veil]
    rgba[at + 3] = opaque === undefined ? (isClear(samples) ? 0 : 255) : Math.round(opaque * scale)
  }
}

/**
 * Reads a PNG of any kind (ISO 15948).
 * @throws when the bytes are not a whole PNG
 */
export function readPng(png: Uint8Array): Pixels {
  const chunks = readChunks(png)
  const { width, height, depth, kind } = chunks.header
  const count = SAMPLES[kind] ?? 1
  const paint = painterOf(chunks)
  const rgba = new Uint8Array(4 * width * height)
  const packed = inflateSync(chunks.data, { maxOutputLength: 2 * height * (1 + 8 * width) })
  const pixel = new Array<number>(count).fill(0)
  let at = 0
  for (const pass of passesOf(chunks)) {
    const stride = Math.ceil((pass.width * count * depth) / 8)
    const length = (stride + 1) * pass.height
    if (at + length > packed.length) throw new Error('a PNG that breaks off')
    const plain = unfilter(
      packed.subarray(at, at + length),
      stride,
      pass.height,
      Math.ceil((count * depth) / 8),
    )
    at += length
    for (let row = 0; row < pass.height; row++) {
      const samples = plain.subarray(row * stride, (row + 1) * stride)
      for (let column = 0; column < pass.width; column++) {
        for (let index = 0; index < count; index++)
          pixel[index] = sampleAt(samples, column * count + index, depth)
        paint(pixel, rgba, 4 * pass.place(column, row))
      }
    }
  }
  return { width, height, rgba }
}
