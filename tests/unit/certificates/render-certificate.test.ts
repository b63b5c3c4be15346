import { describe, expect, test, vi } from 'vitest'
import { mm } from '#lib/certificates/layout/ink'
import { FOOTER_TOP, MARGIN } from '#lib/certificates/layout/measures'
import { qrInk } from '#lib/certificates/layout/qr'
import {
  ceremonies,
  certificateFactory,
  handwriting,
  witnessFactory,
} from '#tests/factories/certificate-content'
import {
  fontsOf,
  informationOf,
  pageTextsOf,
  rasterise,
  structureOf,
  textOf,
} from '#tests/factories/pdf-tools'
import { makePng } from '#tests/factories/png'
import { printed } from '#tests/factories/printed'
import { readQr } from '#tests/factories/read-qr'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const longPoints = Array.from({ length: 12 }, (_, index) => {
  const points = ceremonies[4]?.points ?? []
  return `Butir ${index + 1}: ${points[index % 4]} ${points[(index + 1) % 4]}`
})

/** Pixels that are not paper, at 50 dots per inch. */
function inkIn(pdf: Uint8Array): number {
  return rasterise(pdf, 50).reduce((sum, { greys }) => sum + greys.filter((grey) => grey < 250).length, 0)
}

describe.each(ceremonies)('$id', (ceremony) => {
  test.each([1, 2] as const)('edition %i carries its own words', async (edition) => {
    const witness = edition === 2 ? witnessFactory() : null
    const pdf = await printed(certificateFactory({ edition, witness }, ceremony))
    const text = textOf(pdf)
    const citations = ceremony.legalBasis.map(({ citation }) => citation)
    for (const words of [
      ...ceremony.points,
      ...citations,
      ceremony.title.toUpperCase(),
      ceremony.election.name,
    ])
      expect(text).toContain(words.replaceAll(/\s+/g, ' '))
    expect(text).toContain(`${ceremony.region.city}, 29 Juli 2024`)
    expect(text).toContain(`Edisi ${edition} · Halaman 1 dari 1`)
    expect(text.includes('Menyaksikan, Plt. Kepala Dinas Komunikasi dan Informatika')).toBe(edition === 2)
    expect(text).toContain('CONTOH – TIDAK BERLAKU. Teks dari pemberitaan, bukan naskah resmi.')
    expect(structureOf(pdf)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
  })
})

describe('the document', () => {
  test('is tagged, in Indonesian, dated by its content and the same every time', async () => {
    const content = certificateFactory()
    const pdf = await printed(content)
    expect(Buffer.compare(pdf, await printed(content))).toBe(0)
    const information = informationOf(pdf)
    expect(information).toMatch(/Title: +Pakta Integritas – Siti Nurhaliza Ramadhani, S\.Kom\., M\.M\./)
    expect(information).toMatch(/Producer: +Ikrar/)
    expect(information).toMatch(/Tagged: +yes/)
    expect(information).toMatch(/CreationDate: +2024-07-29T01:15:02Z/)
    expect(information).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/)
  })

  test('carries two fonts that are the same everywhere', async () => {
    const fonts = fontsOf(await printed(certificateFactory()))
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Arimo\S* +TrueType +WinAnsi +yes yes/)
  })

  test('prints the crest where there is one', async () => {
    const region = { ...certificateFactory().region, crest: makePng(40, 48) }
    const [plain, crested] = [
      certificateFactory({ sample: false }),
      certificateFactory({ sample: false, region }),
    ]
    const [page] = rasterise(await printed(crested), 50)
    const dark = (x: number, y: number) => (page?.greys[y * page.width + x] ?? 255) < 200
    expect(dark(Math.round((27 * 50) / 25.4), Math.round((30 * 50) / 25.4))).toBe(true)
    expect(inkIn(await printed(crested))).toBeGreaterThan(inkIn(await printed(plain)))
  })

  test('prints a QR code that is read from the page', async () => {
    const content = certificateFactory({ sample: false })
    const [page] = rasterise(await printed(content), 300)
    const { size } = qrInk(content.verifyUrl, 0, 0, 1)
    const at = (origin: number, index: number) =>
      Math.round(((origin + ((index + 0.5) * mm(19)) / size) * 300) / 72)
    const modules = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => {
        const [x, y] = [at(MARGIN + mm(1), column), at(FOOTER_TOP + mm(3), row)]
        return (page?.greys[y * page.width + x] ?? 255) < 128
      }),
    )
    expect(readQr(modules)).toBe(content.verifyUrl)
  })

  test('crosses a sample with words that are seen but not read', async () => {
    const [marked, plain] = [certificateFactory(), certificateFactory({ sample: false })]
    const [sample, real] = [await printed(marked), await printed(plain)]
    expect(textOf(sample)).toBe(
      `${textOf(real)} CONTOH – TIDAK BERLAKU. Teks dari pemberitaan, bukan naskah resmi.`,
    )
    expect(inkIn(sample) - inkIn(real)).toBeGreaterThan(1000)
  })

  test('says nothing of a sample outside evaluation mode', async () => {
    const pdf = await printed(certificateFactory({ sample: false, seal: 'OWN', sealIssuer: 'CA Pemda' }))
    expect(textOf(pdf)).not.toMatch(/CONTOH|pemberitaan/)
  })
})

describe('hard cases', () => {
  test('twelve long points flow on, every page with the whole footer, the signatures not alone', async () => {
    const legalBasis = ceremonies.flatMap((one) => one.legalBasis.map(({ citation }) => citation))
    const content = certificateFactory({
      points: longPoints,
      legalBasis,
      edition: 2,
      witness: witnessFactory(),
    })
    const pages = pageTextsOf(await printed(content))
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, index) => {
      expect(page).toContain('Kode verifikasi 7K3M-Q9X2-TB4WN')
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
    })
    expect(pages.at(-1)).toMatch(/Demikian pakta integritas.*Yang membuat pernyataan/)
    const words = textOf(await printed({ ...content, sample: false }))
    for (const point of longPoints.slice(1, 4)) expect(words).toContain(point)
  })

  test('long names and positions wrap and come back whole', async () => {
    const name =
      'Prof. Dr. H. Raden Mas Nurul Muhammad Syarifuddin Daeng Mappuji Karaeng Tunisombaya, S.H., M.H., Ph.D.'
    const position =
      'Kepala Seksi Pengelolaan Infrastruktur Teknologi Informasi pada Bidang Penyelenggaraan e-Government'
    const signer = { ...certificateFactory().signer, name, position }
    const text = textOf(await printed(certificateFactory({ signer })))
    expect(text).toContain(name)
    expect(text).toContain(position)
  })

  test.each([
    ['modifier apostrophe', 'Nuruʼain Ñuñez'],
    ['plain apostrophe', "Nuru'ain Ma'ruf"],
    ['characters the font lacks', 'Lim 中村 Wijaya'],
    ['emoji of several code points', 'Dewi 👩‍💻 Lestari'],
    ['decomposed accents', 'Re\u0301mi Andi'],
    ['Hebrew and Arabic', 'Ali שלום محمد'],
  ])('%s come back from the page', async (_, name) => {
    const signer = { ...certificateFactory().signer, name }
    const text = textOf(await printed(certificateFactory({ signer }))).replaceAll(/[\u202a-\u202e]/g, '')
    for (const word of name.normalize('NFC').split(' ')) expect(text).toContain(word)
  })

  test('a character the font lacks leaves ink on the page', async () => {
    const named = (name: string) =>
      certificateFactory({ sample: false, signer: { ...certificateFactory().signer, name } })
    const [boxes, blank] = [await printed(named('中中中中')), await printed(named(''))]
    expect(inkIn(boxes)).toBeGreaterThan(inkIn(blank))
  })

  test.each(['\u0000\u0007', '\ud800', '\u200b\u00ad', '﷽'.repeat(40), 'A'.repeat(400)])(
    '%j does not break it',
    async (name) => {
      const pdf = await printed(certificateFactory({ signer: { ...certificateFactory().signer, name } }))
      expect(structureOf(pdf).code).toBe(0)
    },
  )

  test('a typed name says that it was typed', async () => {
    const text = textOf(
      await printed(certificateFactory({ mark: { kind: 'typed', typedName: 'Siti Nurhaliza' } })),
    )
    expect(text).toContain('Siti Nurhaliza Dikonfirmasi dengan mengetik nama lengkap')
  })

  test('a signing that waited on the device names both clocks', async () => {
    const content = certificateFactory({ queued: true, receivedAt: new Date('2024-07-29T03:02:00Z') })
    expect(textOf(await printed(content))).toContain(
      'Ditandatangani 29 Juli 2024 pukul 09.15 WITA (waktu perangkat); diterima server pukul 11.02 WITA.',
    )
  })

  test('the busiest hand stays small', async () => {
    const pdf = await printed(certificateFactory({ mark: handwriting(5, 40, 100) }))
    expect(pdf.length).toBeLessThan(32_000)
  })
})
