import { expect, it } from 'vitest'
import { describeHistory, type StatusRecord } from '#lib/progress/history-rules'

const day = (number: number) => new Date(Date.UTC(2024, 6, number))
const empty: StatusRecord = { memberships: [], departures: [], excuses: [], refusals: [], signings: [] }
const tell = (record: Partial<StatusRecord>) =>
  describeHistory({ ...empty, ...record }, (instant) => `tanggal ${instant.getUTCDate()}`).map(
    ({ at, text }) => `${at.getUTCDate()}: ${text}`,
  )

it('tells every fact in the order in which it happened', () => {
  const signing = {
    signedAt: day(5),
    code: 'ABCDEFGHJKMNP',
    annulledAt: day(9),
    witnessing: { witnessedAt: day(6), kind: 'MENYAKSIKAN' as const, by: 'Budi, Kepala Dinas' },
    handovers: [
      {
        handedOverAt: day(7),
        kind: 'UTAMA' as const,
        decision: { kind: 'RETURNED' as const, decidedAt: day(8) },
      },
    ],
  }
  const place = { opd: 'Dinas Uji', unit: 'Bidang A', fromAt: day(1), untilAt: day(10) }
  expect(tell({ signings: [signing], memberships: [place] })).toEqual([
    '1: Terdaftar pada Bidang A, Dinas Uji.',
    '5: Menandatangani pakta, kode verifikasi ABCD-EFGH-JKMNP.',
    '6: Disaksikan oleh Budi, Kepala Dinas.',
    '7: Diserahkan dalam penyerahan utama.',
    '8: Penyerahan dikembalikan untuk diperbaiki.',
    '9: Penandatanganan dibatalkan; tidak berlaku lagi.',
    '10: Tidak lagi pada Bidang A, Dinas Uji.',
  ])
})

it('tells an excuse with its end, or when it was revoked before', () => {
  const excuse = { kind: 'CUTI' as const, fromAt: day(2), untilAt: day(9), revokedAt: null }
  expect(tell({ excuses: [excuse] })).toEqual(['2: Berhalangan sementara (cuti), sampai tanggal 9.'])
  expect(tell({ excuses: [{ ...excuse, revokedAt: day(4) }] })).toEqual([
    '2: Berhalangan sementara (cuti), dicabut tanggal 4.',
  ])
})

it('tells a refusal with its minutes and its withdrawal', () => {
  const refusal = { fromAt: day(2), withdrawnAt: day(3), minutesNumber: '800/12' }
  expect(tell({ refusals: [refusal] })).toEqual([
    '2: Menyatakan tidak bersedia menandatangani. Berita Acara nomor 800/12.',
    '3: Pernyataan tidak bersedia dicabut.',
  ])
})
