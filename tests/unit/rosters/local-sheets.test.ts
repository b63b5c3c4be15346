import { describe, expect, it } from 'vitest'
import { checkRoster } from '#lib/rosters/check-roster'
import { makeWorkbook, type Sheet } from '#tests/unit/rosters/make-files'

const NIP = ['199401092024122063', '197308241995042064', '197905182003042065', '198508172016032001']
const NIK = ['3276051106670043', '3274021708000072', '3273024208010077']

async function check(sheets: Sheet[], options?: { opdNames: string[] }) {
  const result = await checkRoster(await makeWorkbook(sheets), options)
  if (!result.ok) throw new Error(result.reason)
  return result
}

const codes = (rows: { row: number; code: string | null }[]) => rows.map(({ row, code }) => [row, code])

describe('sheets as offices make them', () => {
  it('finds the header in row 12 below merged titles, and skips column numbers, totals and signatures', async () => {
    const rows: unknown[][] = [['PEMERINTAH KOTA SUKABUMI'], ['DAFTAR PNS'], ['KEADAAN BULAN JULI 2024']]
    rows[11] = ['NO', 'NAMA', 'NIP', 'JABATAN', 'UNIT KERJA']
    rows.push(
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 'Budi', NIP[0], 'Arsiparis Terampil', 'Bagian Umum'],
      [2, 'Ani', NIP[1], 'Arsiparis Terampil', 'Bagian Umum'],
      [],
      ['NO', 'NAMA', 'NIP', 'JABATAN', 'UNIT KERJA'],
      [3, 'Tuti', NIP[2], 'Arsiparis Terampil', 'Bagian Umum'],
      [4],
      ['JUMLAH', null, 3],
      [null, null, null, null, 'Sukabumi, 1 Juli 2024'],
      [null, null, null, 'Kepala Dinas,'],
      [null, null, null, 'Drs. Fulan'],
    )
    const { rows: checked, sheets } = await check([
      { name: 'Data', rows, merge: ['A1:E1', 'A2:E2', 'A3:E3'] },
    ])
    expect(sheets).toEqual([{ name: 'Data', state: 'read', headerRow: 12, rows: 3 }])
    expect(codes(checked)).toEqual([
      [14, null],
      [15, null],
      [18, null],
    ])
    expect(checked[0]?.person).toMatchObject({ employmentKind: 'PNS', opd: null, unit: 'Bagian Umum' })
  })

  it('reads sheets with different headings, leaves out hidden ones and those without a list', async () => {
    const { rows, sheets } = await check([
      {
        name: 'Rekap',
        rows: [
          ['NO', 'NAMA OPD', 'JUMLAH'],
          [1, 'Dinas A', 3],
        ],
      },
      {
        name: 'Pegawai',
        rows: [
          ['Nama Pegawai', 'NIP Baru'],
          ['Budi', NIP[0]],
        ],
      },
      { name: 'TKPK', rows: [['DATA TENAGA'], ['Nama Lengkap', 'No. KTP'], ['Ani', NIK[0]]] },
      {
        name: 'Lama',
        rows: [
          ['NAMA', 'NIP'],
          ['Lama', NIP[3]],
        ],
        state: 'hidden',
      },
    ])
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Rekap', 'no_header'],
      ['Pegawai', 'read'],
      ['TKPK', 'read'],
      ['Lama', 'hidden'],
    ])
    expect(
      rows.map(({ sheet, row, person }) => [sheet, row, person?.employmentKind, person?.localTerm]),
    ).toEqual([
      ['Pegawai', 2, 'PNS', null],
      ['TKPK', 3, 'NON_ASN', 'TKPK'],
    ])
  })

  it('fills values merged downwards and drops headings merged across people', async () => {
    const { rows } = await check([
      {
        name: 'Data',
        rows: [
          ['NAMA', 'NIP', 'OPD'],
          ['BIDANG UMUM'],
          ['Budi', NIP[0], 'Dinas A'],
          ['Ani', NIP[1]],
          ['Tuti', NIP[2], 'Dinas B'],
        ],
        merge: ['A2:C2', 'C3:C4'],
      },
    ])
    expect(rows.map(({ row, person }) => [row, person?.opd])).toEqual([
      [3, 'Dinas A'],
      [4, 'Dinas A'],
      [5, 'Dinas B'],
    ])
  })

  it('reads a second heading row below the header', async () => {
    const { rows } = await check([
      {
        name: 'Data',
        rows: [
          ['NO', 'NAMA', 'NIP', 'JABATAN', null, null],
          [null, null, null, 'NAMA', 'TMT', 'ESELON'],
          [1, 'Budi', NIP[0], 'Kepala Bagian Umum', '2020', 'III.a'],
        ],
      },
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.person).toMatchObject({
      position: 'Kepala Bagian Umum',
      echelon: 'III.a',
      positionKind: 'STRUKTURAL',
    })
  })

  it('takes a row further down for a person, even when its post reads like a heading', async () => {
    const { rows } = await check([
      { name: 'A', rows: [['NAMA', 'NIP', 'JABATAN'], [], [], [null, null, 'TUGAS']] },
    ])
    expect(codes(rows)).toEqual([[4, 'NAME_MISSING']])
  })

  it('skips a sum of numbers, but nobody whose name begins like one', async () => {
    const { rows } = await check([
      {
        name: 'A',
        rows: [
          ['NAMA', 'NIP'],
          ['Total Wijaya', NIP[0]],
          ['Jumlah', 5.96e17],
        ],
      },
    ])
    expect(codes(rows)).toEqual([[2, null]])
  })

  it('shows people without a number column as refused instead of losing them', async () => {
    const { rows } = await check([
      {
        name: 'A',
        rows: [
          ['NAMA', 'JABATAN', 'UNIT KERJA'],
          ['Budi', 'Staf', 'Umum'],
        ],
      },
    ])
    expect(codes(rows)).toEqual([[2, 'NUMBER_MISSING']])
  })

  it('takes the kind from the row: CPNS, part-time PPPK, non-ASN with its own number column', async () => {
    const { rows } = await check([
      {
        name: 'Semua',
        rows: [
          ['NAMA', 'NIP', 'NIK', 'JENIS PEGAWAI', 'STATUS CPNS PNS'],
          ['Budi', NIP[0], NIK[0], 'PNS', 'C'],
          ['Ani', '199212182025211078', NIK[1], 'PPPK Paruh Waktu', ''],
          ['Tuti', '', NIK[2], 'THL', ''],
          ['Maya', '', '3274021112810078', 'PNS', 'P'],
        ],
      },
    ])
    expect(
      rows.map(({ person, code }) => [person?.employmentKind, person?.localTerm, person?.nik, code]),
    ).toEqual([
      ['CPNS', null, NIK[0], null],
      ['PPPK_PARUH_WAKTU', null, NIK[1], null],
      ['NON_ASN', 'THL', NIK[2], null],
      ['PNS', null, '3274021112810078', 'NUMBER_MISSING'],
    ])
  })

  it('tells kinds apart where NIP and NI PPPK have a column each, and by the heading where one stands alone', async () => {
    const { rows } = await check([
      {
        name: 'A',
        rows: [
          ['NAMA', 'NIP', 'NI PPPK'],
          ['Budi', NIP[0], ''],
          ['Ani', '', '199212182022211078'],
        ],
      },
      {
        name: 'B',
        rows: [
          ['NAMA', 'NI PPPK PARUH WAKTU'],
          ['Tuti', '199212182025211079'],
        ],
      },
    ])
    expect(rows.map(({ person }) => person?.employmentKind)).toEqual(['PNS', 'PPPK', 'PPPK_PARUH_WAKTU'])
    expect(rows.map(({ code }) => code)).toEqual([null, null, null])
  })

  it('tells kinds apart by the number in a column for all numbers', async () => {
    const { rows } = await check([
      {
        name: 'Data',
        rows: [
          ['NAMA', 'NIP/NI PPPK/NIK'],
          ['Budi', NIP[0]],
          ['Ani', '199212182022211078'],
          ['Tuti', NIK[0]],
        ],
      },
    ])
    expect(rows.map(({ person }) => person?.employmentKind)).toEqual(['PNS', 'PPPK', 'NON_ASN'])
    expect(rows.map(({ code }) => code)).toEqual([null, null, null])
  })
})

describe('cells of every type', () => {
  it('reads rich text, formula results, hyperlinks, dates and numbers', async () => {
    const { rows } = await check([
      {
        name: 'Data',
        rows: [
          ['NAMA', 'NIP', 'TANGGAL LAHIR', 'EMAIL', 'NO HP', 'JABATAN'],
          [
            { richText: [{ text: 'Budi ' }, { font: { bold: true }, text: 'Santoso' }] },
            { formula: 'A1', result: NIP[0] },
            new Date(Date.UTC(1994, 0, 9)),
            { text: 'budi@sukabumi.go.id', hyperlink: 'mailto:budi@sukabumi.go.id' },
            81234567890,
          ],
          ['Ani', NIP[1], new Date(Date.UTC(1973, 7, 25)), { error: '#N/A' }, null, { error: '#REF!' }],
        ],
      },
    ])
    expect(rows[0]).toMatchObject({
      code: null,
      person: { name: 'Budi Santoso', nip: NIP[0], email: 'budi@sukabumi.go.id', phone: '081234567890' },
    })
    expect(rows[1]).toMatchObject({ code: 'BIRTH_DATE_MISMATCH', person: { email: null, position: null } })
  })

  it('refuses a NIK or NIP that is a number, even where no digit seems lost', async () => {
    const { rows } = await check([
      {
        name: 'THL',
        rows: [
          ['NAMA', 'NIK'],
          ['Budi', 3276051106670043],
          ['Ani', '3,27402E+15'],
          ['Tuti', 327],
        ],
      },
    ])
    expect(rows.map(({ code }) => code)).toEqual(['NUMBER_ROUNDED', 'NUMBER_ROUNDED', 'NIK_LENGTH'])
    expect(rows.map(({ person }) => person?.nik)).toEqual([null, null, null])
  })

  it('reads dates of a workbook that counts from 1904', async () => {
    const rows = [
      ['NAMA', 'NIP', 'TANGGAL LAHIR'],
      ['Budi', NIP[0], new Date(Date.UTC(1994, 0, 9))],
    ]
    const file = await makeWorkbook([{ name: 'Data', rows }], (workbook) => {
      workbook.properties.date1904 = true
    })
    const result = await checkRoster(file)
    expect(result.ok && result.rows.map(({ code }) => code)).toEqual([null])
  })
})
