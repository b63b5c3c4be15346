import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'

/** The employee's latest standing signing, or null. */
export async function findOwnSigning(actor: Actor): Promise<string | null> {
  if (actor.kind !== 'employee') return null
  const signing = await db().signing.findFirst({
    where: { signatory: { employeeId: actor.employeeId }, annulment: null },
    orderBy: { receivedAt: 'desc' },
    select: { id: true },
  })
  return signing?.id ?? null
}
