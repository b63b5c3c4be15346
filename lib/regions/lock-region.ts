import type { Db } from '#lib/db'

/** Holds the region's row until the transaction ends, so that two changes of its agencies come one after the other. */
export async function lockRegion(tx: Db, regionId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Region" WHERE "id" = ${regionId}::uuid FOR NO KEY UPDATE`
}
