import { describe, expect, test } from 'vitest'
import type { EvidenceSheetContent, SheetAnnulment } from '#lib/certificates/evidence-sheet/content'
import { formatExact, zoneSentence } from '#lib/certificates/evidence-sheet/exact-time'
import { LABELS, VALUE } from '#lib/certificates/evidence-sheet/layout/fact-rows'
import { nameRoles } from '#lib/certificates/evidence-sheet/officer-rules'
import { hashFact, hashLines } from '#lib/certificates/evidence-sheet/print-hash'
import { evidenceSections } from '#lib/certificates/evidence-sheet/sections'
import { annulledAt, standingSentences } from '#lib/certificates/evidence-sheet/standing-rules'
import { setText } from '#lib/certificates/layout/paragraph'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import { evidenceSheetFactory, someOfficer, someOperator } from '#tests/factories/evidence-sheet-content'

const request: SheetAnnulment = {
  kind: 'SALAH_ORANG',
  reason: 'Nama keduanya sama.',
  requestedAt: new Date('2024-08-01T06:00:00Z'),
  requestedBy: someOperator,
  approval: null,
  rejection: null,
}
const at = new Date('2024-08-01T08:00:00Z')
const approved = { ...request, approval: { at, by: someOfficer } }
const rejected = { ...request, rejection: { at, by: someOfficer } }

/** Everything a sheet says, as one text. */
function wordsOf(changes: Partial<EvidenceSheetContent>): string {
  const facts = evidenceSections(evidenceSheetFactory(changes)).flatMap((section) => section.facts)
  return facts.map(({ label, lines, note = '' }) => [label, ...lines, note].join(' ')).join('\n')
}

describe('hashes', () => {
  const hex = '0123456789abcdef'.repeat(4)

  test('stand in groups of four over two lines', () => {
    expect(hashLines(hex)).toEqual([
      '0123 4567 89ab cdef 0123 4567 89ab cdef',
      '0123 4567 89ab cdef 0123 4567 89ab cdef',
    ])
    expect(hashLines(hex).join('').replaceAll(' ', '')).toBe(hex)
  })

  test('say whether the stored data still give them', () => {
    expect(hashFact('A', { hex, matches: true }, 'Sidik.').note).toMatch(/^Sidik\. .*: cocok\.$/)
    expect(hashFact('A', { hex, matches: false }, 'Sidik.').note).toContain('TIDAK COCOK')
    expect(hashFact('A', { hex, matches: null }, 'Sidik.').note).toContain('dimusnahkan')
  })
})

describe('times', () => {
  test.each([
    ['Asia/Jakarta', '29 Juli 2024 pukul 00.05.09 WIB', 'Waktu Indonesia Barat'],
    ['Asia/Makassar', '29 Juli 2024 pukul 01.05.09 WITA', 'Waktu Indonesia Tengah'],
    ['Asia/Jayapura', '29 Juli 2024 pukul 02.05.09 WIT', 'Waktu Indonesia Timur'],
  ] as const)('%s', (zone, time, name) => {
    expect(formatExact(new Date('2024-07-28T17:05:09.900Z'), zone)).toBe(time)
    expect(zoneSentence(zone)).toContain(name)
  })

  test('a device clock that was not believed is named and set aside', () => {
    const { times } = evidenceSheetFactory()
    const words = wordsOf({ times: { ...times, deviceSignedAt: new Date('2024-07-29T09:00:00Z') } })
    expect(words).toContain('Waktu menurut perangkat 29 Juli 2024 pukul 17.00.00 WITA')
    expect(words).toContain('tidak dipakai; yang berlaku adalah jam server')
  })
})

describe('the register', () => {
  test('not yet numbered', () => {
    expect(wordsOf({ register: null })).toContain('Nomor dalam register belum dinomori')
  })

  test('numbered, not yet covered', () => {
    const { register } = evidenceSheetFactory()
    const words = wordsOf({ register: register && { ...register, checkpoint: null } })
    expect(words).toContain('Belum ada titik periksa yang mencakup nomor ini.')
  })

  test('numbered as something else', () => {
    const { register } = evidenceSheetFactory()
    expect(wordsOf({ register: register && { ...register, matches: false } })).toContain('TIDAK COCOK')
  })
})

describe('annulment', () => {
  test('stands until the second of two people approves', () => {
    expect(annulledAt({ annulments: [] })).toBeNull()
    expect(annulledAt({ annulments: [request, rejected] })).toBeNull()
    expect(annulledAt({ annulments: [rejected, approved] })).toEqual(at)
    const [standing] = standingSentences(evidenceSheetFactory({ annulments: [approved] }))
    expect(standing).toMatchObject({ loud: true, text: expect.stringContaining('tidak berlaku lagi') })
  })

  test('a request that came to nothing is told without its reason', () => {
    for (const [one, outcome] of [
      [request, 'menunggu persetujuan petugas kedua'],
      [rejected, 'ditolak Hendra Gunawan, S.H. (Petugas BKPSDM)'],
    ] as const) {
      const words = wordsOf({ annulments: [one] })
      expect(words).toContain(outcome)
      expect(words).not.toContain(request.reason)
    }
    expect(wordsOf({ annulments: [approved] })).toContain(request.reason)
  })
})

describe('identification', () => {
  const { identification } = evidenceSheetFactory()

  test.each([
    ['CODE', 'kode pribadi yang diketik', 'Siapa pun yang mengetahui kode itu'],
    ['SLIP', 'slip pribadi', 'Siapa pun yang memegang slip itu'],
    ['SSO', 'Akun masuk tunggal', 'sebesar kekuatan akun tersebut'],
    ['DESK', 'meja layanan', 'pemeriksaan petugas'],
  ] as const)('%s is told with how far it reaches', (by, way, reach) => {
    const words = wordsOf({ identification: { ...identification, by } })
    expect(words).toContain(way)
    expect(words).toContain(reach)
  })

  test('a code that no account issued', () => {
    const code = { issuedAt: at, issuedBy: null, delivery: null }
    expect(wordsOf({ identification: { ...identification, code } })).toContain('Tidak melalui akun petugas')
  })
})

test('the integrity of the sheet is claimed by the kind of its seal', () => {
  const seal = { issuer: 'CA Pemda', fingerprint: 'ab'.repeat(32) }
  expect(wordsOf({ seal: { ...seal, kind: 'PSRE' } })).toContain('Dilindungi segel elektronik Pemerintah')
  expect(wordsOf({ seal: { ...seal, kind: 'OWN' } })).toContain('CA Pemda; bukan segel elektronik dari PSrE')
  expect(wordsOf({ seal: { ...seal, kind: 'TEST' } })).toContain('Segel uji coba')
})

test('roles are named as an office names them', () => {
  const none = { opd: null, headship: null }
  const opd = { name: 'Dinas Kesehatan' }
  expect(nameRoles([{ ...none, role: 'OPD_OPERATOR', opd }], 'BKPSDM')).toBe('Pengelola Dinas Kesehatan')
  expect(nameRoles([{ ...none, role: 'BKD_ADMIN' }], 'BKPSDM')).toBe('Admin BKPSDM')
  const headship = { kind: 'PLT', positionTitle: 'Kepala Dinas Kesehatan' } as const
  expect(nameRoles([{ role: 'OPD_HEAD', opd, headship }], 'BKPSDM')).toBe('Plt. Kepala Dinas Kesehatan')
  expect(nameRoles([], 'BKPSDM')).toBe('peran pada saat itu tidak tercatat')
})

test('every label takes one line', () => {
  const faces = loadTypefaces()
  const { times, signer, certificates, identification } = evidenceSheetFactory()
  const contents = [
    evidenceSheetFactory({
      signer: signer && { ...signer, numberLabel: 'Nomor pegawai' },
      times: { ...times, deviceSignedAt: at },
      contests: [{ createdAt: at, statement: 'Bukan saya.' }],
      annulments: [rejected, approved],
      certificates: certificates.map((one) => ({ ...one, edition: 2 })),
      identification: { ...identification, desk: { operator: someOperator, assisted: false, reason: null } },
    }),
    evidenceSheetFactory({ signer: null, mark: null, origin: null, certificates: [], register: null }),
    evidenceSheetFactory({ method: 'TYPED', mark: { kind: 'typed', name: 'Siti' } }),
  ]
  const labels = contents
    .flatMap(evidenceSections)
    .flatMap(({ facts }) => facts)
    .map(({ label }) => label)
  for (const label of labels)
    expect({ label, lines: setText(label, LABELS, VALUE, faces).lines.length }).toEqual({ label, lines: 1 })
})
