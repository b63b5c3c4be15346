import { db } from '#lib/db'

/** The crest of a region as PNG bytes, or null when it has none or does not exist. Crests are public. */
export async function getCrest(slug: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const region = await db().region.findUnique({ where: { slug }, select: { crest: true } })
  return region?.crest ? new Uint8Array(region.crest) : null
}
