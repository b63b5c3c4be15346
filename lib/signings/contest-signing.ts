import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import type { ContestSigningInput } from '#lib/signings/help-schema'

export type ContestSigningResult = { ok: true } | { ok: false; reason: 'not_found' | 'already_contested' }

/**
 * The desk of "Ini bukan tanda tangan saya": the person disowns the own standing signing. It goes to BKD and not to the
 * head, and changes nothing by itself: two people annul. Anybody else's signing answers like an absent one.
 */
export async function contestSigning(
  actor: Actor | null,
  input: ContestSigningInput,
  now: Date,
): Promise<ContestSigningResult> {
  if (actor?.kind !== 'employee') return { ok: false, reason: 'not_found' }
  return db().$transaction(async (tx) => {
    const signing = await tx.signing.findFirst({
      where: { id: input.signingId, annulment: null, signatory: { employeeId: actor.employeeId } },
      select: { id: true, signatoryId: true },
    })
    if (!signing) return { ok: false, reason: 'not_found' }
    // Locking a row takes the right to change it, which nobody has on signings; the signatory's row stands for it.
    await tx.$queryRaw`SELECT "id" FROM "Signatory" WHERE "id" = ${signing.signatoryId}::uuid FOR UPDATE`
    const contests = await tx.contest.count({ where: { signingId: signing.id } })
    if (contests > 0) return { ok: false, reason: 'already_contested' }
    await tx.contest.create({
      data: { signingId: signing.id, statement: input.statement, createdAt: now },
      select: { id: true },
    })
    await recordEvent(tx, actor, 'signing.contested', signing.id, {}, now)
    return { ok: true }
  })
}
