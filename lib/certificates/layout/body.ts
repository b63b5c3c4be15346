import type { CertificateContent, CertificateSigner } from '#lib/certificates/content'
import { type Row, type Run, recurring } from '#lib/certificates/layout/flow'
import { mm, type Part, type TextInk } from '#lib/certificates/layout/ink'
import { MEASURE } from '#lib/certificates/layout/measures'
import { newMemory } from '#lib/certificates/layout/memory'
import { rowsOf, type Style, setText } from '#lib/certificates/layout/paragraph'
import { biodata, closingSentence, INTRODUCTION, leadInSentence } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf } from '#lib/certificates/typeface/measure'

const LABELS = mm(38)
const COLON = mm(3.5)
/** A title that takes more lines at its own size is set in the size of the body. */
const TITLE_LINES = 3
/** Runs kept: the texts of some campaigns in all settings. */
const MOST_RUNS = 100

/** What a body is set in: one size and distance of lines (in sizes) for all of it, and the faces to measure with. */
export type Setting = { size: number; leading: number; faces: Typefaces }

/** The texts of a pact that are the same for everybody who signs it. */
type Pledge = Pick<CertificateContent, 'legalBasis' | 'leadIn' | 'points' | 'closing' | 'sanction'>

const runs = newMemory<Run>(MOST_RUNS)

function bodyStyle({ size, leading }: Setting, align: Style['align'] = 'justify'): Style {
  return { face: 'regular', size, align, leading }
}

function paragraph(text: string, setting: Setting, space: number, keepsNext: boolean): Row[] {
  const box = setText(text, MEASURE, bodyStyle(setting), setting.faces)
  return rowsOf(box, { part: { role: 'paragraph' }, space, keepsNext })
}

function heading(text: string, part: Part, sizes: readonly number[], space: number, faces: Typefaces): Row[] {
  const style = { face: 'bold', align: 'centre', leading: 1.2 } as const
  const [first, ...smaller] = sizes.map((size) => setText(text, MEASURE, { ...style, size }, faces))
  const box = first && first.lines.length > TITLE_LINES ? (smaller.at(-1) ?? first) : first
  return box ? rowsOf(box, { part, space, keepsNext: true }) : []
}

/** Title, election and the words before the biodata. */
function headingRun({ title, electionName }: CertificateContent, setting: Setting): Run {
  const { size, faces } = setting
  return runs(faces, `heading ${size} ${setting.leading} ${JSON.stringify([title, electionName])}`, () =>
    recurring([
      ...heading(title.toUpperCase(), { role: 'title' }, [size + 2, size], size * 1.1, faces),
      ...heading(electionName, { role: 'heading' }, [size], size * 0.15, faces),
      ...paragraph(INTRODUCTION, setting, size * 1.1, true),
    ]),
  )
}

/** A text written at the left of a line that is set elsewhere. */
function label(text: string, x: number, setting: Setting): TextInk[] {
  const style = bodyStyle(setting, 'left')
  return setText(text, MEASURE, style, setting.faces).lines.map((line) => ({ ...line, x }))
}

function biodataRun(signer: CertificateSigner, setting: Setting): Run {
  const indent = LABELS + COLON
  return biodata(signer).flatMap(([name, value], index) => {
    const style = { ...bodyStyle(setting, 'left'), face: index === 0 ? 'bold' : 'regular' } as const
    const beside = [...label(name, 0, setting), ...label(':', LABELS, setting)]
    const space = index === 0 ? setting.size * 0.4 : 0
    const box = setText(value, MEASURE - indent, style, setting.faces)
    return rowsOf(box, { part: { role: 'paragraph' }, space, indent, beside })
  })
}

/** Numbered texts with a hanging indent as wide as the widest number. */
function list(texts: readonly string[], number: (index: number) => string, setting: Setting): Row[] {
  const { size, faces } = setting
  const widest = Math.max(...texts.map((_, index) => widthOf(faces.regular, number(index), size)))
  const indent = Math.ceil(widest + size * 0.5)
  return texts.flatMap((text, index) => {
    const beside = label(number(index), 0, setting)
    const box = setText(text, MEASURE - indent, bodyStyle(setting), faces)
    return rowsOf(box, { part: { role: 'paragraph' }, space: size * 0.3, indent, beside })
  })
}

/** "Berdasarkan …," for one citation, a lettered list for several, nothing where the source names none. */
function legalBasisRows([only, ...more]: readonly string[], setting: Setting): Row[] {
  if (only === undefined) return []
  if (more.length === 0) return paragraph(`Berdasarkan ${only},`, setting, setting.size * 0.6, true)
  return [
    ...paragraph('Berdasarkan:', setting, setting.size * 0.6, true),
    ...list([only, ...more], (index) => `${String.fromCharCode(97 + index)}.`, setting),
  ]
}

function pledgeRows({ legalBasis, leadIn, points, closing, sanction }: Pledge, setting: Setting): Row[] {
  const { size } = setting
  const endings = [closingSentence(closing), ...(sanction ? [sanction] : [])]
  return [
    ...legalBasisRows(legalBasis, setting),
    ...paragraph(leadInSentence(leadIn), setting, size * 0.6, true),
    ...list(points, (index) => `${index + 1}.`, setting),
    ...endings.flatMap((text, index) => paragraph(text, setting, size * (index === 0 ? 0.7 : 0.4), true)),
  ]
}

/** From the legal basis to the closing, whose last lines stay with what follows. */
function pledgeRun(content: Pledge, setting: Setting): Run {
  const { legalBasis, leadIn, points, closing, sanction } = content
  const texts = JSON.stringify([legalBasis, leadIn, points, closing, sanction])
  return runs(setting.faces, `pledge ${setting.size} ${setting.leading} ${texts}`, () =>
    recurring(pledgeRows(content, setting)),
  )
}

/** The runs from the title to the closing; only that of the biodata differs from person to person. */
export function bodyRuns(content: CertificateContent, setting: Setting): Run[] {
  return [headingRun(content, setting), biodataRun(content.signer, setting), pledgeRun(content, setting)]
}
