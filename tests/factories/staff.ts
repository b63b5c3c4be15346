import type { EmployeeActor, StaffActor } from '#lib/access/actor'
import { db } from '#lib/db'
import type { HeadshipKind, IdentifiedBy, StaffRole } from '#prisma/generated/enums'
import { addDays, nextSerial } from '#tests/factories/serial'

type HeadshipWishes = {
  regionId: string
  opdId?: string | null
  workUnitId?: string | null
  employeeId?: string | null
  kind?: HeadshipKind
  positionTitle?: string
  name?: string
  fromAt?: Date
  untilAt?: Date | null
}

/** An office held since a year ago; without an agency an office of the region itself. Returns its id. */
export async function makeHeadship(wishes: HeadshipWishes): Promise<string> {
  const serial = nextSerial()
  const { id } = await db().headship.create({
    data: {
      regionId: wishes.regionId,
      opdId: wishes.opdId ?? null,
      workUnitId: wishes.workUnitId ?? null,
      employeeId: wishes.employeeId ?? null,
      kind: wishes.kind ?? 'DEFINITIF',
      name: wishes.name ?? `Pejabat Uji ${serial}`,
      nip: null,
      rank: 'Pembina Utama Muda, IV/c',
      positionTitle: wishes.positionTitle ?? `Kepala Kantor Uji ${serial}`,
      fromAt: wishes.fromAt ?? addDays(new Date(), -365),
      untilAt: wishes.untilAt ?? null,
    },
    select: { id: true },
  })
  return id
}

type StaffWishes = Omit<HeadshipWishes, 'kind' | 'name'> & {
  role: StaffRole
  /** The office the role hangs on; made when a head or a region's witness has none. */
  headshipId?: string
  headshipKind?: HeadshipKind
}

const OFFICES: readonly StaffRole[] = ['OPD_HEAD', 'REGION_WITNESS']

async function findOffice(wishes: StaffWishes): Promise<string | null> {
  if (wishes.headshipId) return wishes.headshipId
  return OFFICES.includes(wishes.role) ? makeHeadship({ ...wishes, kind: wishes.headshipKind }) : null
}

/**
 * An officer signed in with one role, as `loadActor` would read them: account, grant and session are rows. The second
 * factor and the password are of no use here and cannot be used to sign in.
 */
export async function makeStaff(wishes: StaffWishes): Promise<StaffActor> {
  const now = new Date()
  const { regionId, role, opdId = null, employeeId = null } = wishes
  const headshipId = await findOffice(wishes)
  const account = await db().staffAccount.create({
    data: {
      regionId,
      employeeId,
      email: `pejabat-${nextSerial()}@contoh.go.id`,
      name: 'Pejabat Uji',
      passwordHash: 'tidak dapat dipakai',
      grants: {
        create: {
          role,
          opdId,
          headshipId,
          fromAt: addDays(now, -30),
          ...(role === 'AUDITOR' ? { mandate: 'Surat Uji 1/2024', untilAt: addDays(now, 30) } : {}),
        },
      },
    },
    select: { id: true },
  })
  const session = await db().session.create({
    data: { accountId: account.id, createdAt: now, expiresAt: addDays(now, 1) },
    select: { id: true },
  })
  const grants = [{ role, opdId, headshipId }]
  return { kind: 'staff', sessionId: session.id, regionId, accountId: account.id, employeeId, grants }
}

/** An employee signed in with the personal code. */
export async function makeEmployeeActor(
  person: { employeeId: string; regionId: string },
  identifiedBy: IdentifiedBy = 'CODE',
): Promise<EmployeeActor> {
  const now = new Date()
  const { employeeId, regionId } = person
  const session = await db().session.create({
    data: { employeeId, identifiedBy, createdAt: now, expiresAt: addDays(now, 1) },
    select: { id: true },
  })
  const seen = { sessionId: session.id, accountId: null, identifiedBy, personalCodeId: null }
  return { kind: 'employee', regionId, employeeId, ...seen }
}
