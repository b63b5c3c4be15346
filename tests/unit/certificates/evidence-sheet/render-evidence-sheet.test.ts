import { describe, expect, test, vi } from 'vitest'
import { evidenceSheetFactory, someOperator } from '#tests/factories/evidence-sheet-content'
import { informationOf, pageTextsOf, readingOrderOf, structureOf } from '#tests/factories/pdf-tools'
import { makePng } from '#tests/factories/png'
import { everything, renderSheet } from '#tests/factories/render-sheet'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const assistedDesk = {
  identification: {
    ...evidenceSheetFactory().identification,
    by: 'DESK' as const,
    code: null,
    desk: { operator: someOperator, assisted: true, reason: 'Tangan kanan cedera.' },
  },
}

describe('an evidence sheet', () => {
  test('tells whose signing it is, of which words, when and how', async () => {
    const text = readingOrderOf(await renderSheet())
    for (const words of [
      'LEMBAR BUKTI PENANDATANGANAN',
      'Siti Nurhaliza Ramadhani, S.Kom., M.M.',
      '7K3M-Q9X2-TB4WN',
      'Ke-2, diterbitkan 22 Juli 2024 pukul 10.00.00 WITA',
      '1012 3abc d101 23ab cd10 123a bcd1 0123 abcd 1012 3abc d101 23ab cd10 123a bcd1',
      '“Saya telah membaca, memahami, dan menyetujui isi pakta ini. Setelah dikirim, pakta tidak dapat diubah.”',
      '29 Juli 2024 pukul 09.15.00 WITA (waktu server)',
      'Waktu Indonesia Tengah (WITA, UTC+8)',
      'Rina Marlina, S.Sos. (Pengelola Dinas Kesehatan)',
      'Slip tercetak',
      '103.10.64.7',
      '4 goresan, 280 titik',
      '1.234 (indeks 1233, dihitung dari nol)',
      'Mencakup 1.500 catatan',
      'Belum disaksikan',
      'Belum diserahkan',
      'https://ikrar.example.go.id/verifikasi/7K3MQ9X2TB4WN',
      'Pada saat lembar ini dicetak, penandatanganan tersebut berlaku.',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/PERHATIAN|dimusnahkan menurut|null|undefined/)
  })

  test('says on every page whose it is, who printed it and when', async () => {
    const pages = pageTextsOf(await renderSheet(everything))
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, index) => {
      expect(page).toContain(`Kode verifikasi 7K3M-Q9X2-TB4WN · Halaman ${index + 1} dari ${pages.length}`)
      expect(page).toContain(
        'Rahasia, dicetak oleh Hendra Gunawan, S.H. (Petugas BKPSDM), 2 Agustus 2024 pukul 12.05.06 WITA.',
      )
      expect(page).toContain('CONTOH – TIDAK BERLAKU. Teks dari pemberitaan, bukan naskah resmi.')
    })
  })

  test('tells of witness, handover, report and annulment', async () => {
    const text = readingOrderOf(await renderSheet(everything))
    for (const words of [
      'DIBATALKAN pada 1 Agustus 2024 pukul 16.00.00 WITA. Penandatanganan ini tidak berlaku lagi',
      'Disaksikan oleh : Dr. Rahmat Hidayat, S.T., M.T. Plt. Kepala Dinas Komunikasi dan Informatika',
      'Nomor 3 (susulan), diserahkan 31 Juli 2024 pukul 10.30.00 WITA; diterima 31 Juli 2024',
      'Saya sedang cuti.',
      'Penyalahgunaan',
      'Slip dipakai orang lain menurut keterangan saksi.',
      'Diajukan oleh : Rina Marlina, S.Sos. (Pengelola Dinas Kesehatan), 1 Agustus 2024 pukul 14.00.00 WITA',
      'Disetujui oleh : Hendra Gunawan, S.H. (Petugas BKPSDM), 1 Agustus 2024 pukul 16.00.00 WITA',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('penandatanganan tersebut berlaku')
  })

  test('is tagged, titled, dated, whole, and outside evaluation mode without a word of samples', async () => {
    const pdf = await renderSheet({ sample: false, seal: { ...evidenceSheetFactory().seal, kind: 'OWN' } })
    const information = informationOf(pdf)
    expect(information).toMatch(/Title: +Lembar Bukti Penandatanganan – 7K3M-Q9X2-TB4WN/)
    expect(information).toMatch(/Tagged: +yes/)
    expect(information).toMatch(/CreationDate: +2024-08-02T04:05:06Z/)
    expect(structureOf(pdf)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
    expect(readingOrderOf(pdf)).not.toMatch(/CONTOH|pemberitaan|uji coba;/)
  })

  test('prints the crest of the region', async () => {
    const region = { ...evidenceSheetFactory().region, crest: makePng(40, 48) }
    expect(structureOf(await renderSheet({ region })).code).toBe(0)
  })
})

describe('how somebody signed', () => {
  test('a typed name', async () => {
    const text = readingOrderOf(
      await renderSheet({ method: 'TYPED', mark: { kind: 'typed', name: 'Siti Nurhaliza' } }),
    )
    expect(text).toContain('Dikonfirmasi dengan mengetik nama lengkap')
    expect(text).toContain('Nama yang diketik : Siti Nurhaliza')
    expect(text).not.toContain('goresan,')
  })

  test('a signing that waited on the device names both clocks', async () => {
    const times = {
      signedAt: new Date('2024-07-29T01:15:00Z'),
      receivedAt: new Date('2024-07-29T03:02:07Z'),
      queued: true,
      deviceSignedAt: new Date('2024-07-29T01:15:00Z'),
    }
    const text = readingOrderOf(await renderSheet({ times }))
    expect(text).toContain('29 Juli 2024 pukul 09.15.00 WITA (waktu perangkat)')
    expect(text).toContain('sempat menunggu sambungan di perangkat')
    expect(text).toContain('Diterima server : 29 Juli 2024 pukul 11.02.07 WITA')
  })

  test('at the desk, with help', async () => {
    const text = readingOrderOf(await renderSheet(assistedDesk))
    expect(text).toContain('Diperiksa petugas di meja layanan.')
    expect(text).toContain('Petugas meja layanan : Rina Marlina, S.Sos. (Pengelola Dinas Kesehatan)')
    expect(text).toContain('Dibantu petugas : Ya. Tangan kanan cedera.')
    expect(text).not.toContain('Kode diterbitkan')
  })
})

test('without the destroyed data it says what is left', async () => {
  const gone = { hex: 'ab'.repeat(32), matches: null }
  const { hashes } = evidenceSheetFactory()
  const text = readingOrderOf(
    await renderSheet({
      signer: null,
      mark: null,
      origin: null,
      destroyedAt: new Date('2030-01-02T03:04:05Z'),
      hashes: { ...hashes, snapshot: gone, mark: gone, origin: gone },
    }),
  )
  expect(text).toContain('perintah pemusnahan yang disetujui 2 Januari 2030 pukul 11.04.05 WITA')
  expect(text.match(/Tidak tersedia lagi: data pribadi telah dimusnahkan\./g)).toHaveLength(4)
  expect(text.match(/tidak dapat dihitung ulang/g)).toHaveLength(3)
  expect(text).not.toMatch(/Siti|103\.10|280 titik/)
})
