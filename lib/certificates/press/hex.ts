/** "00a7" of a 16-bit number. */
export function hex16(value: number): string {
  return value.toString(16).padStart(4, '0')
}

/** UTF-16BE in hexadecimal, as character maps and text strings of a PDF want it. */
export function utf16Hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex16(text.charCodeAt(index))).join('')
}
