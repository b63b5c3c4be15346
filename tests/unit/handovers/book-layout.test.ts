import { describe, expect, test } from 'vitest'
import { mm, type Sheet } from '#lib/certificates/layout/ink'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import type { BookContent } from '#lib/handovers/book-content'
import { layOutAbsent } from '#lib/handovers/layout/absent'
import { layOutCover } from '#lib/handovers/layout/cover'
import { bindOwnSheet } from '#lib/handovers/layout/folio'
import { layOutList } from '#lib/handovers/layout/list'
import { bookFactory } from '#tests/factories/book-content'
import { problemsOf, textsOf } from '#tests/factories/sheet-problems'

const faces = loadTypefaces()
/** A book's own pages have no footer but the folio. */
const LOWEST = mm(277)

function wordsOf(sheet: Sheet | undefined): string {
  return sheet
    ? textsOf(sheet)
        .map(({ text }) => text)
        .join(' ')
    : ''
}

const hardName = 'Prof. Dr. H. Raden Mas Nurul Muhammad Syarifuddin Daeng Mappuji, S.H., M.H., Ph.D.'
const word = 'Keterbukaan'.repeat(27)

/** A book whose people have the longest names, positions and units that a form lets through. */
function hardBook(): BookContent {
  const book = bookFactory(6)
  const people = book.sections.flatMap((section) => section.people)
  const named = people.map((person, index) => ({
    ...person,
    name: [hardName, word, '中村 محمد', 'Đặng'][index % 4] ?? hardName,
    position: index % 2 === 0 ? word : 'Kepala Seksi Pengelolaan Infrastruktur '.repeat(8),
    number: index % 3 === 0 ? null : '198704152010012003',
  }))
  const absent = ['Berhalangan sementara', 'Tidak bersedia', 'Belum menandatangani'] as const
  return {
    ...book,
    opdName: 'Dinas Pengendalian Penduduk dan Keluarga Berencana '.repeat(5),
    title: 'Pakta Integritas Netralitas Pegawai '.repeat(5),
    campaignName: word,
    printedBy: hardName.repeat(2),
    sections: [{ unit: 'Bidang Penyelenggaraan e-Government '.repeat(6), people: named }],
    absent: absent.map((one) => ({
      class: one,
      people: [hardName, word].map((name) => ({ name, unit: word })),
    })),
  }
}

describe('whatever a book holds', () => {
  const book = hardBook()
  test.each([
    ['cover', layOutCover(book, faces)],
    ['list', layOutList(book, (index) => 1000 + index, faces)],
    ['absent', layOutAbsent(book, faces)],
  ])('nothing on its %s overlaps or leaves the column', (_, sheets) => {
    expect(sheets.flatMap((sheet) => problemsOf(sheet, LOWEST))).toEqual([])
    const bound = sheets.map((sheet) => bindOwnSheet(sheet, book, 1234, 4321, faces))
    for (const sheet of bound) expect(wordsOf(sheet)).toContain('Halaman 1234 dari 4321')
  })
})

describe('the cover', () => {
  test('says how many of how many, and the others beside them', () => {
    const counts = { mustSign: 63, signed: 51, excused: 7, refused: 3, open: 2 }
    const words = wordsOf(layOutCover(bookFactory(1, { counts }), faces)[0])
    expect(words).toContain('51 dari 63 wajib menandatangani')
    expect(words).toMatch(
      /Berhalangan sementara : 7 orang Tidak bersedia : 3 orang Belum menandatangani : 2 orang/,
    )
  })

  test('bears the whole fingerprint of the seal', () => {
    const book = bookFactory(1)
    const words = wordsOf(layOutCover(book, faces)[0])
    expect(words.split('SHA-256 ')[1]?.replaceAll(' ', '')).toBe(book.sealFingerprint)
  })

  test('names the volume of several, and none where there is one', () => {
    expect(
      wordsOf(layOutCover(bookFactory(1, { volume: { number: 2, of: 5, first: 501 } }), faces)[0]),
    ).toContain('Jilid 2 dari 5')
    expect(wordsOf(layOutCover(bookFactory(1), faces)[0])).not.toContain('Jilid')
  })
})

describe('lists of people', () => {
  const line = 'Rahasia, dicetak oleh Hendra Gunawan, S.H., 5 Agustus 2024 pukul 11.05 WITA.'
  test('say on every page that they are confidential, by whom and when they were printed', () => {
    const book = bookFactory(60, { printedBy: 'Hendra Gunawan, S.H.' })
    const sheets = [...layOutList(book, () => 1, faces), ...layOutAbsent(book, faces)]
    expect(sheets.length).toBeGreaterThan(3)
    for (const sheet of sheets) expect(wordsOf(sheet)).toContain(line)
  })

  test('repeat the head of the table on every page and never leave a unit without its people', () => {
    const sheets = layOutList(bookFactory(120), () => 1, faces)
    for (const sheet of sheets) {
      expect(wordsOf(sheet)).toContain('No. Nama dan nomor Jabatan Waktu Kode verifikasi Hal.')
      expect(textsOf(sheet).at(-1)?.text).not.toMatch(/orang\)$/)
    }
  })

  test('number everybody once, in order', () => {
    const numbers = layOutList(bookFactory(60), () => 1, faces)
      .flatMap(textsOf)
      .flatMap(({ text, size }) => (size < 10 && /^\d+\.$/.test(text) ? [Number.parseInt(text, 10)] : []))
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })
})

test('a provisional book says so on every page, a final one nowhere', () => {
  const sheet: Sheet = { blocks: [] }
  const words = (provisional: boolean) =>
    wordsOf(bindOwnSheet(sheet, bookFactory(1, { provisional }), 3, 9, faces))
  expect(words(true)).toContain('SEMENTARA, belum diserahkan · Halaman 3 dari 9')
  expect(words(false)).not.toContain('SEMENTARA')
  const cover = layOutCover(bookFactory(1, { provisional: true, handover: null }), faces)
  expect(wordsOf(cover[0])).toContain('SEMENTARA, belum diserahkan')
})
