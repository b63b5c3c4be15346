import type { SheetIdentification } from '#lib/certificates/evidence-sheet/content'
import { findOfficer } from '#lib/certificates/evidence-sheet/find-officer'
import type { CompleteEvidenceRow } from '#lib/certificates/evidence-sheet/select'
import { db } from '#lib/db'

async function loadCode({ evidence }: CompleteEvidenceRow): Promise<SheetIdentification['code']> {
  const { codeIssuedAt, codeIssuedById, codeDelivery } = evidence
  if (!codeIssuedAt) return null
  const issuedBy = codeIssuedById ? await findOfficer(codeIssuedById, codeIssuedAt) : null
  return { issuedAt: codeIssuedAt, issuedBy, delivery: codeDelivery }
}

async function loadDesk({ evidence, receivedAt }: CompleteEvidenceRow): Promise<SheetIdentification['desk']> {
  const { deskOperatorId, assisted, assistReason } = evidence
  if (!deskOperatorId) return null
  return { operator: await findOfficer(deskOperatorId, receivedAt), assisted, reason: assistReason }
}

/** How the signer was identified, with the names and roles behind the ids of the evidence. */
export async function loadIdentification(row: CompleteEvidenceRow): Promise<SheetIdentification> {
  const { identifiedBy, sessionId } = row.evidence
  const session = await db().session.findUnique({ where: { id: sessionId }, select: { createdAt: true } })
  return {
    by: identifiedBy,
    code: await loadCode(row),
    desk: await loadDesk(row),
    session: { id: sessionId, openedAt: session?.createdAt ?? null },
  }
}
