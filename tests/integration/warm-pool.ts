import { db } from '#lib/db'

/** Opens the connections that acts at the same moment need: otherwise the first is done before the others have one. */
export async function warmPool(connections = 8): Promise<void> {
  const slow = () => db().$queryRaw`SELECT 1 FROM pg_sleep(0.2)`
  await Promise.all(Array.from({ length: connections }, slow))
}
