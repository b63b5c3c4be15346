import type { Actor, StaffActor } from '#lib/access/actor'
import { isStaff } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'
import { bulkTransaction } from '#lib/db/bulk-transaction'
import { freeSignings } from '#lib/handovers/free-signings'
import { decideHandoverKind, handoverState } from '#lib/handovers/rules'
import type { HandOverInput } from '#lib/handovers/schema'
import { enqueue } from '#lib/jobs/enqueue'
import { type HeldOffice, listOffices } from '#lib/signings/list-offices'
import type { HandoverKind } from '#prisma/generated/enums'

export type HandOverResult =
  | { ok: true; handoverId: string; ordinal: number; kind: HandoverKind; count: number }
  | { ok: false; reason: 'not_found' | 'nothing_to_hand_over' }

/**
 * The desk of a handover to BKD, by the head of the agency as a whole: all standing signings made there that are in no
 * handover waiting or received. It needs no witnessing and no complete roster; late signers follow in a supplement.
 * Two at once make one: the second finds nothing left.
 */
export async function handOver(
  actor: Actor | null,
  input: HandOverInput,
  now: Date,
): Promise<HandOverResult> {
  if (!isStaff(actor)) return { ok: false, reason: 'not_found' }
  const result = await db().$transaction((tx) => decideAndWrite(tx, actor, input, now), bulkTransaction)
  if (!result.ok && result.reason === 'not_found') {
    await recordEvent(db(), actor, 'access.refused', null, { action: 'handover.make' }, now)
  }
  return result
}

async function decideAndWrite(
  tx: Db,
  actor: StaffActor,
  input: HandOverInput,
  now: Date,
): Promise<HandOverResult> {
  const { campaignId, opdId } = input
  const office = await findHeadOffice(tx, actor, opdId, now)
  if (!office || actor.regionId === null) return { ok: false, reason: 'not_found' }
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, regionId: actor.regionId },
    select: { id: true },
  })
  if (!campaign) return { ok: false, reason: 'not_found' }
  // The lock that the trigger of HandoverItem takes: handovers of one agency happen one after the other.
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${campaignId}::uuid::text || ${opdId}::uuid::text, 7))`
  const free = await tx.$queryRaw<{ id: string }[]>`SELECT g."id" ${freeSignings(campaignId, opdId)}`
  if (free.length === 0) return { ok: false, reason: 'nothing_to_hand_over' }
  const signingIds = free.map(({ id }) => id)
  return { ok: true, ...(await writeHandover(tx, actor, office, input, signingIds, now)) }
}

/** The office over the whole agency; a delegated head of a unit does not hand over. */
async function findHeadOffice(tx: Db, actor: StaffActor, opdId: string, now: Date) {
  const offices = await listOffices(tx, actor, now)
  return offices.find(({ office }) => office.kind === 'OPD' && office.opdId === opdId && !office.unitIds)
}

async function writeHandover(
  tx: Db,
  actor: StaffActor,
  office: HeldOffice,
  { campaignId, opdId }: HandOverInput,
  signingIds: string[],
  now: Date,
) {
  const handover = await tx.handover.create({
    data: {
      campaignId,
      opdId,
      ...(await findPlace(tx, campaignId, opdId)),
      headshipId: office.headshipId,
      accountId: actor.accountId,
      titlePrinted: office.title,
      namePrinted: office.name,
      handedOverAt: now,
    },
    select: { id: true, ordinal: true, kind: true },
  })
  const { id: handoverId, ordinal, kind } = handover
  await tx.$executeRaw`
    INSERT INTO "HandoverItem" ("handoverId", "signingId")
    SELECT ${handoverId}::uuid, "signingId" FROM unnest(${signingIds}::uuid[]) AS free ("signingId")`
  await recordEvent(tx, actor, 'handover.made', handoverId, { kind, count: signingIds.length }, now)
  await enqueue(tx, 'compile-book', { handoverId })
  return { handoverId, ordinal, kind, count: signingIds.length }
}

async function findPlace(tx: Db, campaignId: string, opdId: string) {
  const earlier = await tx.handover.findMany({
    where: { campaignId, opdId },
    select: { decision: { select: { kind: true } } },
  })
  const states = earlier.map(({ decision }) => handoverState(decision?.kind ?? null))
  return { ordinal: earlier.length + 1, kind: decideHandoverKind(states) }
}
