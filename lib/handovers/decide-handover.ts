import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'
import type { HandoverDecisionKind } from '#prisma/generated/enums'

export type DecideHandoverResult =
  | { ok: true; repeated: boolean }
  | { ok: false; reason: 'not_found' | 'already_received' | 'already_returned' }

type Wish = { handoverId: string; kind: HandoverDecisionKind; reason: string | null }

/**
 * BKD's one decision about a handover of its region. Of two officers at once the primary key lets the first through;
 * the same officer deciding the same again is answered as success.
 */
export async function decideHandover(
  actor: Actor | null,
  wish: Wish,
  now: Date,
): Promise<DecideHandoverResult> {
  const action = wish.kind === 'RECEIVED' ? 'handover.receive' : 'handover.return'
  if (!isBkd(actor)) return refuseAccess(actor, action, now)
  const { handoverId, kind, reason } = wish
  return db().$transaction(async (tx) => {
    const handover = await tx.handover.findFirst({
      where: { id: handoverId, campaign: { regionId: actor.regionId } },
      select: { id: true },
    })
    if (!handover) return refuseAccess(actor, action, now, tx)
    const decision = { handoverId, kind, reason, decidedById: actor.accountId, decidedAt: now }
    const { count } = await tx.handoverDecision.createMany({ data: [decision], skipDuplicates: true })
    if (count === 0) return answerLate(tx, actor.accountId, wish)
    const event = kind === 'RECEIVED' ? 'handover.received' : 'handover.returned'
    await recordEvent(tx, actor, event, handoverId, {}, now)
    return { ok: true, repeated: false }
  })
}

async function answerLate(
  tx: Db,
  accountId: string,
  { handoverId, kind }: Wish,
): Promise<DecideHandoverResult> {
  const first = await tx.handoverDecision.findUniqueOrThrow({
    where: { handoverId },
    select: { kind: true, decidedById: true },
  })
  if (first.kind === kind && first.decidedById === accountId) return { ok: true, repeated: true }
  return { ok: false, reason: first.kind === 'RECEIVED' ? 'already_received' : 'already_returned' }
}
