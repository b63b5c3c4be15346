import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import {
  layOutEvidenceSheet,
  SHEET_TITLE,
} from '#lib/certificates/evidence-sheet/layout/lay-out-evidence-sheet'
import { CREST_NAME } from '#lib/certificates/layout/letterhead'
import { closePress } from '#lib/certificates/press/close-press'
import { addPicture, openPress, printSheets } from '#lib/certificates/press/press'
import { groupCode } from '#lib/certificates/rules'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import type { SealSlot, UnsealedPdf } from '#lib/certificates/unsealed-pdf'

/**
 * The PDF of one evidence sheet, complete but for its seal.
 * @returns A4 pages like those of a certificate: vectors, tagged, in Indonesian
 * @throws when the region's crest is not a PNG
 */
export async function renderEvidenceSheet(
  content: EvidenceSheetContent,
  slot: SealSlot,
): Promise<UnsealedPdf> {
  const press = openPress(loadTypefaces())
  if (content.region.crest) addPicture(press, CREST_NAME, content.region.crest)
  printSheets(press, layOutEvidenceSheet(content, press.ribbon.faces))
  const { code, printed } = content
  return closePress(
    press,
    {
      title: `${SHEET_TITLE} – ${groupCode(code)}`,
      subject: `Bukti satu penandatanganan, keadaan ${printed.at.toISOString()}`,
      key: `${code}/bukti/${printed.at.toISOString()}`,
      createdAt: printed.at,
      bookmarks: [],
    },
    slot,
  )
}
