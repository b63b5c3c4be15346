import { componentsOf, WORD_ARGUMENTS } from '#lib/certificates/typeface/components'

/** Flags of a simple outline's points (OpenType, table `glyf`). */
const ON_CURVE = 0x01
const SHORT_X = 0x02
const SHORT_Y = 0x04
const REPEAT = 0x08
const SAME_X = 0x10
const SAME_Y = 0x20
/** A simple outline's header: number of contours and the box around it. */
const HEADER = 10

type Axis = { short: number; same: number }
const X: Axis = { short: SHORT_X, same: SAME_X }
const Y: Axis = { short: SHORT_Y, same: SAME_Y }

type Simple = { ends: Uint8Array; flags: number[]; xs: number[]; ys: number[] }

function readFlags(view: DataView, from: number, count: number): { flags: number[]; next: number } {
  const flags: number[] = []
  let at = from
  while (flags.length < count) {
    const flag = view.getUint8(at++)
    const times = flag & REPEAT ? view.getUint8(at++) : 0
    for (let time = 0; time <= times; time++) flags.push(flag)
  }
  return { flags, next: at }
}

/** Places of points on one axis, which the file holds as differences of one byte, two bytes or none. */
function readAxis(view: DataView, from: number, flags: readonly number[], axis: Axis) {
  let [at, value] = [from, 0]
  const values = flags.map((flag) => {
    if (flag & axis.short) value += flag & axis.same ? view.getUint8(at++) : -view.getUint8(at++)
    else if (!(flag & axis.same)) {
      value += view.getInt16(at)
      at += 2
    }
    return value
  })
  return { values, next: at }
}

function readSimple(outline: Uint8Array, view: DataView): Simple {
  const contours = view.getInt16(0)
  const instructions = HEADER + 2 * contours
  const count = view.getUint16(instructions - 2) + 1
  const { flags, next } = readFlags(view, instructions + 2 + view.getUint16(instructions), count)
  const across = readAxis(view, next, flags, X)
  const down = readAxis(view, across.next, flags, Y)
  return { ends: outline.slice(HEADER, instructions), flags, xs: across.values, ys: down.values }
}

function int16(value: number): [high: number, low: number] {
  return [(value >> 8) & 0xff, value & 0xff]
}

/** The differences of one axis in their shortest form, with the flags that tell it. */
function writeAxis(values: readonly number[], axis: Axis): { flags: number[]; bytes: number[] } {
  const bytes: number[] = []
  const flags = values.map((value, index) => {
    const step = value - (values[index - 1] ?? 0)
    if (step === 0) return axis.same
    if (Math.abs(step) > 0xff) {
      bytes.push(...int16(step))
      return 0
    }
    bytes.push(Math.abs(step))
    return step > 0 ? axis.short | axis.same : axis.short
  })
  return { flags, bytes }
}

/** Writes a simple outline without instructions; equal flags in a row are left to the packing of the file. */
function writeSimple({ ends, flags, xs, ys }: Simple): Uint8Array {
  const [across, down] = [writeAxis(xs, X), writeAxis(ys, Y)]
  const kinds = flags.map((flag, index) => {
    return (flag & ON_CURVE) | (across.flags[index] ?? 0) | (down.flags[index] ?? 0)
  })
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const head = [ends.length / 2, ...box].flatMap(int16)
  return Uint8Array.from([...head, ...ends, 0, 0, ...kinds, ...across.bytes, ...down.bytes])
}

/** Moves the parts of a composite outline nearer to one another; the parts themselves are outlines of their own. */
function scaleComposite(outline: Uint8Array, scale: number): Uint8Array {
  const scaled = outline.slice()
  const view = new DataView(scaled.buffer)
  for (let at = 2; at < HEADER; at += 2) view.setInt16(at, Math.round(view.getInt16(at) * scale))
  for (const { at, flags } of componentsOf(view)) {
    for (const place of [0, 1]) {
      const [word, byte] = [at + 4 + 2 * place, at + 4 + place]
      if (flags & WORD_ARGUMENTS) view.setInt16(word, Math.round(view.getInt16(word) * scale))
      else view.setInt8(byte, Math.round(view.getInt8(byte) * scale))
    }
  }
  return scaled
}

/** A glyph's outline (OpenType, table `glyf`) in other units to the em, without instructions. */
export function scaleOutline(outline: Uint8Array, scale: number): Uint8Array {
  if (outline.length < HEADER) return outline
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
  if (view.getInt16(0) < 0) return scaleComposite(outline, scale)
  const { ends, flags, xs, ys } = readSimple(outline, view)
  const scaled = (values: readonly number[]) => values.map((value) => Math.round(value * scale))
  return writeSimple({ ends, flags, xs: scaled(xs), ys: scaled(ys) })
}
