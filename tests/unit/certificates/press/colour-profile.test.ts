import { describe, expect, test } from 'vitest'
import { makeColourProfile } from '#lib/certificates/press/colour-profile'

type Matrix = number[][]
type Vector = number[]

const times = (matrix: Matrix, vector: Vector): Vector =>
  matrix.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0))

function inverse(matrix: Matrix): Matrix {
  const [[a = 0, b = 0, c = 0] = [], [d = 0, e = 0, f = 0] = [], [g = 0, h = 0, i = 0] = []] = matrix
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  return [
    [e * i - f * h, c * h - b * i, b * f - c * e],
    [f * g - d * i, a * i - c * g, c * d - a * f],
    [d * h - e * g, b * g - a * h, a * e - b * d],
  ].map((row) => row.map((value) => value / determinant))
}

const product = (one: Matrix, other: Matrix): Matrix =>
  one.map((row) =>
    (other[0] ?? []).map((_, column) =>
      row.reduce((sum, value, k) => sum + value * (other[k]?.[column] ?? 0), 0),
    ),
  )
const fromChromaticity = ([x = 0, y = 1]: Vector): Vector => [x / y, 1, (1 - x - y) / y]

/** Bradford's cone responses, by which ICC.1 annex E adapts colours to another white. */
const BRADFORD = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
]
const D50 = [0.9642, 1, 0.8249]
const D65 = fromChromaticity([0.3127, 0.329])

const cones = (white: Vector) => times(BRADFORD, white)
const adaptation = product(
  inverse(BRADFORD),
  BRADFORD.map((row, index) =>
    row.map((value) => (value * (cones(D50)[index] ?? 0)) / (cones(D65)[index] ?? 1)),
  ),
)
/** Red, green and blue of IEC 61966-2-1, as bright as together they make the white. */
function primaries(): Vector[] {
  const colours = [
    fromChromaticity([0.64, 0.33]),
    fromChromaticity([0.3, 0.6]),
    fromChromaticity([0.15, 0.06]),
  ]
  const columns = D65.map((_, row) => colours.map((colour) => colour[row] ?? 0))
  const brightness = times(inverse(columns), D65)
  return colours.map((colour, index) =>
    times(
      adaptation,
      colour.map((value) => value * (brightness[index] ?? 0)),
    ),
  )
}

const profile = makeColourProfile()
const tags = new Map(
  Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
    const entry = 132 + 12 * index
    const [offset, length] = [profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 8)]
    return [profile.toString('latin1', entry, entry + 4), profile.subarray(offset, offset + length)]
  }),
)
const fixed = (name: string, from: number, count: number) =>
  Array.from(
    { length: count },
    (_, index) => (tags.get(name) ?? Buffer.alloc(99)).readInt32BE(from + 4 * index) / 65_536,
  )

describe('the colour profile', () => {
  test('is a small, whole ICC profile of version 4 for displays', () => {
    expect(profile.length).toBeLessThan(600)
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
    expect(profile.toString('latin1', 36, 40)).toBe('acsp')
    expect(profile[8]).toBe(4)
    const required = ['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']
    expect([...tags.keys()]).toEqual(required)
    for (const value of tags.values()) expect(value.length % 4).toBe(0)
    expect(tags.get('desc')?.toString('latin1')).toContain('\0s\0R\0G\0B')
  })

  test('has the primaries of sRGB, adapted to D50', () => {
    const expected = primaries()
    ;['rXYZ', 'gXYZ', 'bXYZ'].forEach((name, index) => {
      fixed(name, 8, 3).forEach((value, axis) => {
        expect(value).toBeCloseTo(expected[index]?.[axis] ?? 0, 3)
      })
    })
    fixed('chad', 8, 9).forEach((value, index) => {
      expect(value).toBeCloseTo(adaptation.flat()[index] ?? 0, 3)
    })
  })

  test('has the curve of sRGB', () => {
    const [power = 0, a = 0, b = 0, c = 0, limit = 0] = fixed('rTRC', 12, 5)
    const linear = (value: number) => (value >= limit ? (a * value + b) ** power : c * value)
    expect(linear(0.02)).toBeCloseTo(0.02 / 12.92, 5)
    expect(linear(0.5)).toBeCloseTo(((0.5 + 0.055) / 1.055) ** 2.4, 5)
    expect(linear(1)).toBeCloseTo(1, 4)
  })
})
