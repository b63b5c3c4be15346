import type { Actor } from '#lib/access/actor'
import { isBkd, isStaff } from '#lib/access/rules'
import type { Db } from '#lib/db'
import { listOffices } from '#lib/signings/list-offices'
import type { Prisma } from '#prisma/generated/client'

/**
 * Which requests for help an officer may read and answer: operators and the head of an agency those of its people, BKD
 * all of the region. An objection (KEBERATAN) goes to BKD only. Null: none at all.
 */
export async function helpReach(
  tx: Db,
  actor: Actor | null,
  now: Date,
): Promise<Prisma.HelpRequestWhereInput | null> {
  if (!isStaff(actor) || actor.regionId === null) return null
  const campaign = { regionId: actor.regionId }
  if (isBkd(actor)) return { signatory: { campaign } }
  const offices = await listOffices(tx, actor, now)
  const headed = offices.flatMap(({ office }) =>
    office.kind === 'OPD' && !office.unitIds ? office.opdId : [],
  )
  const operated = actor.grants.flatMap(({ role, opdId }) => (role === 'OPD_OPERATOR' && opdId ? opdId : []))
  const opdId = { in: [...headed, ...operated] }
  return {
    kind: { not: 'KEBERATAN' },
    signatory: { campaign, memberships: { some: { opdId, untilAt: null } } },
  }
}
