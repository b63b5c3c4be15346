import { describe, expect, it } from 'vitest'
import { findHeader } from '#lib/rosters/reading/find-header'
import { matchHeading } from '#lib/rosters/reading/headings'
import type { SheetRow } from '#lib/rosters/reading/sheet-rows'

const row = (number: number, texts: string[]): SheetRow => ({
  row: number,
  cells: new Map(texts.flatMap((text, column) => (text ? [[column, { text, numeric: false }]] : []))),
})

describe('matchHeading', () => {
  it.each([
    ['NIP BARU', 'nip'],
    ['N I P', 'nip'],
    ['NIP PNS', 'nip'],
    ['NI.PPPK', 'niPppk'],
    ['NIPPPK', 'niPppk'],
    ['NIP PPPK Paruh Waktu', 'niPppk'],
    ['NIP / NI PPPK / NIK', 'anyNumber'],
    ['NIK THL', 'nik'],
    ['NIK (16 digit)', 'nik'],
    ['No. KTP', 'nik'],
    ['NAMA THL', 'name'],
    ['Nama Lengkap', 'name'],
    ['N A M A', 'name'],
    ['NAMA\n(TANPA GELAR)', 'name'],
    ['Nama Tenaga Kontrak', 'name'],
    ['UNIT_KERJA', 'unit'],
    ['PERANGKAT DAERAH', 'opd'],
    ['Nama SKPD', 'opd'],
    ['SATUAN KERJA', 'workSatker'],
    ['Unor Induk', 'parentUnor'],
    ['NO. HP', 'phone'],
    ['L/P', 'sex'],
    ['Pangkat/Gol. Ruang', 'rankGroup'],
  ])('%j is %s', (heading, field) => expect(matchHeading(heading)?.field).toBe(field))

  it.each([
    'NO',
    'NIP LAMA',
    'IS VALID NIK',
    'PNS ID',
    'JENIS PEGAWAI ID',
    'AGAMA NAMA',
    'JENIS KAWIN NAMA',
    'NPWP NOMOR',
    'BPJS',
    'ALAMAT',
    'NAMA SEKOLAH',
    'GOL AWAL NAMA',
    'TMT GOLONGAN',
    'INSTANSI KERJA NAMA',
    'TEMPAT LAHIR NAMA',
    'NAMA IBU KANDUNG',
    '',
  ])('%j is not read', (heading) => expect(matchHeading(heading)).toBeNull())
})

describe('findHeader', () => {
  it('takes the first row that heads a name and a number', () => {
    const header = findHeader([
      row(1, ['DAFTAR NAMA PEGAWAI']),
      row(3, ['NAMA', 'JABATAN', 'UNIT KERJA']),
      row(15, ['NO', 'NAMA', 'NIP', 'JABATAN']),
    ])
    expect(header).toEqual({
      row: 15,
      columns: new Map([
        [1, 'name'],
        [2, 'nip'],
        [3, 'position'],
      ]),
    })
  })

  it('looks no further than row 15', () => {
    expect(findHeader([row(16, ['NO', 'NAMA', 'NIP'])])).toBeNull()
  })

  it('takes a list without numbers, so that its people are seen to be refused', () => {
    expect(findHeader([row(2, ['NO', 'NAMA', 'JABATAN', 'UNIT KERJA'])])?.row).toBe(2)
    expect(findHeader([row(2, ['NO', 'NAMA OPD', 'JUMLAH'])])).toBeNull()
    expect(findHeader([row(2, ['NAMA', 'JUMLAH'])])).toBeNull()
  })

  it('prefers the better of two headings for one field', () => {
    const columns = findHeader([row(1, ['NAMA', 'NIP', 'NIP BARU', 'NAMA LENGKAP'])])?.columns
    expect(columns).toEqual(
      new Map([
        [0, 'name'],
        [2, 'nip'],
      ]),
    )
  })
})
