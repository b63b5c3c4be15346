import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node'
import {
  ABSENT_HEADS,
  absentRow,
  confidentialRow,
  type RecapContent,
  SIGNED_HEADS,
  signedRow,
  summaryRows,
} from '#lib/handovers/package/recap-rows'

/** Widths in characters. */
const SIGNED_WIDTHS = [6, 32, 27, 18, 24, 32, 28, 30, 22, 48, 30, 16, 68]
const ABSENT_WIDTHS = [6, 36, 36, 24]
const SUMMARY_WIDTHS = [38, 84]

/**
 * The recap of a handover as a workbook (ECMA-376): who signed, who has not, and the figures. Every cell is text, so
 * that long numbers keep their digits and a name that looks like a formula stays a name.
 */
export async function writeRecap(content: RecapContent): Promise<Uint8Array> {
  const { timeZone } = content.subject
  const signed = content.signings.map((signing, index) => signedRow(signing, index + 1, timeZone))
  const absent = content.absent.map((person, index) => absentRow(person, index + 1))
  return writeExcelFile([
    list('Penandatangan', content, SIGNED_HEADS, signed, SIGNED_WIDTHS),
    list('Belum menandatangani', content, ABSENT_HEADS, absent, ABSENT_WIDTHS),
    {
      sheet: 'Ringkasan',
      columns: columns(SUMMARY_WIDTHS),
      data: [
        confidential(content),
        ...summaryRows(content).map(([label, value]) => [bold(label), text(value)]),
      ],
    },
  ]).toBuffer()
}

const text = (value: string) => ({ type: String, value })
const bold = (value: string) => ({ type: String, value, fontWeight: 'bold' as const })
const columns = (widths: readonly number[]) => widths.map((width) => ({ width }))

function confidential(content: RecapContent): Row {
  return [bold(confidentialRow(content))]
}

function list(
  sheet: string,
  content: RecapContent,
  heads: readonly string[],
  rows: readonly string[][],
  widths: readonly number[],
): Sheet<Buffer> {
  const data = [confidential(content), heads.map(bold), ...rows.map((row) => row.map(text))]
  return { sheet, columns: columns(widths), stickyRowsCount: 2, orientation: 'landscape', data }
}
