import { describe, expect, it } from 'vitest'
import { readBirthDate } from '#lib/rosters/rules/birth-date'
import { readEmail, readPhone } from '#lib/rosters/rules/contact'
import { isProbation, readEmploymentKind } from '#lib/rosters/rules/employment-kind'
import { readLegalStatus } from '#lib/rosters/rules/legal-status'
import { readLocalTerm } from '#lib/rosters/rules/local-term'
import { readEchelon, readPositionKind, readRank } from '#lib/rosters/rules/position-kind'
import { readSex } from '#lib/rosters/rules/sex'

describe('birth dates', () => {
  const day = { year: 1969, month: 8, day: 9 }
  it.each([
    ['09-08-1969', day],
    ['9/8/1969', day],
    ['1969-08-09', day],
    ['1969-08-09T00:00:00', day],
    ['9 Agustus 1969', day],
    ['Sukabumi, 09 Agt 1969', day],
    ['Sukabumi, 09-08-1969', day],
    ['19690809', day],
    ['09-08-69', { ...day, year: 69 }],
    ['08/23/1969', { year: 1969, month: 8, day: 23 }],
    ['31-02-1969', null],
    ['-', null],
  ])('%j', (text, date) => expect(readBirthDate({ text, numeric: false })).toEqual(date))

  it.each([
    ['25424', day],
    ['25424.5', day],
    ['19690809', day],
    ['9999', null],
    ['1969', null],
  ])('number cell %s', (text, date) => expect(readBirthDate({ text, numeric: true })).toEqual(date))
})

describe('sex', () => {
  it.each([
    ['M', 'MALE'],
    ['L', 'MALE'],
    ['Laki-laki', 'MALE'],
    ['F', 'FEMALE'],
    ['P', 'FEMALE'],
    ['perempuan ', 'FEMALE'],
    ['', null],
    ['?', null],
  ])('%j', (text, sex) => expect(readSex(text)).toBe(sex))
})

describe('kedudukan hukum', () => {
  it.each([
    'Aktif',
    'Masa Persiapan Pensiun',
    'MPP',
    'PNS',
    'Calon PNS',
    '',
    'Izin Belajar',
    'Cerai Meninggal',
    'Titipan',
  ])('%j is active', (text) => expect(readLegalStatus(text)).toEqual({ active: true, excuse: null }))
  it.each([
    'Pensiun',
    'PENSIUN BUP',
    'Berhenti',
    'Diberhentikan dengan hormat',
    'Meninggal Dunia',
    'Tidak Aktif',
    'Pindah Instansi',
  ])('%j is not active', (text) => expect(readLegalStatus(text).active).toBe(false))
  it('excuses leave and study', () => {
    expect(readLegalStatus('CLTN')).toEqual({ active: true, excuse: 'CUTI' })
    expect(readLegalStatus('Perpanjangan CLTN')).toEqual({ active: true, excuse: 'CUTI' })
    expect(readLegalStatus('Cuti Melahirkan')).toEqual({ active: true, excuse: 'CUTI' })
    expect(readLegalStatus('Tugas Belajar')).toEqual({ active: true, excuse: 'TUGAS_BELAJAR' })
  })
})

describe('employment kind', () => {
  it.each([
    ['PNS Daerah Kab/Kota', 'PNS'],
    ['Pegawai Negeri Sipil', 'PNS'],
    ['CPNS', 'CPNS'],
    ['Calon Pegawai Negeri Sipil', 'CPNS'],
    ['PPPK Daerah Kab/Kota', 'PPPK'],
    ['PPPK Paruh Waktu', 'PPPK_PARUH_WAKTU'],
    ['P3K', 'PPPK'],
    ['Non-ASN', 'NON_ASN'],
    ['NON PNS', 'NON_ASN'],
    ['Pegawai Pemerintah Non Pegawai Negeri', 'NON_ASN'],
    ['THL', 'NON_ASN'],
    ['PNS dan PPPK', null],
    ['Guru', null],
    ['', null],
  ])('%j', (text, kind) => expect(readEmploymentKind(text)).toBe(kind))

  it('reads STATUS CPNS PNS', () =>
    expect(['C', 'P', 'CPNS', ''].map(isProbation)).toEqual([true, false, true, false]))

  it.each([
    ['NAMA THL', 'THL'],
    ['data_tkpk_2024', 'TKPK'],
    ['Tenaga Harian Lepas', 'THL'],
    ['Daftar Honorer', 'Honorer'],
    ['PTTUN', null],
    ['Sheet1', null],
  ])('local term of %j', (text, term) => expect(readLocalTerm(text)).toBe(term))
})

describe('posts', () => {
  it.each([
    ['JABATAN STRUKTURAL', null, 'Kepala Subbagian Umum', 'STRUKTURAL'],
    ['Jabatan Fungsional Tertentu', null, null, 'FUNGSIONAL'],
    ['JABATAN FUNGSIONAL UMUM', null, null, 'PELAKSANA'],
    ['JABATAN PELAKSANA', null, null, 'PELAKSANA'],
    ['Administrator', null, null, 'STRUKTURAL'],
    ['', 'III.a', 'Kepala Bagian Umum', 'STRUKTURAL'],
    ['', null, 'Pranata Komputer Ahli Pertama', 'FUNGSIONAL'],
    ['', null, 'Kepala Sekolah', null],
  ])('%j, %j, %j', (column, echelon, position, kind) =>
    expect(readPositionKind(column, echelon, position)).toBe(kind),
  )

  it('prints echelon and rank one way', () => {
    expect(['II/b', 'Eselon III.a', 'IVB', 'V', 'Non Eselon', '-'].map(readEchelon)).toEqual([
      'II.b',
      'III.a',
      'IV.b',
      'V',
      null,
      null,
    ])
    expect(readRank('Penata Muda', 'III/a')).toBe('Penata Muda, III/a')
    expect(readRank('Penata Muda (III/a)', 'III/a')).toBe('Penata Muda (III/a)')
    expect(readRank(null, 'IX')).toBe('IX')
  })
})

describe('contacts', () => {
  it.each([
    ['081234567890', '081234567890'],
    ['81234567890', '081234567890'],
    ['+62 812-3456-7890', '081234567890'],
    ['62081234567890', '081234567890'],
    ['-', null],
    ['12', null],
  ])('phone %j', (text, phone) => expect(readPhone(text)).toBe(phone))
  it('takes only what can be an address', () => {
    expect(readEmail(' Budi@Sukabumi.go.id ')).toBe('budi@sukabumi.go.id')
    for (const text of ['budi', 'budi@', 'a@b', '<a@b.id>', 'a b@c.id']) expect(readEmail(text)).toBeNull()
  })
})
