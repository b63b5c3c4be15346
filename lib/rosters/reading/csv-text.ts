import { hasUtf16Mark } from '#lib/rosters/reading/file-kind'
import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'

/** Decodes with one encoding, or gives null when the bytes cannot be that. A byte order mark goes. */
function decode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Text of a CSV file: UTF-16 where its mark says so, UTF-8 when it is valid, else Windows-1252. */
export function decodeCsv(bytes: Buffer): string {
  if (hasUtf16Mark(bytes)) {
    const text = decode(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be')
    if (text === null || text.includes('\0')) throw new UnreadableFile('not_a_workbook')
    return text
  }
  return decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252') ?? ''
}
