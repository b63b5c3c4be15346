import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFFont, rgb } from 'pdf-lib'
import { encode } from 'uqr'
import { LEADING, type PlainPage, type PlainStyle, write } from '#bin/bench/plain/plain-page'
import type { PlainWords } from '#bin/bench/plain/plain-words'

export type FontFiles = { regular: Uint8Array; bold: Uint8Array }

type Fonts = { regular: PDFFont; bold: PDFFont }

const A4: [number, number] = [595.28, 841.89]
const MARGIN = 62
const MEASURE = A4[0] - 2 * MARGIN
const SIZE = 11
const SMALL = 7.5
const LABELS = 118
const FOOTER_TOP = 112
const QR_SIDE = 54
const MARK = { width: 150, height: 50 }

function writeHead(sheet: PlainPage, words: PlainWords, { regular, bold }: Fonts): void {
  const centred: PlainStyle = { font: bold, size: 13, x: MARGIN, width: MEASURE, align: 'centre' }
  for (const line of words.letterhead) write(sheet, line, centred)
  sheet.y -= 8
  const [start, end] = [
    { x: MARGIN, y: sheet.y },
    { x: MARGIN + MEASURE, y: sheet.y },
  ]
  sheet.page.drawLine({ start, end, thickness: 2 })
  sheet.y -= 12
  write(sheet, words.title, centred)
  write(sheet, words.election, { ...centred, font: bold, size: SIZE })
  sheet.y -= 8
  write(sheet, words.introduction, { font: regular, size: SIZE, x: MARGIN, width: MEASURE })
}

function writeBody(sheet: PlainPage, words: PlainWords, { regular, bold }: Fonts): void {
  const style: PlainStyle = { font: regular, size: SIZE, x: MARGIN, width: MEASURE }
  words.biodata.forEach(([label, value], index) => {
    const y = sheet.y - SIZE * LEADING
    sheet.page.drawText(label, { x: MARGIN, y, size: SIZE, font: regular })
    sheet.page.drawText(':', { x: MARGIN + LABELS, y, size: SIZE, font: regular })
    const font = index === 0 ? bold : regular
    write(sheet, value, { ...style, font, x: MARGIN + LABELS + 10, width: MEASURE - LABELS - 10 })
  })
  write(sheet, words.legalBasis, style)
  write(sheet, words.leadIn, style)
  words.points.forEach((point, index) => {
    sheet.page.drawText(`${index + 1}.`, {
      x: MARGIN,
      y: sheet.y - SIZE * LEADING,
      size: SIZE,
      font: regular,
    })
    write(sheet, point, { ...style, x: MARGIN + 18, width: MEASURE - 18 })
  })
  write(sheet, words.closing, style)
}

async function writeSignature(
  sheet: PlainPage,
  document: PDFDocument,
  { above, name, below }: PlainWords['signature'],
  picture: Uint8Array,
  { regular, bold }: Fonts,
): Promise<void> {
  const width = MEASURE / 2
  const style: PlainStyle = { font: regular, size: SIZE, x: MARGIN + width, width, align: 'centre' }
  for (const line of above) write(sheet, line, style)
  const image = await document.embedPng(picture)
  sheet.y -= MARK.height + 4
  sheet.page.drawImage(image, { x: style.x + (width - MARK.width) / 2, y: sheet.y, ...MARK })
  write(sheet, name, { ...style, font: bold })
  write(sheet, below, style)
}

/** The QR code as one filled path of its runs of dark modules, the least pdf-lib can be asked for. */
function drawQr({ page }: PlainPage, url: string): void {
  const { data, size } = encode(url, { ecc: 'M', border: 0 })
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      const start = x
      while (x < size && row[x]) x += 1
      if (x > start) path += `M${start} ${y}H${x}V${y + 1}H${start}Z`
    }
  })
  page.drawSvgPath(path, { x: MARGIN, y: FOOTER_TOP - 6, scale: QR_SIDE / size, color: rgb(0, 0, 0) })
}

/**
 * A certificate the plain way, done with care: pdf-lib, both fonts embedded and subset for this document, the words laid
 * out on one page, the signature as a picture, the QR code drawn. Neither tagged nor PDF/A, and nothing attached.
 */
export async function composePlainly(
  words: PlainWords,
  picture: Uint8Array,
  files: FontFiles,
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const regular = await document.embedFont(files.regular, { subset: true })
  const bold = await document.embedFont(files.bold, { subset: true })
  const fonts = { regular, bold }
  const sheet: PlainPage = { page: document.addPage(A4), y: A4[1] - 50, widths: new Map() }
  writeHead(sheet, words, fonts)
  writeBody(sheet, words, fonts)
  await writeSignature(sheet, document, words.signature, picture, fonts)
  if (sheet.y < FOOTER_TOP) throw new Error(`the plain page of ${words.signature.name} is too long`)
  sheet.y = FOOTER_TOP
  drawQr(sheet, words.verifyUrl)
  for (const line of words.footer)
    write(sheet, line, { font: regular, size: SMALL, x: MARGIN + 70, width: MEASURE - 70 })
  document.setTitle(`${words.title} ${words.signature.name}`)
  document.setLanguage('id-ID')
  return document.save()
}
