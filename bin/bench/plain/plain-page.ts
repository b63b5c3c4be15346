import type { PDFFont, PDFPage } from 'pdf-lib'

/** A page being filled from above: text wrapped by the widths that pdf-lib measures, each word measured once. */
export type PlainPage = { page: PDFPage; y: number; widths: Map<PDFFont, Map<string, number>> }

export type PlainStyle = { font: PDFFont; size: number; x: number; width: number; align?: 'left' | 'centre' }

export const LEADING = 1.3

function widthOf({ widths }: PlainPage, font: PDFFont, word: string): number {
  const known = widths.get(font) ?? new Map<string, number>()
  widths.set(font, known)
  const found = known.get(word) ?? font.widthOfTextAtSize(word, 1)
  known.set(word, found)
  return found
}

/** Breaks a text into lines no wider than the column. */
function wrap(sheet: PlainPage, text: string, { font, size, width }: PlainStyle) {
  const space = widthOf(sheet, font, ' ') * size
  const lines: { text: string; width: number }[] = []
  for (const word of text.split(' ')) {
    const wide = widthOf(sheet, font, word) * size
    const last = lines.at(-1)
    if (last && last.width + space + wide <= width) {
      last.text += ` ${word}`
      last.width += space + wide
    } else {
      lines.push({ text: word, width: wide })
    }
  }
  return lines
}

/** Writes a text below what stands on the page. */
export function write(sheet: PlainPage, text: string, style: PlainStyle): void {
  const { font, size, x, width, align = 'left' } = style
  for (const line of wrap(sheet, text, style)) {
    sheet.y -= size * LEADING
    const indent = align === 'centre' ? (width - line.width) / 2 : 0
    sheet.page.drawText(line.text, { x: x + indent, y: sheet.y, size, font })
  }
}
