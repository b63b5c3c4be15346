import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'

/**
 * The person behind a session id, with the roles in force at `now`; null when the session is unknown, ended or over.
 * A grant counts only while its own period and that of the headship it hangs on run.
 */
export async function loadActor(sessionId: string, now: Date): Promise<Actor | null> {
  const session = await db().session.findFirst({
    where: { id: sessionId, endedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      identifiedBy: true,
      personalCodeId: true,
      employee: { select: { id: true, regionId: true } },
      account: { select: { id: true, regionId: true, employeeId: true, disabledAt: true } },
    },
  })
  if (session?.employee && session.identifiedBy) {
    return {
      kind: 'employee',
      sessionId: session.id,
      regionId: session.employee.regionId,
      employeeId: session.employee.id,
      accountId: null,
      identifiedBy: session.identifiedBy,
      personalCodeId: session.personalCodeId,
    }
  }
  if (!session?.account || session.account.disabledAt) return null
  const { id: accountId, regionId, employeeId } = session.account
  return {
    kind: 'staff',
    sessionId: session.id,
    regionId,
    employeeId,
    accountId,
    grants: await listGrants(accountId, now),
  }
}

async function listGrants(accountId: string, now: Date) {
  const running = { fromAt: { lte: now }, OR: [{ untilAt: null }, { untilAt: { gt: now } }] }
  return db().roleGrant.findMany({
    where: { accountId, ...running, AND: [{ OR: [{ headshipId: null }, { headship: running }] }] },
    select: { role: true, opdId: true, headshipId: true },
    orderBy: { id: 'asc' },
  })
}
