import { notFound } from 'next/navigation'
import type { OpenedEvidenceSheet } from '#lib/certificates/open-evidence-sheet'
import { pdfResponse } from '#lib/certificates/pdf-response'

const NOT_SEALED =
  'Lembar bukti belum dapat disegel saat ini. Silakan unduh kembali beberapa menit lagi; bila masih gagal, hubungi pengelola kepegawaian.'

/** The answer of both addresses of an evidence sheet: the PDF, 404, or when to try again. */
export function evidenceSheetResponse(opened: OpenedEvidenceSheet): Response {
  if (opened.ok) return pdfResponse(opened.bytes, opened.fileName)
  if (opened.reason === 'not_found') notFound()
  return new Response(NOT_SEALED, {
    status: 503,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      'retry-after': '60',
    },
  })
}
