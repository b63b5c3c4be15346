import { env } from '#lib/env'
import { StartRefusal } from '#lib/env/start-refusal'
import { type RegionEntry, readAccountsFile } from '#prisma/seed/accounts-file'
import { readCeremonies } from '#prisma/seed/ceremonies'
import { SAMPLE_REGIONS } from '#prisma/seed/sample-regions'
import { type SeededRegion, seedRegion } from '#prisma/seed/seed-region'
import { writeAccountsFile } from '#prisma/seed/write-accounts-file'

/**
 * Loads the sample regions and keeps DATA_DIR/sample-accounts.json in step with them. Running it again changes nothing;
 * one that was interrupted is completed by the next, since a region is there whole or not at all and whatever codes
 * the file does not hold are issued anew. `now` is the first start. Throws StartRefusal outside evaluation, so that no
 * database of an office ever gets a sample row.
 */
export async function seedSamples(now: Date): Promise<SeededRegion[]> {
  if (!env.sampleData) {
    throw new StartRefusal('Data contoh hanya dimuat tanpa DATABASE_URL dan dengan SAMPLE_DATA "on".')
  }
  const before = await readAccountsFile()
  const seeded: SeededRegion[] = []
  for (const ceremony of readCeremonies()) {
    const profile = SAMPLE_REGIONS.find((candidate) => candidate.ceremony === ceremony.id)
    if (!profile) throw new Error(`no sample region for ${ceremony.id}`)
    const known = before?.regions.find(({ id }: RegionEntry) => id === ceremony.id)
    seeded.push(await seedRegion(ceremony, profile, known, now))
  }
  const after = { baseUrl: env.appUrl, regions: seeded.map(({ entry }) => entry) }
  if (JSON.stringify(after) !== JSON.stringify(before)) await writeAccountsFile(after)
  return seeded
}
