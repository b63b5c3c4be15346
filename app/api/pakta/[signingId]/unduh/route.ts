import { notFound } from 'next/navigation'
import { z } from 'zod'
import { getActor } from '#lib/access/get-actor'
import { openCertificate } from '#lib/certificates/open-certificate'
import { pdfResponse } from '#lib/certificates/pdf-response'

/** One certificate by its signing, for the signer and the officers in charge. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ signingId: string }> },
): Promise<Response> {
  const { signingId } = await context.params
  if (!z.uuid().safeParse(signingId).success) notFound()
  const opened = await openCertificate(await getActor(), signingId, new Date())
  if (!opened.ok) return opened.reason === 'not_found' ? notFound() : notSealedYet()
  return pdfResponse(opened.file, opened.fileName)
}

/** The signing stands; only its document has to wait, so the answer is no error page. */
function notSealedYet(): Response {
  const sentence =
    'Penandatanganan sudah tercatat, tetapi PDF-nya belum dapat disegel saat ini. Silakan unduh kembali beberapa menit lagi; bila masih gagal, hubungi pengelola kepegawaian.'
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': '60',
    'cache-control': 'no-store',
  }
  return new Response(sentence, { status: 503, headers })
}
