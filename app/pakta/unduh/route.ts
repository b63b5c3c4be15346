import { notFound, redirect } from 'next/navigation'
import { getActor } from '#lib/access/get-actor'
import { findOwnSigning } from '#lib/certificates/find-own-signing'
import { openCertificate } from '#lib/certificates/open-certificate'
import { pdfResponse } from '#lib/certificates/pdf-response'

/** The signed-in employee's own certificate. */
export async function GET(): Promise<Response> {
  const actor = await getActor()
  if (!actor) redirect('/masuk')
  const signingId = await findOwnSigning(actor)
  const opened = signingId ? await openCertificate(actor, signingId, new Date()) : null
  if (!opened?.ok) notFound()
  return pdfResponse(opened.bytes, opened.fileName)
}
