import { beforeAll, describe, expect, test, vi } from 'vitest'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { groupCode } from '#lib/certificates/rules'
import { sealPdf } from '#lib/certificates/seal-pdf'
import type { BookContent } from '#lib/handovers/book-content'
import { renderBook } from '#lib/handovers/render-book'
import { bookFactory } from '#tests/factories/book-content'
import { certificateFactory } from '#tests/factories/certificate-content'
import {
  fontsOf,
  informationOf,
  inkInMargins,
  pageTextsOf,
  rasterise,
  signaturesOf,
  structureOf,
  unpack,
} from '#tests/factories/pdf-tools'
import { SLOT } from '#tests/factories/printed'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe('a book of sixty people', () => {
  const content = bookFactory(60)
  let pdf: Uint8Array
  let pages: string[]
  let count: number

  beforeAll(async () => {
    const book = await renderBook(content, SLOT)
    pdf = book.pdf.bytes
    count = book.pages
    pages = pageTextsOf(pdf)
  })

  test('numbers every page of all of them', () => {
    expect(pages).toHaveLength(count)
    pages.forEach((page, index) => {
      expect(page).toContain(`Halaman ${index + 1} dari ${count}`)
    })
  })

  test('has a cover that answers how many of how many', () => {
    const [cover = ''] = pages
    for (const words of [
      'HIMPUNAN PAKTA INTEGRITAS',
      'Pemilu dan Pemilihan Tahun 2024',
      'Pakta Integritas Netralitas Tahun 2024',
      '60 dari 63 wajib menandatangani',
      '800/1234/Diskominfo-SP',
      '5 Agustus 2024 pukul 11.00 WITA',
      'SHA-256 9f86 d081',
    ])
      expect(cover).toContain(words)
    expect(pages.join(' ')).not.toContain('SEMENTARA')
  })

  test('lists each person on the page where the certificate stands', () => {
    const list = pages.filter((page) => page.startsWith('DAFTAR PENANDATANGAN'))
    const rows = list.join(' ')
    for (const person of content.sections.flatMap(({ people }) => people)) {
      const row = rows.slice(rows.indexOf(groupCode(person.code)))
      const page = Number(/^\S+ (\d+)/.exec(row)?.[1])
      expect(pages[page - 1]).toContain(`Kode verifikasi ${groupCode(person.code)}`)
      expect(pages[page - 1]).toContain(`NIP ${person.number}`)
      expect(rows).toContain(person.name)
    }
    for (const page of list)
      expect(page).toContain('Rahasia, dicetak oleh sistem Ikrar untuk BKD, 5 Agustus 2024 pukul 11.05 WITA.')
  })

  test('names the absent by class and nothing more', () => {
    const absent = pages.find((page) => page.startsWith('PEGAWAI YANG BELUM MENANDATANGANI'))
    expect(absent).toContain('Berhalangan sementara (2 orang)')
    expect(absent).toContain('Hasnah Daeng Ngai Tanpa unit kerja')
    expect(absent).toContain('Belum menandatangani (1 orang)')
    expect(absent).not.toContain('Tidak bersedia')
  })

  test('has bookmarks for its parts, the units and their people', () => {
    const titles = [...unpack(pdf).matchAll(/\/Title \(([^)]*)\)/g)].map(([, title]) => title)
    const people = content.sections.flatMap((section) => section.people.map(({ name }) => name))
    const units = content.sections.map(({ unit }) => unit)
    const parts = ['Sampul', 'Daftar penandatangan', 'Pegawai yang belum menandatangani']
    for (const title of [...parts, ...units, ...people]) expect(titles).toContain(title)
  })

  test('stores its fonts once, is tagged and titled, and small', () => {
    expect(fontsOf(pdf)).toHaveLength(2)
    expect(informationOf(pdf)).toMatch(/Title: +Himpunan Pakta Integritas – Dinas Komunikasi/)
    expect(informationOf(pdf)).toMatch(/Tagged: +yes/)
    expect(pdf.length / count).toBeLessThan(4_000)
  })

  test('is sealed whole', async () => {
    const sealer = await loadSealer(await makeTestSeal('x', new Date()), 'x')
    const slot = { ...SLOT, room: sealer.room, at: new Date() }
    const sealed = await sealPdf((await renderBook(content, slot)).pdf, sealer, slot.at)
    expect(signaturesOf(sealed)).toMatch(/Total document signed[\s\S]*Signature is Valid/)
    expect(structureOf(sealed)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
    expect((await checkSealedPdf(sealed, [sealer.certificate.der])).ok).toBe(true)
  })

  test('is made the same every time', async () => {
    expect(Buffer.compare((await renderBook(content, SLOT)).pdf.bytes, pdf)).toBe(0)
  })

  test('leaves the margin free on its own pages too', () => {
    for (const page of rasterise(pdf, 40).slice(0, 6)) expect(inkInMargins(page, 40, 15, 6)).toBe(0)
  })
})

test('a whole volume of five hundred stays small', async () => {
  const { pdf, pages } = await renderBook(bookFactory(500), SLOT)
  expect(pages).toBeGreaterThan(500)
  expect(pdf.bytes.length / pages).toBeLessThan(4_000)
  expect(structureOf(pdf.bytes)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
})

describe('other books', () => {
  const textOfBook = async (content: BookContent) => pageTextsOf((await renderBook(content, SLOT)).pdf.bytes)

  test('one that is not handed over says so on the cover and on every page', async () => {
    const pages = await textOfBook(bookFactory(3, { handover: null, provisional: true }))
    for (const page of pages) expect(page).toContain('SEMENTARA, belum diserahkan')
    expect(pages[0]).toMatch(/belum diserahkan.*belum diserahkan/)
  })

  test('nobody signed, nobody absent', async () => {
    const empty = await textOfBook(bookFactory(0))
    expect(empty.join(' ')).toContain('Belum ada pegawai yang menandatangani.')
    const full = await textOfBook(bookFactory(2, { absent: [] }))
    expect(full.join(' ')).toContain('Seluruh pegawai yang wajib menandatangani telah menandatangani.')
  })

  test('certificates of several pages shift the ones behind them', async () => {
    const content = bookFactory(3)
    const [first, second, third] = content.certificates
    if (!first || !second || !third) throw new Error('three certificates expected')
    const points = Array.from({ length: 12 }, () => certificateFactory().points.join(' '))
    const pages = await textOfBook({ ...content, certificates: [{ ...first, points }, second, third] })
    const listed = pages.find((page) => page.startsWith('DAFTAR')) ?? ''
    const page = Number(new RegExp(`${groupCode(third.code)} (\\d+)`).exec(listed)?.[1])
    expect(pages[page - 1]).toContain(third.signer.name)
    expect(page).toBeGreaterThan(6)
  })

  test('a volume of several is named on the cover', async () => {
    const pages = await textOfBook(bookFactory(2, { volume: { number: 2, of: 30, first: 10_001 } }))
    expect(pages[0]).toContain('Jilid 2 dari 30')
    expect(pages[0]).toContain('10001 sampai 10002')
    expect(pages.find((page) => page.startsWith('DAFTAR'))).toContain('10002. ')
    expect(pages.join(' ')).not.toContain('BELUM MENANDATANGANI')
  })

  test('people and certificates that do not match are a fault', async () => {
    await expect(renderBook({ ...bookFactory(2), certificates: [] }, SLOT)).rejects.toThrow(
      '2 people with 0 certificates',
    )
  })
})
