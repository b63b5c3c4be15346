import { describe, expect, it } from 'vitest'
import { checkRoster } from '#lib/rosters/check-roster'
import type { CheckedRow } from '#lib/rosters/checked-roster'
import { readFixture } from '#tests/unit/rosters/make-files'

async function checkFixture(name: string) {
  const check = await checkRoster(readFixture(name))
  if (!check.ok) throw new Error(check.reason)
  return check
}

const at = (rows: CheckedRow[], sheet: string, row: number) =>
  rows.find((one) => one.sheet === sheet && one.row === row)

describe('the dirty workbook', () => {
  it('gets exactly the expected verdict on every row', async () => {
    const expected = JSON.parse(readFixture('roster-dirty.expected.json').bytes.toString('utf8'))
    const { accepted, rows } = await checkFixture('roster-dirty.xlsx')
    const listed = rows.filter(({ code }) => code !== null)
    expect(listed.map(({ sheet, row, verdict, code }) => ({ sheet, row, verdict, code }))).toEqual(
      expected.rows,
    )
    expect(accepted).toBe(expected.accepted)
    expect(rows).toHaveLength(128)
  })

  it('cleans numbers with apostrophe, spaces and no-break spaces', async () => {
    const { rows } = await checkFixture('roster-dirty.xlsx')
    expect([64, 65, 66].map((row) => at(rows, 'PNS', row)?.person?.nip)).toEqual([
      '199401092024122063',
      '197308241995042064',
      '197905182003042065',
    ])
  })

  it('keeps markup and formulas in names as plain text', async () => {
    const { rows } = await checkFixture('roster-dirty.xlsx')
    expect(at(rows, 'PNS', 77)?.person?.name).toBe('Dr. <img src=x onerror=alert(1)>, S.Kom.')
    expect(at(rows, 'PNS', 78)?.person?.name).toBe('=HYPERLINK("http://example.com","klik"), S.H., M.H.')
  })

  it('knows the kind of each sheet', async () => {
    const { rows } = await checkFixture('roster-dirty.xlsx')
    expect(at(rows, 'PNS', 2)?.person).toMatchObject({
      employmentKind: 'PNS',
      positionKind: 'FUNGSIONAL',
      rank: 'IV/a',
    })
    expect(at(rows, 'PPPK', 5)?.person).toMatchObject({
      employmentKind: 'PPPK',
      nip: null,
      niPppk: '199212182022211078',
      name: 'Ujang Firmansyah, S.E.',
    })
    expect(at(rows, 'THL', 3)?.person).toEqual({
      nip: null,
      niPppk: null,
      nik: '3276051106670043',
      name: 'Kurnia',
      employmentKind: 'NON_ASN',
      localTerm: 'THL',
      positionKind: null,
      echelon: null,
      rank: null,
      position: 'Tenaga Kebersihan',
      unit: 'Bagian Hukum',
      opd: 'Sekretariat Daerah Kota Sukabumi',
      email: null,
      phone: '084088980345',
      excuse: null,
    })
  })

  it('keeps nothing of religion, marriage, address, NPWP', async () => {
    const { rows } = await checkFixture('roster-dirty.xlsx')
    expect(JSON.stringify(rows)).not.toMatch(/Islam|Menikah|Jl\. Contoh|00\.000\.000/)
  })
})

describe('the clean files', () => {
  it('passes the SIASN export whole', async () => {
    const { accepted, rows, sheets } = await checkFixture('roster-siasn-clean.xlsx')
    expect(rows.filter(({ code }) => code !== null)).toEqual([])
    expect(accepted).toBe(123)
    expect(sheets).toEqual([{ name: 'Sheet1', state: 'read', headerRow: 1, rows: 123 }])
    const kinds = rows.map(({ person }) => person?.employmentKind)
    expect([
      kinds.filter((kind) => kind === 'PNS').length,
      kinds.filter((kind) => kind === 'PPPK').length,
    ]).toEqual([98, 25])
  })

  it('reads the first person of the SIASN export whole', async () => {
    const { rows } = await checkFixture('roster-siasn-clean.xlsx')
    expect(rows[0]?.person).toEqual({
      nip: '198508172016032001',
      niPppk: null,
      nik: '3271045708850055',
      name: 'Maya Simanjuntak, A.Md.',
      employmentKind: 'PNS',
      localTerm: null,
      positionKind: 'PELAKSANA',
      echelon: null,
      rank: 'III/c',
      position: 'Pengadministrasi Perkantoran',
      unit: 'Bagian Umum',
      opd: 'Sekretariat Daerah Kota Sukabumi',
      email: 'pegawai1@example.go.id',
      phone: '081927610636',
      excuse: null,
    })
  })

  it('passes the semicolon CSV whole', async () => {
    const { accepted, rows } = await checkFixture('roster-semicolon.csv')
    expect(rows.filter(({ code }) => code !== null)).toEqual([])
    expect(accepted).toBe(40)
    expect(rows[0]).toMatchObject({
      sheet: 'roster-semicolon',
      row: 2,
      person: { name: 'Rina Maulana, A.Md.' },
    })
  })
})
