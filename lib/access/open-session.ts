import { hashAddress } from '#lib/access/hash-address'
import { sessionEnd } from '#lib/access/session-rules'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import type { IdentifiedBy } from '#prisma/generated/enums'

type EmployeeSession = {
  employeeId: string
  regionId: string
  personalCodeId: string | null
  identifiedBy: IdentifiedBy
}

/** Opens an employee's session and writes its trace; returns the session's id. The address is known from now on. */
export async function openEmployeeSession(
  person: EmployeeSession,
  address: string,
  now: Date,
): Promise<string> {
  return db().$transaction(async (tx) => {
    const session = await tx.session.create({
      data: {
        employeeId: person.employeeId,
        identifiedBy: person.identifiedBy,
        personalCodeId: person.personalCodeId,
        addressHash: hashAddress(address),
        createdAt: now,
        expiresAt: sessionEnd('employee', now),
      },
      select: { id: true },
    })
    const actor = { regionId: person.regionId, employeeId: person.employeeId, sessionId: session.id }
    await recordEvent(
      tx,
      actor,
      'signin.employee',
      person.employeeId,
      { identifiedBy: person.identifiedBy },
      now,
    )
    return session.id
  })
}

/** Opens an officer's session and writes its trace; returns the session's id. The address is known from now on. */
export async function openStaffSession(
  account: { id: string; regionId: string | null },
  address: string,
  now: Date,
): Promise<string> {
  return db().$transaction(async (tx) => {
    const session = await tx.session.create({
      data: {
        accountId: account.id,
        addressHash: hashAddress(address),
        createdAt: now,
        expiresAt: sessionEnd('staff', now),
      },
      select: { id: true },
    })
    const actor = { regionId: account.regionId, accountId: account.id, sessionId: session.id }
    await recordEvent(tx, actor, 'signin.staff', account.id, {}, now)
    return session.id
  })
}
