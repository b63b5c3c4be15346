import { notFound } from 'next/navigation'
import { z } from 'zod'
import { getActor } from '#lib/access/get-actor'
import { evidenceSheetResponse } from '#lib/certificates/evidence-sheet-response'
import { openEvidenceSheet } from '#lib/certificates/open-evidence-sheet'

/** The evidence sheet of one signing, for the signer, BKD and the auditors of the region. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ signingId: string }> },
): Promise<Response> {
  const { signingId } = await context.params
  if (!z.uuid().safeParse(signingId).success) notFound()
  return evidenceSheetResponse(await openEvidenceSheet(await getActor(), signingId, new Date()))
}
