import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { listWitnessDuties } from '#lib/signings/list-witness-duties'
import { dueForWitness } from '#lib/signings/witness-candidates'
import { MOST_WITNESSED_AT_ONCE } from '#lib/signings/witness-schema'

export type UnwitnessedSigning = {
  signingId: string
  name: string
  position: string | null
  unit: string | null
  opd: string
  signedAt: Date
}

export type UnwitnessedResult =
  | { ok: true; signings: UnwitnessedSigning[]; total: number }
  | { ok: false; reason: 'not_found' }

/**
 * The named list that one office may witness now, by agency, unit and roster order, at most as many as one act holds;
 * `total` counts them all. `opdId` narrows it to one agency.
 */
export async function listUnwitnessed(
  actor: Actor | null,
  wanted: { campaignId: string; headshipId: string; opdId: string | null },
  now: Date,
): Promise<UnwitnessedResult> {
  const { campaignId, headshipId, opdId } = wanted
  const duties = await listWitnessDuties(actor, wanted, now)
  const duty = duties.find(({ office }) => office.headshipId === headshipId)
  if (!actor || !duty?.reach) return { ok: false, reason: 'not_found' }
  const due = dueForWitness(campaignId, duty.reach, duty.office.employeeIds, now)
  const signings = await db().$queryRaw<UnwitnessedSigning[]>`
    SELECT g."id" AS "signingId", s."name", s."position", u."name" AS "unit", o."name" AS "opd", g."signedAt"
    ${due} ORDER BY o."name", u."name" NULLS FIRST, s."rosterOrder", s."id" LIMIT ${MOST_WITNESSED_AT_ONCE}`
  await recordEvent(db(), actor, 'roster.read', campaignId, { opdId, count: signings.length }, now)
  return { ok: true, signings, total: duty.due }
}
