import type { Actor, StaffActor } from '#lib/access/actor'
import { cleanNumber } from '#lib/access/number-input'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'
import { endHeadshipPeriod } from '#lib/regions/end-headship-period'
import { findEmployeeByNumber } from '#lib/regions/find-employee'
import { decideAppointment } from '#lib/regions/headship-rules'
import { DAY, readLocalDate } from '#lib/regions/local-time-rules'
import { toTimeZone } from '#lib/regions/rules'
import type { AppointHeadInput } from '#lib/regions/schema'

export type AppointHeadRefusal =
  | 'not_found'
  | 'no_such_day'
  | 'ends_before_start'
  | 'employee_not_found'
  | 'seat_taken'

export type AppointHeadResult =
  | { ok: true; headshipId: string; onRoster: boolean; granted: boolean }
  | { ok: false; reason: AppointHeadRefusal }

/**
 * Appoints the head of an agency. The number is looked up among the region's employees; a person who is on no roster
 * is taken by the typed name. Former holders of the seat end with the first day of the new one, and an account that
 * the person already has may act as head for exactly this period.
 */
export async function appointHead(
  actor: Actor | null,
  input: AppointHeadInput,
  now: Date,
): Promise<AppointHeadResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'headship.create', now)
  const { regionId } = actor
  return db().$transaction(async (tx) => {
    const opd = await lockOpd(tx, regionId, input.opdId)
    if (!opd) return refuseAccess(actor, 'headship.create', now, tx)
    const period = readPeriod(input, opd.timeZone)
    if (!period.ok) return period
    const person = await findPerson(tx, regionId, input)
    if (!person) return { ok: false, reason: 'employee_not_found' }
    const { fromAt, untilAt } = period
    const verdict = decideAppointment({ kind: input.kind, fromAt, untilAt }, await listHeadships(tx, opd.id))
    if (!verdict.ok) return verdict
    for (const id of verdict.endedIds) await endHeadshipPeriod(tx, actor, id, fromAt, now)
    const { kind, positionTitle, skNumber } = input
    const office = { regionId, opdId: opd.id, kind, positionTitle, skNumber, fromAt, untilAt }
    const headship = await tx.headship.create({
      data: { ...office, ...person, createdAt: now },
      select: { id: true },
    })
    await recordEvent(tx, actor, 'headship.created', headship.id, { kind }, now)
    const granted = await grantToAccounts(
      tx,
      actor,
      person.employeeId,
      { ...office, headshipId: headship.id },
      now,
    )
    return { ok: true, headshipId: headship.id, onRoster: person.employeeId !== null, granted }
  })
}

async function lockOpd(tx: Db, regionId: string, opdId: string) {
  const [opd] = await tx.$queryRaw<{ id: string; timeZone: string }[]>`
    SELECT o."id", r."timeZone" FROM "Opd" o JOIN "Region" r ON r."id" = o."regionId"
    WHERE o."id" = ${opdId}::uuid AND o."regionId" = ${regionId}::uuid FOR NO KEY UPDATE OF o`
  return opd && { id: opd.id, timeZone: toTimeZone(opd.timeZone) }
}

function readPeriod(input: AppointHeadInput, timeZone: ReturnType<typeof toTimeZone>) {
  const fromAt = readLocalDate(input.fromDay, timeZone)
  const lastDay = input.untilDay === null ? null : readLocalDate(input.untilDay, timeZone)
  if (!fromAt || (input.untilDay !== null && !lastDay)) return { ok: false, reason: 'no_such_day' } as const
  const untilAt = lastDay && new Date(lastDay.getTime() + DAY)
  if (untilAt && untilAt <= fromAt) return { ok: false, reason: 'ends_before_start' } as const
  return { ok: true, fromAt, untilAt } as const
}

/** Name, NIP and rank as they will be printed; what was typed goes before what the roster says. */
async function findPerson(tx: Db, regionId: string, { number, name, rank }: AppointHeadInput) {
  const employee = number === null ? null : await findEmployeeByNumber(tx, regionId, number)
  if (!employee) {
    return name === null ? null : { employeeId: null, name, nip: readNip(number), rank }
  }
  const described = employee.signatories[0]
  return {
    employeeId: employee.id,
    name: name ?? described?.name ?? employee.name,
    nip: employee.nip ?? employee.niPppk,
    rank: rank ?? described?.rank ?? null,
  }
}

/** What was typed for somebody on no roster, when it can be a NIP; a NIK must not be printed or stored in clear. */
function readNip(number: string | null): string | null {
  const cleaned = cleanNumber(number ?? '')
  return /^\d{18}$/.test(cleaned) ? cleaned : null
}

async function listHeadships(tx: Db, opdId: string) {
  return tx.headship.findMany({
    where: { opdId, workUnitId: null },
    select: { id: true, kind: true, fromAt: true, untilAt: true },
  })
}

type Office = { regionId: string; opdId: string; headshipId: string; fromAt: Date; untilAt: Date | null }

async function grantToAccounts(
  tx: Db,
  actor: StaffActor,
  employeeId: string | null,
  office: Office,
  now: Date,
): Promise<boolean> {
  if (employeeId === null) return false
  const { regionId, headshipId, ...place } = office
  const accounts = await tx.staffAccount.findMany({
    where: { regionId, employeeId, disabledAt: null },
    select: { id: true },
  })
  for (const { id: accountId } of accounts) {
    const { opdId, fromAt, untilAt } = place
    await tx.roleGrant.create({
      data: { accountId, role: 'OPD_HEAD', opdId, headshipId, fromAt, untilAt },
      select: { id: true },
    })
    await recordEvent(tx, actor, 'grant.given', accountId, { role: 'OPD_HEAD', headshipId }, now)
  }
  return accounts.length > 0
}
