import { documentProblems } from '#tests/factories/pdf-a/document-rules'
import { fileProblems, type Problem } from '#tests/factories/pdf-a/file-rules'
import { fontProblems } from '#tests/factories/pdf-a/font-rules'
import { graphicsProblems } from '#tests/factories/pdf-a/graphics-rules'
import { objectsOf } from '#tests/factories/pdf-objects'

/**
 * What keeps a document from being PDF/A-3b: the rules of ISO 19005-3 that can concern documents like ours, in the
 * selection of the public validation profile of the veraPDF consortium. Nothing is found in a good document.
 */
export function pdfAProblems(pdf: Uint8Array): Problem[] {
  const objects = objectsOf(pdf)
  return [
    ...fileProblems(pdf, objects),
    ...graphicsProblems(objects),
    ...fontProblems(objects),
    ...documentProblems(objects),
  ]
}
