import { db } from '#lib/db'
import { type BookRoll, hashBookRoll } from '#lib/handovers/book-roll'
import type { KeptPackage } from '#lib/handovers/package/find-package'

/** Bytes of all files in a package; the ZIP adds a few hundred for each. */
export async function measurePackage(
  handoverId: string,
  { recapKey, manifestKey, sealKey }: KeptPackage,
  roll: BookRoll,
): Promise<number> {
  const signingIds = roll.signings.map(({ signingId }) => signingId)
  const editions = roll.signings.map(({ witnessed }) => (witnessed ? 2 : 1))
  const [row] = await db().$queryRaw<{ size: number }[]>`
    SELECT sum("size")::float8 AS "size" FROM (
      SELECT "size" FROM "StoredFile" WHERE "key" IN (${recapKey}, ${manifestKey}, ${sealKey})
      UNION ALL
      SELECT c."size" FROM unnest(${signingIds}::uuid[], ${editions}::int[]) AS named ("signingId", "edition")
      JOIN "Certificate" c USING ("signingId", "edition")
      UNION ALL
      SELECT * FROM (
        SELECT DISTINCT ON ("volume") "size" FROM "Book"
        WHERE "handoverId" = ${handoverId}::uuid AND "contentHash" = ${hashBookRoll(roll)}
        ORDER BY "volume", "revision" DESC
      ) volumes
    ) files`
  return row?.size ?? 0
}
