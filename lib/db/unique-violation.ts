import { Prisma } from '#prisma/generated/client'

/** True for a refusal of a unique constraint (Prisma P2002; PostgreSQL 23505): somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
