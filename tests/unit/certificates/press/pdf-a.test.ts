import { describe, expect, test, vi } from 'vitest'
import { renderBook } from '#lib/handovers/render-book'
import { bookFactory } from '#tests/factories/book-content'
import { certificateFactory, witnessFactory } from '#tests/factories/certificate-content'
import { pdfAProblems } from '#tests/factories/pdf-a/problems'
import { unpack } from '#tests/factories/pdf-tools'
import { makePng } from '#tests/factories/png'
import { printed, SLOT } from '#tests/factories/printed'

// qpdf is called for each document, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const name = 'Dr. Ñoño "Ć" <中村> & Ruʼain'
const rich = certificateFactory({
  region: { ...certificateFactory().region, crest: makePng(40, 48) },
  title: 'Pakta Integritas <A> & "B"',
  signer: { ...certificateFactory().signer, name },
  edition: 2,
  witness: witnessFactory(),
})

describe('PDF/A-3b (ISO 19005-3) as far as structure goes', () => {
  test('a plain certificate', async () => {
    expect(pdfAProblems(await printed(certificateFactory()))).toEqual([])
  })

  test('one with crest, witness and characters of every kind', async () => {
    expect(pdfAProblems(await printed(rich))).toEqual([])
  })

  test('a book, whose pages share forms', async () => {
    const { pdf } = await renderBook(bookFactory(5), SLOT)
    expect(pdfAProblems(pdf.bytes)).toEqual([])
  })
})

describe('the rules see what is broken', () => {
  test.each([
    ['%PDF-1.7', '%PDF-1.9', '6.1.2'],
    ['%%EOF', '%%EOX', '6.1.3'],
    ['/ID [<', '/IX [<', '6.1.3'],
    ['EMC', 'EMX', '6.2.2'],
    ['/R 12 Tf', '/Q 12 Tf', '6.2.2'],
    ['mntrRGB ', 'linkRGB ', '6.2.3'],
    ['/S /GTS_PDFA1', '/S /GTS_PDFX0', '6.2.3'],
    ['/DeviceGray', '/DeviceCMYK'.slice(0, 11), '6.2.4.3'],
    ['/FirstChar 32', '/FirstChar 33', '6.2.11'],
    ['/WinAnsiEncoding', '/MacRomanEncoding'.slice(0, 16), '6.2.11.6'],
    ['/CIDToGIDMap', '/CIDToGIDMax', '6.2.11.3'],
    ['/F 132', '/F 130', '6.3.2'],
    ['/Rect [', '/Rexx [', '6.3.3'],
    ['pdfaid:part="3"', 'pdfaid:part="2"', '6.6.4'],
    ['<dc:title>', '<dx:title>', '6.6.2'],
    ['pdf:Producer', 'pdf:Producex', '6.6.3'],
    ['/AFRelationship', '/AFRelationshix', '6.8'],
  ])('%s made %s', async (good, bad, clause) => {
    const whole = unpack(await printed(rich))
    const broken = Buffer.from(whole.replace(good, bad), 'latin1')
    expect(pdfAProblems(broken).some((problem) => problem.startsWith(clause))).toBe(true)
  })
})
