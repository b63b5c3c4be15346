import type { Officer } from '#lib/certificates/evidence-sheet/content'
import { nameRoles } from '#lib/certificates/evidence-sheet/officer-rules'
import { db } from '#lib/db'

/** Whose account this is, with the roles in force at an instant: who could do what when it was done. */
export async function findOfficer(accountId: string, at: Date): Promise<Officer> {
  const running = { fromAt: { lte: at }, OR: [{ untilAt: null }, { untilAt: { gt: at } }] }
  const { name, region, grants } = await db().staffAccount.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      name: true,
      region: { select: { bkdName: true } },
      grants: {
        where: running,
        select: {
          role: true,
          opd: { select: { name: true } },
          headship: { select: { kind: true, positionTitle: true } },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
  return { name, role: nameRoles(grants, region?.bkdName ?? 'badan kepegawaian daerah') }
}
