const DIGITS = '0123456789abcdef'

/** Lower-case hex of bytes. */
export function hexOf(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += `${DIGITS[byte >> 4]}${DIGITS[byte & 15]}`
  return hex
}

function worthOf(digit: number): number {
  if (digit >= 0x30 && digit <= 0x39) return digit - 0x30
  return digit >= 0x61 && digit <= 0x66 ? digit - 0x57 : -1
}

/** What hex digits in ASCII stand for; null unless they are an even number of lower-case ones. */
export function readHex(digits: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (digits.length % 2 !== 0) return null
  const bytes = new Uint8Array(digits.length / 2)
  for (let index = 0; index < bytes.length; index += 1) {
    const high = worthOf(digits[2 * index] ?? 0)
    const low = worthOf(digits[2 * index + 1] ?? 0)
    if (high < 0 || low < 0) return null
    bytes[index] = high * 16 + low
  }
  return bytes
}

/** The same of a string that is known to be hex. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = readHex(new TextEncoder().encode(hex))
  if (!bytes) throw new Error('not lower-case hex')
  return bytes
}
