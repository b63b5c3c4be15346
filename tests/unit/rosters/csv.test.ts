import { describe, expect, it } from 'vitest'
import { checkRoster } from '#lib/rosters/check-roster'
import { readCsvRecords } from '#lib/rosters/reading/csv-records'
import { makeCsv } from '#tests/unit/rosters/make-files'

const records = (text: string, delimiter = ',') => [...readCsvRecords(text, delimiter)]

describe('readCsvRecords', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['a,,\n\nb', [['a', '', ''], [''], ['b']]],
    ['"a,b","c""d"\n', [['a,b', 'c"d']]],
    ['"a\r\nb",c\nd', [['a\r\nb', 'c'], ['d']]],
    ['a"b,"c"d', [['a"b', 'cd']]],
    ['""\n""""', [[''], ['"']]],
    ['', []],
  ])('%j', (text, expected) => expect(records(text)).toEqual(expected))

  it('refuses a quote that never closes', () => {
    expect(() => records('a,"b\nc,d\n')).toThrow(expect.objectContaining({ reason: 'csv_quote_open' }))
  })

  it('refuses a record of more than 1 MB, quoted or not, and takes one just below', () => {
    const most = 1024 * 1024
    expect(records('x'.repeat(most - 1))).toHaveLength(1)
    for (const text of [
      'x'.repeat(most + 2),
      `"${'x'.repeat(most + 2)}`,
      `"${'x\n'.repeat(most)}"`,
      ','.repeat(most + 2),
    ]) {
      expect(() => records(text)).toThrow(expect.objectContaining({ reason: 'csv_line_too_long' }))
    }
  })
})

const NIP = '199401092024122063'
const ROW = { row: 2, code: null, person: { nip: NIP, name: "Nuru'ain, S.E." } }

async function readRows(content: string | Uint8Array) {
  const result = await checkRoster(makeCsv(content, 'Data.csv'))
  return result.ok ? result.rows : result.reason
}

describe('CSV rosters', () => {
  it.each([
    ['commas and quotes', `NAMA,NIP\r\n"Nuru'ain, S.E.",${NIP}\r\n`],
    ['semicolons', `NAMA;NIP\nNuru'ain, S.E.;${NIP}\n`],
    ['tabs', `NAMA\tNIP\nNuru'ain, S.E.\t${NIP}`],
    ['a byte order mark', `\ufeffNAMA;NIP\nNuru'ain, S.E.;${NIP}\n`],
    ['the delimiter named for Excel', `sep=;\nNAMA;NIP\nNuru'ain, S.E.;${NIP}\n`],
    ['an apostrophe before the number', `NAMA;NIP\nNuru'ain, S.E.;'${NIP}\n`],
  ])('with %s', async (_, text) => expect(await readRows(text)).toMatchObject([ROW]))

  it('in Windows-1252, UTF-8 and UTF-16', async () => {
    const text = `NAMA;NIP\nAndré Müller;${NIP}\n`
    const files = [Buffer.from(text, 'latin1'), Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]
    for (const file of files)
      expect(await readRows(file)).toMatchObject([{ person: { name: 'André Müller' } }])
    const quoted = Buffer.concat([
      Buffer.from('NAMA;NIP\nNuru'),
      Buffer.from([0x92]),
      Buffer.from(`ain;${NIP}`),
    ])
    expect(await readRows(quoted)).toMatchObject([{ person: { name: 'Nuru’ain' } }])
  })

  it('with titles full of commas above a header of semicolons, rows counted as Excel does', async () => {
    const text = `DAFTAR PNS, PPPK, DAN THL, KOTA SUKABUMI\n\n"KEADAAN\nJULI, 2024"\nNO;NAMA;NIP\n1;Budi;${NIP}\n;Jumlah;1\n`
    expect(await readRows(text)).toMatchObject([{ sheet: 'Data', row: 5, code: null }])
  })

  it('with numbers that Excel broke', async () => {
    expect(
      await readRows('NAMA;NIP\nA;1,99401E+17\nB;199401092024122000\nC;19940109 202412 2 063\n'),
    ).toMatchObject([{ code: 'NUMBER_ROUNDED' }, { code: 'NUMBER_ROUNDED' }, { code: null }])
  })
})
