import { db } from '#lib/db'
import { type BookRoll, hashBookRoll } from '#lib/handovers/book-roll'

export type KeptPackage = {
  id: string
  certificates: number
  recapKey: string
  manifestKey: string
  sealKey: string
  preparedAt: Date
}

/**
 * The package that holds what a handover's roll says now, or null. The roll's hash is that of the book, and says all:
 * the edition of a certificate never changes, so equal rolls have equal certificates.
 */
export function findPackage(handoverId: string, roll: BookRoll): Promise<KeptPackage | null> {
  return db().handoverPackage.findFirst({
    where: { handoverId, contentHash: hashBookRoll(roll) },
    orderBy: { revision: 'desc' },
    select: {
      id: true,
      certificates: true,
      recapKey: true,
      manifestKey: true,
      sealKey: true,
      preparedAt: true,
    },
  })
}
