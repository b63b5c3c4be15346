import { db } from '#lib/db'

/** Who stands behind "Rahasia, dicetak oleh …": the officer who asked, or the system on behalf of the region's BKD. */
export async function findPrinter(accountId: string | null, bkdName: string): Promise<string> {
  if (accountId === null) return `sistem Ikrar untuk ${bkdName}`
  const { name } = await db().staffAccount.findUniqueOrThrow({
    where: { id: accountId },
    select: { name: true },
  })
  return name
}
