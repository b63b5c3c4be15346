import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'

/** As large as an upload may be; a province needs some 30 MB. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

const startsWith = (file: Buffer, ...bytes: number[]) =>
  file.subarray(0, bytes.length).equals(Buffer.from(bytes))

/** Office 97 container: an old .xls, or a new workbook that was encrypted with a password. */
function refuseOle(file: Buffer): never {
  const isEncrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  throw new UnreadableFile(isEncrypted ? 'password_protected' : 'other_format')
}

/** Two first bytes of a UTF-16 text ("Unicode Text" of Excel). */
export function hasUtf16Mark(file: Buffer): boolean {
  return startsWith(file, 0xff, 0xfe) || startsWith(file, 0xfe, 0xff)
}

/**
 * What the file is by its content; its name says nothing. Anything that is neither a zip nor plain text
 * (a renamed picture, a PDF) is refused, as is HTML that calls itself .xls.
 */
export function detectFileKind(file: Buffer): 'workbook' | 'csv' {
  if (file.length > MAX_FILE_BYTES) throw new UnreadableFile('file_too_large')
  if (startsWith(file, 0x50, 0x4b, 0x03, 0x04)) return 'workbook'
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) refuseOle(file)
  if (!hasUtf16Mark(file) && file.includes(0)) throw new UnreadableFile('not_a_workbook')
  const opening = file
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (/^%PDF|^\{\\rtf/.test(opening)) throw new UnreadableFile('not_a_workbook')
  if (/^<(!doctype|html|table|\?xml|meta)/i.test(opening)) throw new UnreadableFile('other_format')
  if (opening === '' && !/[^\s\xef\xbb\xbf]/.test(file.toString('latin1')))
    throw new UnreadableFile('file_empty')
  return 'csv'
}
