import type { CertificateContent } from '#lib/certificates/content'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { CREST_NAME } from '#lib/certificates/layout/letterhead'
import { closePress } from '#lib/certificates/press/close-press'
import { addPicture, openPress, printSheets } from '#lib/certificates/press/press'
import { groupCode, issuedAt } from '#lib/certificates/rules'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import type { SealSlot, UnsealedPdf } from '#lib/certificates/unsealed-pdf'

/** The attached file that lets one certificate be checked alone: what the leaf in the register is the hash of. */
const EVIDENCE_FILE = 'bukti.json'

/**
 * The PDF of one certificate with room for its seal: the same content and slot give the same bytes.
 * @returns a PDF/A-3b of A4 pages, text and strokes as vectors, tagged, in Indonesian, its leaf attached
 * @throws when the region's crest is not a PNG
 */
export async function renderCertificate(content: CertificateContent, slot: SealSlot): Promise<UnsealedPdf> {
  const press = openPress(loadTypefaces())
  if (content.region.crest) addPicture(press, CREST_NAME, content.region.crest)
  printSheets(press, layOutCertificate(content, press.ribbon.faces))
  const createdAt = issuedAt(content)
  const imprint = {
    title: `${content.title} – ${content.signer.name}`,
    subject: `${content.electionName}, kode verifikasi ${groupCode(content.code)}, edisi ${content.edition}`,
    key: `${content.code}/${content.edition}`,
    createdAt,
    bookmarks: [],
    attachment: {
      name: EVIDENCE_FILE,
      description: 'Bukti dalam register',
      json: content.leafPreimage,
      modifiedAt: content.receivedAt,
    },
  }
  return closePress(press, imprint, slot)
}
