import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'

export type Sheet = { name: string; rows: unknown[][]; merge?: string[]; state?: 'hidden' }

/** A file beside these tests, as an upload gives it. */
export function readFixture(name: string) {
  return { name, bytes: readFileSync(new URL(`../../fixtures/rosters/${name}`, import.meta.url)) }
}

/** A real workbook, written by another library than the one under test. */
export async function makeWorkbook(sheets: Sheet[], change: (workbook: ExcelJS.Workbook) => void = () => {}) {
  const workbook = new ExcelJS.Workbook()
  for (const { name, rows, merge, state } of sheets) {
    const sheet = workbook.addWorksheet(name, { state: state ?? 'visible' })
    for (const [index, row] of rows.entries()) sheet.getRow(index + 1).values = row as ExcelJS.CellValue[]
    for (const range of merge ?? []) sheet.mergeCells(range)
  }
  change(workbook)
  return { name: 'daftar.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }
}

export const makeCsv = (text: string | Uint8Array, name = 'daftar.csv') => ({
  name,
  bytes: Buffer.from(text),
})

export type ZipPart = {
  name: string
  content: Buffer | string
  /** What the directory says instead of the truth. */
  claims?: { unpacked?: number; flags?: number; at?: number; crc?: number }
}

/** A zip made byte by byte, so that it can lie where a test wants it to. */
export function makeZip(parts: ZipPart[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims = {} } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(claims.flags ?? 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(claims.crc ?? crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims.unpacked ?? bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(claims.at ?? at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name))
    files.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, list, end])
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook with one sheet whose XML the test writes itself. */
export function makeSheetParts(sheetXml: string, sheets = 1): ZipPart[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const list = numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')
  const links = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  )
  return [
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${links.join('')}</Relationships>` },
    ...numbers.map((n) => ({ name: `xl/worksheets/sheet${n}.xml`, content: sheetXml })),
  ]
}
