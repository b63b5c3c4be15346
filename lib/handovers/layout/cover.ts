import { flow, type Row } from '#lib/certificates/layout/flow'
import { mm, moved, type Part, type Sheet } from '#lib/certificates/layout/ink'
import { letterhead } from '#lib/certificates/layout/letterhead'
import { BODY_BOTTOM, MARGIN, MEASURE, TOP } from '#lib/certificates/layout/measures'
import { rowsOf, type Style, setText } from '#lib/certificates/layout/paragraph'
import { groupHex } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import type { BookContent } from '#lib/handovers/book-content'
import { PROVISIONAL } from '#lib/handovers/layout/folio'
import { formatDateTime } from '#lib/regions/rules'

const LABELS = mm(52)
const INDENT = LABELS + mm(4)
const SIZE = 11

function centred(text: string, size: number, space: number, part: Part, faces: Typefaces): Row[] {
  const box = setText(text, MEASURE, { face: 'bold', size, align: 'centre', leading: 1.25 }, faces)
  return rowsOf(box, { part, space, keepsNext: true })
}

/** Which pacts of the whole book stand in this volume, as they are numbered in its lists and in the package. */
function holding({ volume, sections }: BookContent): [string, string][] {
  const people = sections.reduce((sum, section) => sum + section.people.length, 0)
  if (!volume || people === 0) return []
  return [['Memuat pakta nomor', `${volume.first} sampai ${volume.first + people - 1}`]]
}

/** What the book is about, as label and value. */
function facts(content: BookContent): [label: string, value: string][] {
  const { counts, handover, region } = content
  const time = (instant: Date) => formatDateTime(instant, region.timeZone)
  const handedOver: [string, string][] = handover
    ? [
        ['Nomor penyerahan', handover.number],
        ['Diserahkan', time(handover.handedOverAt)],
        ['Oleh', `${handover.headName}, ${handover.headTitle}`],
      ]
    : [['Penyerahan', 'belum diserahkan']]
  return [
    ['Kegiatan', content.campaignName],
    ...handedOver,
    ...holding(content),
    ['Disusun', time(content.compiledAt)],
    ['Sudah menandatangani', `${counts.signed} dari ${counts.mustSign} wajib menandatangani`],
    ['Berhalangan sementara', `${counts.excused} orang`],
    ['Tidak bersedia', `${counts.refused} orang`],
    ['Belum menandatangani', `${counts.open} orang`],
    ['Sidik jari sertifikat segel', `SHA-256 ${groupHex(content.sealFingerprint)}`],
  ]
}

function factRows(content: BookContent, faces: Typefaces): Row[] {
  const style: Style = { face: 'regular', size: SIZE, align: 'left' }
  return facts(content).flatMap(([label, value], index) => {
    const labels = setText(label, LABELS, style, faces).lines
    const colons = setText(':', mm(3), style, faces).lines.map((line) => moved(line, LABELS, 0))
    const box = setText(value, MEASURE - INDENT, style, faces)
    const space = index === 0 ? mm(16) : mm(1.5)
    return rowsOf(box, { part: { role: 'paragraph' }, space, indent: INDENT, beside: [...labels, ...colons] })
  })
}

/** The cover: whose pacts these are, for which election, how many of how many, and whether it is the final book. */
export function layOutCover(content: BookContent, faces: Typefaces): Sheet[] {
  const { volume } = content
  const rows = [
    ...centred('HIMPUNAN', 22, mm(32), { role: 'title' }, faces),
    ...centred(content.title.toUpperCase(), 20, mm(1), { role: 'title' }, faces),
    ...centred(content.electionName, 14, mm(3), { role: 'heading' }, faces),
    ...(volume && volume.of > 1
      ? centred(`Jilid ${volume.number} dari ${volume.of}`, 13, mm(3), { role: 'paragraph' }, faces)
      : []),
    ...(content.provisional ? centred(PROVISIONAL, 14, mm(10), { role: 'paragraph' }, faces) : []),
    ...factRows(content, faces),
  ]
  const runs = [letterhead(content.region, content.opdName, faces), rows]
  return flow(runs, { left: MARGIN, top: TOP, bottom: BODY_BOTTOM })
}
