import { describe, expect, it } from 'vitest'
import { checkRoster } from '#lib/rosters/check-roster'
import { UNREADABLE_SENTENCES } from '#lib/rosters/unreadable-sentences'
import { makeSheetParts, makeZip, readFixture, type ZipPart } from '#tests/unit/rosters/make-files'

async function reasonFor(bytes: Uint8Array, name = 'daftar.xlsx') {
  const result = await checkRoster({ name, bytes })
  return result.ok ? 'read' : result.reason
}

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const NIP = '199401092024122063'
const HEAD = `<row r="1">${cell('A1', 'NAMA')}${cell('B1', 'NIP')}</row>`
const sheet = (body: string) => `<worksheet><sheetData>${body}</sheetData></worksheet>`
const PEOPLE = sheet(`${HEAD}<row r="2">${cell('A2', 'Budi')}${cell('B2', NIP)}</row>`)

function change(parts: ZipPart[], name: string, part: Partial<ZipPart>): ZipPart[] {
  return parts.map((one) => (one.name === name ? { ...one, ...part } : one))
}
const SHEET = 'xl/worksheets/sheet1.xml'

describe('files that are no roster', () => {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(64)])
  const ole = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(text, 'utf16le')])
  it.each([
    ['an empty file', Buffer.alloc(0), 'file_empty'],
    ['blanks only', Buffer.from('\ufeff \r\n\r\n'), 'file_empty'],
    ['a renamed picture', png, 'not_a_workbook'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'not_a_workbook'],
    ['a workbook with a password', ole('EncryptedPackage'), 'password_protected'],
    ['an old .xls', ole('Workbook'), 'other_format'],
    ['a web page called .xls', Buffer.from('<html><table><tr><td>NAMA</td></tr></table>'), 'other_format'],
    ['plain text', Buffer.from('halo\nsemua\n'), 'header_not_found'],
    ['a header and nobody', Buffer.from('NAMA;NIP\n;\n'), 'rows_not_found'],
    ['a zip that is no workbook', makeZip([{ name: 'a.txt', content: 'a' }]), 'not_a_workbook'],
    ['51 MB', Buffer.alloc(51 * 1024 * 1024, 'a'), 'file_too_large'],
    ['a CSV with one line of 2 MB', Buffer.from(`NAMA;NIP\n${'x'.repeat(2_000_000)}`), 'csv_line_too_long'],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonFor(bytes)).toBe(reason)
    expect(UNREADABLE_SENTENCES[reason as keyof typeof UNREADABLE_SENTENCES]).toMatch(/^[A-Z].+\.$/)
  })
})

describe('zips that lie', () => {
  it('reads the same parts when nothing is wrong', async () => {
    expect(await reasonFor(makeZip(makeSheetParts(PEOPLE)))).toBe('read')
  })

  it('turns away what would unpack to more than 600 MB, before unpacking', async () => {
    const parts = change(makeSheetParts(PEOPLE), SHEET, { claims: { unpacked: 601 * 1024 * 1024 } })
    expect(await reasonFor(makeZip(parts))).toBe('unpacks_too_large')
  })

  it('adds up all parts, also those that it would never open', async () => {
    const claims = { unpacked: 19 * 1024 * 1024 }
    const images = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `image${index}`, content: 'x', claims }))
    expect(await reasonFor(makeZip([...makeSheetParts(PEOPLE), ...images(31)]))).toBe('read')
    expect(await reasonFor(makeZip([...makeSheetParts(PEOPLE), ...images(32)]))).toBe('unpacks_too_large')
  })

  it('turns away what packs too well to be true', async () => {
    const content = sheet(HEAD + ' '.repeat(30 * 1024 * 1024))
    expect(await reasonFor(makeZip(change(makeSheetParts(PEOPLE), SHEET, { content })))).toBe(
      'unpacks_too_large',
    )
  })

  it('stops at the size the directory gave, whatever comes', async () => {
    const parts = change(makeSheetParts(PEOPLE), SHEET, { claims: { unpacked: 50 } })
    expect(await reasonFor(makeZip(parts))).toBe('unpacks_too_large')
  })

  it('turns away entries that share their bytes', async () => {
    const noise = Array.from({ length: 4_000 }, (_, index) =>
      ((index * 2_654_435_761) % 4_294_967_296).toString(36),
    ).join('')
    const parts = [{ name: 'big.bin', content: noise }, ...makeSheetParts(PEOPLE)]
    const copies = Array.from({ length: 40 }, (_, index) => ({
      name: `copy${index}`,
      content: noise,
      claims: { at: 0 },
    }))
    const whole = makeZip([...parts, ...copies])
    const once = makeZip(parts)
    // The packed bytes of the copies are cut out; the directory still counts each of them.
    const directory = whole.subarray(whole.readUInt32LE(whole.length - 6))
    const end = Buffer.from(directory)
    const body = once.subarray(0, once.readUInt32LE(once.length - 6))
    end.writeUInt32LE(body.length, end.length - 6)
    expect(await reasonFor(Buffer.concat([body, end]))).toBe('unpacks_too_large')
  })

  it('refuses a wrong checksum, an encrypted part, a doubled name', async () => {
    const parts = makeSheetParts(PEOPLE)
    expect(await reasonFor(makeZip(change(parts, SHEET, { claims: { crc: 1 } })))).toBe('workbook_damaged')
    expect(await reasonFor(makeZip(change(parts, SHEET, { claims: { flags: 1 } })))).toBe(
      'password_protected',
    )
    expect(await reasonFor(makeZip([...parts, ...parts]))).toBe('workbook_damaged')
  })

  it('never crashes on a workbook that is cut or has a byte turned', async () => {
    const { bytes } = readFixture('roster-dirty.xlsx')
    for (let at = 4; at < bytes.length; at += 997) {
      expect(await reasonFor(bytes.subarray(0, at))).toBe('workbook_damaged')
      const turned = Buffer.from(bytes)
      turned[at] = (turned[at] ?? 0) ^ 0xff
      expect(await reasonFor(turned)).toMatch(
        /^(read|workbook_damaged|unpacks_too_large|password_protected|not_a_workbook)$/,
      )
    }
  })
})

describe('hostile XML', () => {
  const withSheet = (xml: string) => reasonFor(makeZip(makeSheetParts(xml)))

  it('refuses declared entities, inside or outside', async () => {
    const inside = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${PEOPLE}`
    const outside = `<!DOCTYPE x SYSTEM "file:///etc/passwd">${PEOPLE}`
    expect(await withSheet(inside)).toBe('workbook_unsafe')
    expect(await withSheet(`<?xml version="1.0"?>\n${outside}`)).toBe('workbook_unsafe')
  })

  it('refuses XML that is cut, cells outside the sheet, rows that go back, endless tags', async () => {
    expect(await withSheet(PEOPLE.slice(0, -20))).toBe('workbook_damaged')
    expect(await withSheet(sheet(`${HEAD}<row r="2">${cell('ZZZ2', 'x')}</row>`))).toBe('workbook_damaged')
    expect(await withSheet(sheet(`${HEAD}<row r="1"></row>`))).toBe('workbook_damaged')
    expect(await withSheet(sheet(`${HEAD}<row r="9999999"></row>`))).toBe('workbook_damaged')
    expect(await withSheet(`<worksheet ${'a'.repeat(3_000_000)}>`)).toBe('workbook_damaged')
  })

  it('refuses more than 50 sheets', async () => {
    expect(await reasonFor(makeZip(makeSheetParts(PEOPLE, 50)))).toBe('read')
    expect(await reasonFor(makeZip(makeSheetParts(PEOPLE, 51)))).toBe('too_many_sheets')
  })

  it('reads prefixes, CDATA, comments, quoted signs, references and cells without an address', async () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><!-- > --><x:sheetData note='a>b'>
      <x:row><x:c t="inlineStr"><x:is><x:t>NAMA</x:t></x:is></x:c><x:c t="str"><x:v>NIP</x:v></x:c></x:row>
      <x:row><x:c t="inlineStr"><x:is><x:r><x:t>Bu</x:t></x:r><x:r><x:t><![CDATA[di <A&B>]]></x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>
      <x:c t="str"><x:f>A1</x:f><x:v>&#49;${NIP.slice(1)}_x000D_</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const result = await checkRoster({ name: 'a.xlsx', bytes: makeZip(makeSheetParts(xml)) })
    expect(result.ok && result.rows[0]?.person).toMatchObject({ name: 'Budi <A&B>', nip: NIP })
  })
})
