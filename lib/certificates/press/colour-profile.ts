/** Primaries of sRGB and their white, adapted to D50 by Bradford (IEC 61966-2-1, ICC.1:2022 annexes E and F). */
const RED = [0.43607, 0.22249, 0.01392]
const GREEN = [0.38515, 0.71687, 0.09708]
const BLUE = [0.14307, 0.06061, 0.7141]
const WHITE = [0.9642, 1, 0.8249]
/** From D65 to D50, row by row. */
const ADAPTATION = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168]
/** Y = ((X + 0.055) / 1.055) ^ 2.4 above 0.04045, X / 12.92 below: function type 3. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, index) => {
    bytes.writeInt32BE(value, 4 * index)
  })
  return bytes
}

/** s15Fixed16Number: sixteen bits before the point and sixteen behind it. */
function fixed(values: readonly number[]): Buffer {
  return words(...values.map((value) => Math.round(value * 65_536)))
}

/** A tag's value: its type, four reserved bytes, its content. */
function typed(type: string, ...content: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), words(0), ...content])
}

/** One text in one language (multiLocalizedUnicodeType), filled up to whole words. */
function localized(text: string): Buffer {
  const utf16 = Buffer.from(text, 'utf16le').swap16()
  const language = Buffer.from('enUS', 'latin1')
  return typed('mluc', words(1, 12), language, words(utf16.length, 28), utf16, Buffer.alloc(utf16.length % 4))
}

/** Values with the signatures of the tags that have them. */
const VALUES: [tags: string[], value: Buffer][] = [
  [['desc'], localized('sRGB')],
  [['cprt'], localized('CC0 ')],
  [['wtpt'], typed('XYZ ', fixed(WHITE))],
  [['chad'], typed('sf32', fixed(ADAPTATION))],
  [['rXYZ'], typed('XYZ ', fixed(RED))],
  [['gXYZ'], typed('XYZ ', fixed(GREEN))],
  [['bXYZ'], typed('XYZ ', fixed(BLUE))],
  [['rTRC', 'gTRC', 'bTRC'], typed('para', words(3 << 16), fixed(CURVE))],
]
const HEADER = 128

/** The header of a version 4 display profile from RGB to XYZ (ICC.1:2022 §7.2). */
function headerOf(size: number): Buffer {
  const header = Buffer.alloc(HEADER)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(0x04200000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  words(0x07e80001, 0x00010000, 0).copy(header, 24)
  header.write('acsp', 36, 'latin1')
  fixed(WHITE).copy(header, 68)
  return header
}

/** An ICC profile of sRGB: the smallest that says all of it. */
export function makeColourProfile(): Buffer {
  const count = VALUES.reduce((sum, [tags]) => sum + tags.length, 0)
  let offset = HEADER + 4 + 12 * count
  const table = VALUES.flatMap(([tags, value]) => {
    const entries = tags.map((tag) =>
      Buffer.concat([Buffer.from(tag, 'latin1'), words(offset, value.length)]),
    )
    offset += value.length
    return entries
  })
  return Buffer.concat([headerOf(offset), words(count), ...table, ...VALUES.map(([, value]) => value)])
}
