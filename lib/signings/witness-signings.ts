import type { Actor, StaffActor } from '#lib/access/actor'
import { isStaff } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'
import { bulkTransaction } from '#lib/db/bulk-transaction'
import { listOffices } from '#lib/signings/list-offices'
import { decideMark } from '#lib/signings/mark-rules'
import { findNamedSignings, type NamedSigning } from '#lib/signings/witness-candidates'
import { decideWitnessing, type Witness } from '#lib/signings/witness-rules'
import type { WitnessSigningsInput } from '#lib/signings/witness-schema'
import type { WitnessSigningsRefusal } from '#lib/signings/witness-sentences'
import { writeWitnessing } from '#lib/signings/write-witnessing'
import type { WitnessRule } from '#prisma/generated/enums'

export type WitnessSigningsResult =
  | { ok: true; witnessingId: string; count: number; repeated: boolean }
  | { ok: false; reason: WitnessSigningsRefusal }

/**
 * The desk of one act of witnessing over the named list that the witness saw. Signings that another witness took, or
 * that were annulled, since then are left out; one that is not the actor's to witness refuses the whole act. The same
 * `submissionId` of the same account again is answered as success.
 */
export async function witnessSignings(
  actor: Actor | null,
  input: WitnessSigningsInput,
  now: Date,
): Promise<WitnessSigningsResult> {
  if (!isStaff(actor)) return { ok: false, reason: 'not_found' }
  const result = await db().$transaction(
    async (tx) => (await findRepeated(tx, actor, input)) ?? decideAndWrite(tx, actor, input, now),
    bulkTransaction,
  )
  if (!result.ok) await recordEvent(db(), actor, 'access.refused', null, { action: 'signings.witness' }, now)
  return result
}

/** Waits for the same submission when it is just being written, then answers what it wrote. */
async function findRepeated(
  tx: Db,
  actor: StaffActor,
  { submissionId }: WitnessSigningsInput,
): Promise<WitnessSigningsResult | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submissionId}::uuid::text, 11))`
  const act = await tx.witnessing.findUnique({
    where: { submissionId },
    select: { id: true, accountId: true, _count: { select: { signings: true } } },
  })
  if (!act) return null
  if (act.accountId !== actor.accountId) return { ok: false, reason: 'not_found' }
  return { ok: true, witnessingId: act.id, count: act._count.signings, repeated: true }
}

async function decideAndWrite(
  tx: Db,
  actor: StaffActor,
  input: WitnessSigningsInput,
  now: Date,
): Promise<WitnessSigningsResult> {
  const office = (await listOffices(tx, actor, now)).find(({ headshipId }) => headshipId === input.headshipId)
  if (!office || actor.regionId === null) return { ok: false, reason: 'not_found' }
  const mark = decideMark(input.mark, office.name)
  if (!mark.ok) return mark
  const campaign = await tx.campaign.findFirst({
    where: { id: input.campaignId, regionId: actor.regionId },
    select: { id: true, witnessRule: true },
  })
  if (!campaign) return { ok: false, reason: 'not_found' }
  await waitForOtherWitnesses(tx, input)
  const signings = await findNamedSignings(tx, campaign.id, input.signingIds, now)
  if (signings.length !== new Set(input.signingIds).size) return { ok: false, reason: 'not_found' }
  const refusal = findRefusal(campaign.witnessRule, office, signings)
  if (refusal) return { ok: false, reason: refusal === 'not_yours' ? 'not_found' : refusal }
  const due = signings.filter(({ isDue }) => isDue).map(({ id }) => id)
  if (due.length === 0) return { ok: false, reason: 'nothing_to_witness' }
  const witnessingId = await writeWitnessing(tx, actor, office, input, due, now)
  return { ok: true, witnessingId, count: due.length, repeated: false }
}

/**
 * Acts over the same agency happen one after the other, so that a second witness sees what the first took and neither
 * fails over the other. Agencies are locked in one order: two acts over several never wait for each other in a ring.
 */
async function waitForOtherWitnesses(tx: Db, { campaignId, signingIds }: WitnessSigningsInput) {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${campaignId}::uuid::text || touched."opdId"::text, 13))
    FROM (
      SELECT DISTINCT m."opdId" FROM "Signing" g JOIN "Membership" m ON m."id" = g."membershipId"
      WHERE g."campaignId" = ${campaignId}::uuid AND g."id" = ANY(${signingIds}::uuid[])
      ORDER BY m."opdId"
    ) touched`
}

function findRefusal(rule: WitnessRule, witness: Witness, signings: readonly NamedSigning[]) {
  for (const signing of signings) {
    const verdict = decideWitnessing(rule, witness, signing)
    if (!verdict.ok) return verdict.reason
  }
  return null
}
