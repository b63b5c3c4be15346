import type { EmployeeActor } from '#lib/access/actor'
import type { Db } from '#lib/db'

const noCode = { codeIssuedAt: null, codeIssuedById: null, codeDelivery: null }

/**
 * How the signer was identified, as it stands in the evidence: for a code also who issued it, when and how it was
 * delivered, copied because an operator who holds everybody's code is the danger it has to show.
 */
export async function loadIdentification(tx: Db, actor: EmployeeActor) {
  const { identifiedBy, sessionId, personalCodeId } = actor
  const known = { identifiedBy, sessionId, personalCodeId, deskOperatorId: null, assisted: false }
  if (!personalCodeId) return { ...known, ...noCode }
  const { issuedAt, issuedById, delivery } = await tx.personalCode.findUniqueOrThrow({
    where: { id: personalCodeId },
    select: { issuedAt: true, issuedById: true, delivery: true },
  })
  return { ...known, codeIssuedAt: issuedAt, codeIssuedById: issuedById, codeDelivery: delivery }
}
