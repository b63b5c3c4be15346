import type { SealSlot, UnsealedPdf } from '#lib/certificates/unsealed-pdf'

/** One blank page with room for a seal, written by hand, object by object (ISO 32000-1 §7.5, §12.8.1). */
export function makeUnsealedPdf({ room, reason, at }: SealSlot): UnsealedPdf {
  const date = at.toISOString().replaceAll(/[-:T]|\..*/g, '')
  const signature = '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/SigFlags 3>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R]>>',
    '<</Type/Annot/Subtype/Widget/FT/Sig/T(Segel)/V 5 0 R/F 132/Rect[0 0 0 0]/P 3 0 R>>',
    `${signature}/ByteRange[${' '.repeat(40)}]/Contents<${'00'.repeat(room)}>/M(D:${date}Z)/Reason(${reason})>>`,
  ]
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 6/Root 1 0 R>>\n`
  text += `startxref\n${table}\n%%EOF\n`
  const start = text.indexOf('<', text.indexOf('/Contents'))
  const end = start + 2 * room + 2
  const range = `0 ${start} ${end} ${text.length - end}`.padEnd(40)
  return { bytes: Buffer.from(text.replace(' '.repeat(40), range), 'latin1'), gap: { start, end } }
}
