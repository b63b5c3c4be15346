import { type Download, downloadResponse } from '#lib/storage/download-response'

/** A PDF as a plain download. `fileName` is ASCII, without quotes. */
export function pdfResponse(pdf: Download, fileName: string): Response {
  return downloadResponse(pdf, { fileName, contentType: 'application/pdf' })
}
