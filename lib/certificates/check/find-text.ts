/** How far the search may move on, by the byte that stands under the last one of what is wanted (Horspool). */
function stepsOf(wanted: Uint8Array): Uint8Array {
  const steps = new Uint8Array(256).fill(wanted.length)
  wanted.subarray(0, -1).forEach((byte, index) => {
    steps[byte] = wanted.length - 1 - index
  })
  return steps
}

function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = wanted.length - 1; index >= 0; index -= 1)
    if (bytes[at + index] !== wanted[index]) return false
  return true
}

/**
 * Where bytes that spell a text in ASCII begin, at `from` or later; -1 when nowhere. Of whatever bytes, it looks at most
 * of them never and at none more often than the text is long.
 * @param text 1 to 255 letters
 */
export function findText(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = new TextEncoder().encode(text)
  const steps = stepsOf(wanted)
  const end = wanted.length - 1
  for (let at = from; at + end < bytes.length; at += steps[bytes[at + end] ?? 0] ?? 1)
    if (standsAt(bytes, at, wanted)) return at
  return -1
}

/** The bytes from `start` to `end` as text, one character each (Latin-1). For short runs. */
export function textAt(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, start), end))
}
