import { describe, expect, it } from 'vitest'
import { checkRoster } from '#lib/rosters/check-roster'
import { decideKnownOpds } from '#lib/rosters/rules/opd-names'
import { makeWorkbook } from '#tests/unit/rosters/make-files'

const nip = (serial: number) => `198508172016032${String(serial).padStart(3, '0')}`

async function checkOpds(heading: string, names: (string | null)[], opdNames: string[] = []) {
  const rows = [[heading, 'NAMA', 'NIP'], ...names.map((name, index) => [name, 'Budi', nip(index + 1)])]
  const result = await checkRoster(await makeWorkbook([{ name: 'Data', rows }]), { opdNames })
  if (!result.ok) throw new Error(result.reason)
  return result.rows
}

const unknown = (rows: { row: number; code: string | null }[]) =>
  rows.filter(({ code }) => code === 'OPD_UNKNOWN').map(({ row }) => row)

const nine = Array<string>(9).fill('Dinas Kesehatan')

describe('without a list of names', () => {
  it('checks when one name holds exactly 90 % of the rows', async () => {
    expect(unknown(await checkOpds('OPD', [...nine, 'Dinas Lain']))).toEqual([11])
  })

  it('does not check when it holds less', async () => {
    expect(unknown(await checkOpds('OPD', [...nine, 'Dinas Lain', 'Dinas Lain']))).toEqual([])
  })

  it('counts rows without a name, and refuses them once it checks', async () => {
    expect(unknown(await checkOpds('OPD', [...nine, null]))).toEqual([11])
    expect(unknown(await checkOpds('OPD', [...nine, null, null]))).toEqual([])
  })

  it('decides on nothing for an empty file', () => expect(decideKnownOpds([], [])).toBeNull())
})

describe('with a list of names', () => {
  it('compares without case and spaces', async () => {
    const names = ['DINAS  KESEHATAN', 'dinas\u00a0kesehatan ', 'DinasKesehatan', 'Dinas Kesehatan Kota']
    expect(unknown(await checkOpds('OPD', names, ['Dinas Kesehatan', 'Dinas Lain']))).toEqual([5])
  })

  it('is the agency of a file that names none, when there is only one', async () => {
    const rows = await checkOpds('KETERANGAN', ['x', 'y'], ['Dinas Kesehatan'])
    expect(rows.map(({ person, code }) => [person?.opd, code])).toEqual([
      ['Dinas Kesehatan', null],
      ['Dinas Kesehatan', null],
    ])
  })

  it('finds agencies in a column of units when it knows them', async () => {
    const rows = await checkOpds('UNIT KERJA', ['Dinas Kesehatan', 'Dinas Lain'], ['Dinas Kesehatan'])
    expect(rows.map(({ person, code }) => [person?.opd, person?.unit, code])).toEqual([
      ['Dinas Kesehatan', null, null],
      ['Dinas Lain', null, 'OPD_UNKNOWN'],
    ])
    expect((await checkOpds('UNIT KERJA', ['Bagian Umum'], ['Sekretariat']))[0]?.person).toMatchObject({
      opd: 'Sekretariat',
      unit: 'Bagian Umum',
    })
  })
})

describe('where the agency stands', () => {
  const place = async (rows: unknown[][]) => {
    const result = await checkRoster(await makeWorkbook([{ name: 'Data', rows }]))
    if (!result.ok) throw new Error(result.reason)
    return [result.rows[0]?.person?.opd, result.rows[0]?.person?.unit]
  }

  it('takes SATUAN KERJA before UNOR', async () => {
    expect(
      await place([
        ['NAMA', 'NIP', 'UNOR NAMA', 'SATUAN KERJA'],
        ['Budi', nip(1), 'Bagian Umum', 'Dinas A'],
      ]),
    ).toEqual(['Dinas A', 'Bagian Umum'])
  })

  it('passes over a SATUAN KERJA that is the government itself', async () => {
    expect(
      await place([
        ['NAMA', 'NIP', 'SATUAN KERJA', 'UNOR INDUK', 'UNOR NAMA'],
        ['Budi', nip(1), 'Pemerintah Kota Sukabumi', 'Dinas A', 'Bidang B'],
      ]),
    ).toEqual(['Dinas A', 'Bidang B'])
  })

  it('reads it from the title when no column names it', async () => {
    expect(
      await place([
        ['DAFTAR PEGAWAI'],
        ['SKPD', ':', 'Dinas A'],
        ['NAMA', 'NIP', 'BIDANG'],
        ['Budi', nip(1), 'Umum'],
      ]),
    ).toEqual(['Dinas A', 'Umum'])
  })
})
