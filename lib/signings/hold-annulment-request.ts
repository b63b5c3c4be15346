import type { Db } from '#lib/db'
import { holdSigning } from '#lib/signings/hold-signing'

/** A request of a region with all that decides about it, held with its signing; null for another region's or none. */
export async function holdAnnulmentRequest(tx: Db, regionId: string, requestId: string) {
  const found = await tx.annulmentRequest.findUnique({
    where: { id: requestId },
    select: { signingId: true },
  })
  const signer = found && (await holdSigning(tx, regionId, found.signingId))
  if (!signer) return null
  // Read only now that the signing is held: whatever came first is committed and seen.
  const request = await tx.annulmentRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      signingId: true,
      requestedBy: { select: { id: true, employeeId: true } },
      annulment: { select: { id: true } },
      rejection: { select: { requestId: true } },
      signing: { select: { annulment: { select: { id: true } } } },
    },
  })
  return { ...request, signerEmployeeId: signer.employeeId }
}
