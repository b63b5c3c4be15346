import type { CertificateContent } from '#lib/certificates/content'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { CREST_NAME } from '#lib/certificates/layout/letterhead'
import { closePress } from '#lib/certificates/press/close-press'
import { addPicture, openPress, printSheets } from '#lib/certificates/press/press'
import { groupCode, issuedAt } from '#lib/certificates/rules'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'

/**
 * The PDF of one certificate, not yet sealed: the same content gives the same bytes.
 * @returns a PDF 1.7 of A4 pages, text and strokes as vectors, tagged, in Indonesian
 * @throws when the region's crest is not a PNG
 */
export async function renderCertificate(content: CertificateContent): Promise<Uint8Array> {
  const press = openPress(loadTypefaces())
  if (content.region.crest) await addPicture(press, CREST_NAME, content.region.crest)
  printSheets(press, layOutCertificate(content, press.ribbon.faces))
  return closePress(press, {
    title: `${content.title} – ${content.signer.name}`,
    subject: `${content.electionName}, kode verifikasi ${groupCode(content.code)}, edisi ${content.edition}`,
    key: `${content.code}/${content.edition}`,
    createdAt: issuedAt(content),
    bookmarks: [],
  })
}
