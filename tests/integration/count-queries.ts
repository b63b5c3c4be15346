import { db } from '#lib/db'
import type { PrismaClient } from '#prisma/generated/client'

/** From here on counts every query that goes through `db()` in this process. Returns how many there were so far. */
export function countQueries(): () => number {
  let count = 0
  const counting = db().$extends({
    query: {
      $allOperations({ args, query }) {
        count += 1
        return query(args)
      },
    },
  })
  const kept: { ikrarDb?: unknown } = globalThis as typeof globalThis & { ikrarDb?: PrismaClient }
  kept.ikrarDb = counting
  return () => count
}
