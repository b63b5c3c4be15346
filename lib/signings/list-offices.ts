import type { Actor, Grant } from '#lib/access/actor'
import { isStaff } from '#lib/access/rules'
import type { Db } from '#lib/db'
import { printTitle } from '#lib/signings/print-title'
import type { Witness } from '#lib/signings/witness-rules'
import type { Prisma } from '#prisma/generated/client'

/** An office an officer holds now, as it is printed under an act. */
export type HeldOffice = Witness & {
  headshipId: string
  title: string
  name: string
  rank: string | null
  nip: string | null
}

const headshipOfficeSelect = {
  id: true,
  opdId: true,
  workUnitId: true,
  employeeId: true,
  kind: true,
  positionTitle: true,
  name: true,
  rank: true,
  nip: true,
} satisfies Prisma.HeadshipSelect

type OfficeHeadship = Prisma.HeadshipGetPayload<{ select: typeof headshipOfficeSelect }>

/**
 * The offices by which an officer may witness and hand over: those of the own grants whose period runs at `now`. Read
 * anew at the desk, since a headship may have ended after the session was loaded. Nobody else has any.
 */
export async function listOffices(tx: Db, actor: Actor | null, now: Date): Promise<HeldOffice[]> {
  if (!isStaff(actor) || actor.regionId === null) return []
  const grants = actor.grants.filter(({ role }) => role === 'OPD_HEAD' || role === 'REGION_WITNESS')
  const headships = await tx.headship.findMany({
    where: {
      id: { in: grants.flatMap(({ headshipId }) => headshipId ?? []) },
      regionId: actor.regionId,
      fromAt: { lte: now },
      OR: [{ untilAt: null }, { untilAt: { gt: now } }],
    },
    select: headshipOfficeSelect,
  })
  const offices: HeldOffice[] = []
  for (const grant of grants) {
    const headship = headships.find(({ id }) => id === grant.headshipId)
    const office = headship && (await readOffice(tx, grant, headship))
    if (headship && office) offices.push(describeOffice(headship, office, actor.employeeId))
  }
  return offices
}

/** Null when the grant speaks of an agency that is not the headship's. */
async function readOffice(tx: Db, grant: Grant, headship: OfficeHeadship): Promise<Witness['office'] | null> {
  const { opdId, workUnitId } = headship
  if (grant.role === 'REGION_WITNESS') return { kind: 'REGION' }
  if (opdId === null || opdId !== grant.opdId) return null
  return { kind: 'OPD', opdId, unitIds: workUnitId === null ? null : await listUnitsBelow(tx, workUnitId) }
}

function describeOffice(
  headship: OfficeHeadship,
  office: Witness['office'],
  accountEmployeeId: string | null,
): HeldOffice {
  const { name, rank, nip } = headship
  return {
    headshipId: headship.id,
    title: printTitle(headship.kind, headship.positionTitle),
    name,
    rank,
    nip,
    office,
    employeeIds: [headship.employeeId, accountEmployeeId].filter((id) => id !== null),
  }
}

/** The unit and all units below it. */
async function listUnitsBelow(tx: Db, workUnitId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT "id" FROM "WorkUnit" WHERE "id" = ${workUnitId}::uuid
      UNION
      SELECT u."id" FROM "WorkUnit" u JOIN below b ON u."parentId" = b."id"
    )
    SELECT "id" FROM below`
  return rows.map(({ id }) => id)
}
