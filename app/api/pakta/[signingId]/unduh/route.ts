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
  if (!opened.ok) notFound()
  return pdfResponse(opened.bytes, opened.fileName)
}
