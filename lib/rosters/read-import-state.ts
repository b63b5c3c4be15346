import type { Db } from '#lib/db'
import type {
  Description,
  ImportRow,
  ImportState,
  KnownEmployee,
  KnownSignatory,
} from '#lib/rosters/import-plan'

type Place = { id: string; regionId: string }
type EmployeeRow = Omit<KnownEmployee, 'signatory'> & { signatoryId: string | null }
type SignatoryRow = EmployeeRow & Description & Omit<KnownSignatory, 'id' | keyof Description>

/** The agencies of a region by their names and aliases. */
export function listOpdNames(tx: Db, regionId: string) {
  return tx.opd.findMany({
    where: { regionId, closedAt: null },
    select: { id: true, name: true, aliases: true },
    orderBy: { name: 'asc' },
  })
}

/** What the plan needs to know: the agencies, and everybody of the region who bears one of the file's numbers. */
export async function readImportState(
  tx: Db,
  campaign: Place,
  rows: readonly ImportRow[],
  chosenOpdId: string | null,
  now: Date,
): Promise<ImportState> {
  const opds = await listOpdNames(tx, campaign.regionId)
  const only = opds.length === 1 ? opds[0]?.id : undefined
  const chosen = opds.find(({ id }) => id === chosenOpdId)?.id
  return {
    opds,
    defaultOpdId: chosen ?? only ?? null,
    employees: await listBearers(tx, campaign, rows, now),
  }
}

/** Keeps people of a campaign from signing until the transaction ends, so that none signs half-way. */
export async function holdSignatories(tx: Db, campaignId: string, employeeIds: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "Signatory" WHERE "campaignId" = ${campaignId}::uuid
      AND "employeeId" = ANY(${employeeIds}::uuid[]) ORDER BY "id" FOR UPDATE`
}

async function listBearers(
  tx: Db,
  campaign: Place,
  rows: readonly ImportRow[],
  now: Date,
): Promise<KnownEmployee[]> {
  const { nips, niPppks, nikHashes } = numbersOf(rows)
  const found = await tx.$queryRaw<SignatoryRow[]>`
    WITH bearer AS (
      SELECT "id" FROM "Employee" WHERE "regionId" = ${campaign.regionId}::uuid AND "nip" = ANY(${nips}::text[])
      UNION
      SELECT "id" FROM "Employee" WHERE "regionId" = ${campaign.regionId}::uuid AND "niPppk" = ANY(${niPppks}::text[])
      UNION
      SELECT "id" FROM "Employee" WHERE "regionId" = ${campaign.regionId}::uuid
        AND "nikHash" IN (SELECT decode(hash, 'hex') FROM unnest(${nikHashes}::text[]) hash)
    )
    SELECT e."id", e."nip", e."niPppk", encode(e."nikHash", 'hex') AS "nikHash", s."id" AS "signatoryId",
      s."name", s."employmentKind"::text, s."localTerm", s."positionKind"::text, s."echelon", s."rank", s."position",
      m."opdId", u."name" AS "unit",
      EXISTS (
        SELECT 1 FROM "Signing" g WHERE g."signatoryId" = s."id"
          AND NOT EXISTS (SELECT 1 FROM "Annulment" a WHERE a."signingId" = g."id")
      ) AS "isSigned",
      EXISTS (SELECT 1 FROM "Departure" d WHERE d."signatoryId" = s."id" AND d."revokedAt" IS NULL) AS "hasLeft",
      EXISTS (
        SELECT 1 FROM "Excuse" x WHERE x."signatoryId" = s."id" AND x."revokedAt" IS NULL AND x."untilAt" > ${now}::timestamptz
      ) AS "isExcused"
    FROM bearer b
    JOIN "Employee" e ON e."id" = b."id"
    LEFT JOIN "Signatory" s ON s."employeeId" = e."id" AND s."campaignId" = ${campaign.id}::uuid
    LEFT JOIN "Membership" m ON m."signatoryId" = s."id" AND m."untilAt" IS NULL
    LEFT JOIN "WorkUnit" u ON u."id" = m."workUnitId"`
  return found.map(({ id, nip, niPppk, nikHash, signatoryId, ...signatory }) => ({
    ...{ id, nip, niPppk, nikHash },
    signatory: signatoryId === null ? null : { id: signatoryId, ...signatory },
  }))
}

function numbersOf(rows: readonly ImportRow[]) {
  return {
    nips: rows.flatMap(({ person }) => person.nip ?? []),
    niPppks: rows.flatMap(({ person }) => person.niPppk ?? []),
    nikHashes: rows.flatMap(({ nikHash }) => nikHash ?? []),
  }
}
