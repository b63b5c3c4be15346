import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { type HeldOffice, listOffices } from '#lib/signings/list-offices'
import { dueForWitness } from '#lib/signings/witness-candidates'
import { narrowReach, type WitnessReach, witnessReach } from '#lib/signings/witness-rules'
import type { Prisma } from '#prisma/generated/client'

/** What one office of an officer has to witness now. `reach` null: this campaign gives it nothing to witness. */
export type WitnessDuty = { office: HeldOffice; reach: WitnessReach | null; due: number }

type Wanted = { campaignId: string /** Narrows to one agency. */; opdId: string | null }

/** The duties of all offices the officer holds, none for others and for campaigns of another region. */
export async function listWitnessDuties(
  actor: Actor | null,
  { campaignId, opdId }: Wanted,
  now: Date,
): Promise<WitnessDuty[]> {
  const offices = await listOffices(db(), actor, now)
  if (offices.length === 0 || !actor?.regionId) return []
  const campaign = await db().campaign.findFirst({
    where: { id: campaignId, regionId: actor.regionId },
    select: { witnessRule: true },
  })
  if (!campaign) return []
  const duties: WitnessDuty[] = []
  for (const office of offices) {
    const whole = witnessReach(campaign.witnessRule, office.office)
    const reach = whole && narrowReach(whole, opdId)
    if (whole && !reach) continue
    const due = reach ? await countDue(dueForWitness(campaignId, reach, office.employeeIds, now)) : 0
    duties.push({ office, reach, due })
  }
  return duties
}

async function countDue(due: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" ${due}`
  return row?.count ?? 0
}
