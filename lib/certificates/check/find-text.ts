function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 1; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false
  return true
}

/** Where bytes that spell a text in ASCII begin, at `from` or later; -1 when nowhere. */
export function findText(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = new TextEncoder().encode(text)
  const [first = 0] = wanted
  const last = bytes.length - wanted.length
  // The search built in is fast over long ways and slow to call: not for the byte next to the last hit.
  const next = (at: number) => (bytes[at] === first ? at : bytes.indexOf(first, at))
  for (let at = next(from); at >= 0 && at <= last; at = next(at + 1)) {
    if (standsAt(bytes, at, wanted)) return at
  }
  return -1
}

/** The bytes from `start` to `end` as text, one character each (Latin-1). For short runs. */
export function textAt(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, start), end))
}
