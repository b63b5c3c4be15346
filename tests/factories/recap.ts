import ExcelJS from 'exceljs'
import type { CertificateContent } from '#lib/certificates/content'

/** A recap of certificates as a workbook, one row for each. */
export async function makeRecap(certificates: readonly CertificateContent[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Penandatangan')
  sheet.addRow(['No', 'Nama', 'Nomor', 'Kode verifikasi'])
  for (const [index, { signer, code }] of certificates.entries())
    sheet.addRow([index + 1, signer.name, signer.number, code])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The same workbook with one row, counted from 1, taken out. */
export async function withoutRow(recap: Uint8Array, row: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  // A copy of its own: the buffer behind a small Buffer is shared with others.
  await workbook.xlsx.load(new Uint8Array(recap).buffer)
  workbook.worksheets[0]?.spliceRows(row, 1)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
