import { describe, expect, test } from 'vitest'
import {
  assuranceLines,
  biodata,
  closingSentence,
  groupCode,
  groupHex,
  leadInSentence,
  sealSentence,
  timesSentence,
  witnessedLine,
  witnessTitle,
} from '#lib/certificates/rules'
import { certificateFactory, witnessFactory } from '#tests/factories/certificate-content'

describe('lead-in', () => {
  test.each([
    [null, 'dengan ini menyatakan dan berjanji untuk:'],
    ['berjanji dan menyatakan untuk', 'dengan ini berjanji dan menyatakan untuk:'],
    ['berjanji', 'dengan ini berjanji untuk:'],
    ['berjanji untuk:', 'dengan ini berjanji untuk:'],
  ])('%s becomes "%s"', (given, sentence) => {
    expect(leadInSentence(given)).toBe(sentence)
  })
})

test('the closing is the given one, or the default where the source is silent', () => {
  expect(closingSentence('Demikian.')).toBe('Demikian.')
  expect(closingSentence(null)).toBe(
    'Demikian pakta integritas ini saya buat dengan penuh kesadaran dan rasa tanggung jawab.',
  )
})

test('codes and hashes are grouped for reading aloud', () => {
  expect(groupCode('7K3MQ9X2TB4WN')).toBe('7K3M-Q9X2-TB4WN')
  expect(groupHex('9f86d081884c7d65')).toBe('9f86 d081 884c 7d65')
})

test('what the roster does not know is said, not left blank', () => {
  const signer = { ...certificateFactory().signer, number: null, rank: null, position: null, unit: null }
  expect(biodata(signer).map(([, value]) => value)).toEqual([
    signer.name,
    'belum tercatat',
    '-',
    '-',
    '-',
    signer.agency,
  ])
})

describe('times', () => {
  const signedAt = new Date('2024-07-29T01:15:00Z')
  test('a signing sent at once has one time, in the zone of the region', () => {
    expect(timesSentence(certificateFactory({ signedAt }))).toBe(
      'Ditandatangani 29 Juli 2024 pukul 09.15 WITA.',
    )
  })
  test('a queued one names both clocks', () => {
    const content = certificateFactory({
      signedAt,
      receivedAt: new Date('2024-07-29T03:02:00Z'),
      queued: true,
    })
    expect(timesSentence(content)).toBe(
      'Ditandatangani 29 Juli 2024 pukul 09.15 WITA (waktu perangkat); diterima server pukul 11.02 WITA.',
    )
  })
  test('and the day of receipt when it is another one in the zone of the region', () => {
    const content = certificateFactory({
      signedAt,
      receivedAt: new Date('2024-07-29T16:30:00Z'),
      queued: true,
    })
    expect(timesSentence(content)).toContain('diterima server 30 Juli 2024 pukul 00.30 WITA.')
  })
})

describe('assurance', () => {
  test('each kind of seal says how far it reaches', () => {
    const content = certificateFactory({ sealIssuer: 'CA Pemda' })
    expect(sealSentence({ ...content, seal: 'PSRE' })).toBe(
      'Keutuhan dokumen dilindungi segel elektronik Pemerintah Provinsi Sulawesi Selatan.',
    )
    expect(sealSentence({ ...content, seal: 'OWN' })).toBe(
      'Keutuhan dokumen dilindungi sertifikat digital CA Pemda; bukan segel elektronik dari PSrE.',
    )
    expect(sealSentence({ ...content, seal: 'TEST' })).toBe('Segel uji coba; dokumen contoh, tidak berlaku.')
  })
  test.each([
    ['CODE', 'Identitas: kode yang diterbitkan pengelola OPD.'],
    ['SLIP', 'Identitas: kode yang diterbitkan pengelola OPD (slip tercetak).'],
    ['SSO', 'Identitas: akun masuk tunggal (SSO)'],
    ['DESK', 'Identitas: diperiksa petugas'],
  ] as const)('%s says how the person was identified', (identification, sentence) => {
    const lines = assuranceLines(certificateFactory({ identification }))
    expect(lines[0]).toBe(
      'Ditandatangani dengan tanda tangan elektronik tidak tersertifikasi (PP 71/2019 Pasal 60 ayat (2) huruf b).',
    )
    expect(lines[1]).toContain(sentence)
  })
})

test('the witness line tells seen from known', () => {
  const region = certificateFactory().region
  expect(witnessedLine({ region, witness: witnessFactory() })).toBe(
    'Disaksikan 30 Juli 2024 pukul 10.30 WITA',
  )
  expect(witnessedLine({ region, witness: witnessFactory({ kind: 'MENGETAHUI' }) })).toContain('Diketahui')
  expect(witnessedLine({ region, witness: null })).toBeNull()
})

test.each([
  ['Plt. Kepala Dinas Komunikasi dan Informatika', 'Plt. Kepala Dinas Komunikasi dan Informatika,'],
  ['Sekretaris Daerah, ', 'Sekretaris Daerah,'],
])('the title %j stands above a mark with one comma', (title, printed) => {
  expect(witnessTitle({ title })).toBe(printed)
})
