import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#lib/env'
import { type Prisma, PrismaClient } from '#prisma/generated/client'

/** A transaction or the client itself: what a query may run on. */
export type Db = Prisma.TransactionClient

const kept = globalThis as typeof globalThis & { ikrarDb?: PrismaClient }

/**
 * The one Prisma client of the process, opened on first use so that importing a desk never needs a database.
 * Kept on `globalThis` because Next bundles a module once per route.
 */
export function db(): PrismaClient {
  kept.ikrarDb ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env.databaseUrl, max: 10 }) })
  return kept.ikrarDb
}
