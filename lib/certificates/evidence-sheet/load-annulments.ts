import type { SheetAnnulment } from '#lib/certificates/evidence-sheet/content'
import { findOfficer } from '#lib/certificates/evidence-sheet/find-officer'
import type { CompleteEvidenceRow } from '#lib/certificates/evidence-sheet/select'

type RequestRow = CompleteEvidenceRow['annulmentRequests'][number]

async function loadRequest(row: RequestRow): Promise<SheetAnnulment> {
  const { kind, reason, requestedAt, requestedById, annulment, rejection } = row
  return {
    kind,
    reason,
    requestedAt,
    requestedBy: await findOfficer(requestedById, requestedAt),
    approval: annulment && {
      at: annulment.annulledAt,
      by: await findOfficer(annulment.approvedById, annulment.annulledAt),
    },
    rejection: rejection && {
      at: rejection.rejectedAt,
      by: await findOfficer(rejection.rejectedById, rejection.rejectedAt),
    },
  }
}

/** Every request to annul a signing, oldest first, with what came of it and who acted. */
export async function loadAnnulments({ annulmentRequests }: CompleteEvidenceRow): Promise<SheetAnnulment[]> {
  return Promise.all(annulmentRequests.map(loadRequest))
}
