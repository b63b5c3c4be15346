/** Modules of a QR code, row by row, dark ones true. */
export type Modules = readonly (readonly boolean[])[]

/** For level M of versions 1 to 10 (ISO 18004 tables 9 and E.1): blocks, all data codewords, check codewords of a block. */
const LEVEL_M = [
  [1, 16, 10],
  [1, 28, 16],
  [1, 44, 26],
  [2, 64, 18],
  [2, 86, 24],
  [4, 108, 16],
  [4, 124, 18],
  [4, 154, 22],
  [5, 182, 22],
  [5, 216, 26],
] as const
const CENTRES = [[], [18], [22], [26], [30], [34], [22, 38], [24, 42], [26, 46], [28, 50]] as const
/** What the bits of format information are mixed with (§7.9). */
const FORMAT_MASK = 0b101010000010010

const MASKS: ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]

/** Whether a module belongs to a pattern of the code itself and carries no data. */
function isFixed(row: number, column: number, version: number): boolean {
  const size = 17 + 4 * version
  const inFinder = (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9)
  if (inFinder || row === 6 || column === 6) return true
  if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) return true
  const centres = [6, ...(CENTRES[version - 1] ?? [])]
  const last = centres.at(-1) ?? 6
  return centres.some((y) =>
    centres.some((x) => {
      const corner = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6)
      return !corner && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2
    }),
  )
}

/** The mask by the format information beside the upper left finder; level M is 00. */
function maskOf(modules: Modules): (row: number, column: number) => boolean {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => modules[8]?.[column])
  const below = [7, 5, 4, 3, 2, 1, 0].map((row) => modules[row]?.[8])
  const bits = [...places, ...below].reduce((sum, dark) => 2 * sum + (dark ? 1 : 0), 0) ^ FORMAT_MASK
  if (bits >> 13 !== 0) throw new Error('not of level M')
  const mask = MASKS[(bits >> 10) & 7]
  if (!mask) throw new Error('no mask')
  return mask
}

/** Codewords in the order of the zigzag (§7.7.3), unmasked. */
function codewordsOf(modules: Modules, version: number): number[] {
  const mask = maskOf(modules)
  const bits: number[] = []
  const size = modules.length
  let upwards = true
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step
      for (const column of [right, right - 1])
        if (!isFixed(row, column, version)) bits.push(modules[row]?.[column] !== mask(row, column) ? 1 : 0)
    }
    upwards = !upwards
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    bits.slice(8 * index, 8 * index + 8).reduce((sum, bit) => 2 * sum + bit, 0),
  )
}

/** Product in the field of 256 elements that the check codewords are made in (§7.5.2). */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product >> 7 ? 0x11d : 0)
    if ((other >> bit) & 1) product ^= one
  }
  return product
}

function requireWhole(block: readonly number[], checks: number): void {
  for (let power = 0, root = 1; power < checks; power++, root = times(root, 2))
    if (block.reduce((sum, codeword) => times(sum, root) ^ codeword, 0) !== 0)
      throw new Error('check codewords differ')
}

/**
 * Reads a QR code of level M and bytes, as ISO 18004 says.
 * @throws when a single module is not as it should be: nothing is repaired
 */
export function readQr(modules: Modules): string {
  const version = (modules.length - 17) / 4
  const [blocks, total, checks] = LEVEL_M[version - 1] ?? [0, 0, 0]
  const codewords = codewordsOf(modules, version)
  const short = Math.floor(total / blocks)
  const longer = total % blocks
  const data = Array.from({ length: blocks }, (): number[] => [])
  for (let nth = 0; nth <= short; nth++)
    data.forEach((block, index) => {
      if (nth < short || index >= blocks - longer) block.push(codewords.shift() ?? 0)
    })
  const ends = data.map((): number[] => [])
  for (let nth = 0; nth < checks; nth++) for (const end of ends) end.push(codewords.shift() ?? 0)
  data.forEach((block, index) => {
    requireWhole([...block, ...(ends[index] ?? [])], checks)
  })
  const bits = data
    .flat()
    .flatMap((codeword) => [...codeword.toString(2).padStart(8, '0')])
    .join('')
  if (!bits.startsWith('0100')) throw new Error('not in bytes')
  const counted = version < 10 ? 8 : 16
  const length = Number.parseInt(bits.slice(4, 4 + counted), 2)
  const bytes = Array.from({ length }, (_, index) => {
    const from = 4 + counted + 8 * index
    return Number.parseInt(bits.slice(from, from + 8), 2)
  })
  return Buffer.from(bytes).toString('utf8')
}
