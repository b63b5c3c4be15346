import type { CertificateContent } from '#lib/certificates/content'
import type { Row } from '#lib/certificates/layout/flow'
import { mm, type Part, type TextInk } from '#lib/certificates/layout/ink'
import { MEASURE } from '#lib/certificates/layout/measures'
import { rowsOf, type Style, setText } from '#lib/certificates/layout/paragraph'
import { biodata, closingSentence, INTRODUCTION, leadInSentence } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf } from '#lib/certificates/typeface/measure'

const LABELS = mm(38)
const COLON = mm(3.5)

/** What a body is set in: one size for all of it, and the faces to measure with. */
export type Setting = { size: number; faces: Typefaces }

function paragraph(text: string, setting: Setting, space: number, keepsNext: boolean): Row[] {
  const style: Style = { face: 'regular', size: setting.size, align: 'justify' }
  const box = setText(text, MEASURE, style, setting.faces)
  return rowsOf(box, { part: { role: 'paragraph' }, space, keepsNext })
}

function heading(text: string, part: Part, size: number, space: number, faces: Typefaces): Row[] {
  const box = setText(text, MEASURE, { face: 'bold', size, align: 'centre', leading: 1.2 }, faces)
  return rowsOf(box, { part, space, keepsNext: true })
}

/** A text written at the left of a line that is set elsewhere. */
function label(text: string, x: number, size: number): TextInk {
  return { kind: 'text', x, y: size * 1.02, text, face: 'regular', size, grey: 0 }
}

function biodataRows(content: CertificateContent, { size, faces }: Setting): Row[] {
  const indent = LABELS + COLON
  return biodata(content.signer).flatMap(([name, value], index) => {
    const style: Style = { face: index === 0 ? 'bold' : 'regular', size, align: 'left' }
    const beside = [label(name, 0, size), label(':', LABELS, size)]
    const space = index === 0 ? size * 0.4 : 0
    const box = setText(value, MEASURE - indent, style, faces)
    return rowsOf(box, { part: { role: 'paragraph' }, space, indent, beside })
  })
}

/** Numbered texts with a hanging indent as wide as the widest number. */
function list(texts: readonly string[], number: (index: number) => string, setting: Setting): Row[] {
  const { size, faces } = setting
  const widest = Math.max(...texts.map((_, index) => widthOf(faces.regular, number(index), size)))
  const indent = widest + size * 0.5
  return texts.flatMap((text, index) => {
    const beside = [label(number(index), 0, size)]
    const box = setText(text, MEASURE - indent, { face: 'regular', size, align: 'justify' }, faces)
    return rowsOf(box, { part: { role: 'paragraph' }, space: size * 0.3, indent, beside })
  })
}

/** "Berdasarkan …," for one citation, a lettered list for several, nothing where the source names none. */
function legalBasis(content: CertificateContent, setting: Setting): Row[] {
  const [only, ...more] = content.legalBasis
  if (only === undefined) return []
  if (more.length === 0) return paragraph(`Berdasarkan ${only},`, setting, setting.size * 0.6, true)
  return [
    ...paragraph('Berdasarkan:', setting, setting.size * 0.6, true),
    ...list(content.legalBasis, (index) => `${String.fromCharCode(97 + index)}.`, setting),
  ]
}

/** The rows from the title to the closing; the last of them stay with the signatures. */
export function bodyRows(content: CertificateContent, setting: Setting): Row[] {
  const { size, faces } = setting
  const endings = [closingSentence(content.closing), ...(content.sanction ? [content.sanction] : [])]
  return [
    ...heading(content.title.toUpperCase(), { role: 'title' }, size + 2, size * 1.1, faces),
    ...heading(content.electionName, { role: 'heading' }, size, size * 0.15, faces),
    ...paragraph(INTRODUCTION, setting, size * 1.1, true),
    ...biodataRows(content, setting),
    ...legalBasis(content, setting),
    ...paragraph(leadInSentence(content.leadIn), setting, size * 0.6, true),
    ...list(content.points, (index) => `${index + 1}.`, setting),
    ...endings.flatMap((text, index) => paragraph(text, setting, size * (index === 0 ? 0.7 : 0.4), true)),
  ]
}
