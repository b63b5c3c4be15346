import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { freeSignings } from '#lib/handovers/free-signings'
import { decideHandoverKind, handoverState } from '#lib/handovers/rules'
import { listOffices } from '#lib/signings/list-offices'
import type { HandoverKind } from '#prisma/generated/enums'

/** What a handover made now would hold: signings in all, and how many of them nobody has witnessed yet. */
export type HandoverDuty = {
  opdId: string
  opd: string
  kind: HandoverKind
  free: number
  unwitnessed: number
}

/**
 * One duty for each agency that the officer heads as a whole, or for the one asked for; none for anybody else and for a
 * campaign of another region.
 */
export async function listHandoverDuties(
  actor: Actor | null,
  { campaignId, opdId }: { campaignId: string; opdId: string | null },
  now: Date,
): Promise<HandoverDuty[]> {
  const offices = await listOffices(db(), actor, now)
  const headed = offices.flatMap(({ office }) =>
    office.kind === 'OPD' && !office.unitIds ? office.opdId : [],
  )
  const opds = await db().opd.findMany({
    where: {
      id: { in: opdId === null ? headed : headed.filter((id) => id === opdId) },
      region: { campaigns: { some: { id: campaignId } } },
    },
    select: {
      id: true,
      name: true,
      handovers: { where: { campaignId }, select: { decision: { select: { kind: true } } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return Promise.all(
    opds.map(async ({ id, name, handovers }) => {
      const states = handovers.map(({ decision }) => handoverState(decision?.kind ?? null))
      return { opdId: id, opd: name, kind: decideHandoverKind(states), ...(await countFree(campaignId, id)) }
    }),
  )
}

async function countFree(campaignId: string, opdId: string): Promise<{ free: number; unwitnessed: number }> {
  const [row] = await db().$queryRaw<{ free: number; unwitnessed: number }[]>`
    SELECT count(*)::int AS "free", count(*) FILTER (
      WHERE NOT EXISTS (SELECT 1 FROM "WitnessedSigning" w WHERE w."signingId" = g."id")
    )::int AS "unwitnessed" ${freeSignings(campaignId, opdId)}`
  return row ?? { free: 0, unwitnessed: 0 }
}
