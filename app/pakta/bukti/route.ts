import { redirect } from 'next/navigation'
import { getActor } from '#lib/access/get-actor'
import { campaignQuerySchema } from '#lib/campaigns/schema'
import { evidenceSheetResponse } from '#lib/certificates/evidence-sheet-response'
import { openEvidenceSheet } from '#lib/certificates/open-evidence-sheet'
import { getOwnPledge } from '#lib/signings/get-own-pledge'

/** The evidence sheet of the own standing signing; who has none is shown on the own page what there is to do. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { kegiatan } = campaignQuerySchema.parse(query)
  const [actor, now] = [await getActor(), new Date()]
  const pledge = await getOwnPledge(actor, now, kegiatan ?? null)
  if (!pledge) redirect('/masuk/lanjut')
  if (pledge.standing.state !== 'signed') redirect('/pakta')
  return evidenceSheetResponse(await openEvidenceSheet(actor, pledge.standing.proof.signingId, now))
}
