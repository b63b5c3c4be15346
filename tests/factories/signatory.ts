import { db } from '#lib/db'
import type { EmploymentKind, PositionKind } from '#prisma/generated/enums'
import { addDays, nextSerial } from '#tests/factories/serial'

export type MadeSignatory = {
  id: string
  campaignId: string
  regionId: string
  employeeId: string
  membershipId: string
  name: string
  nip: string | null
}

type SignatoryWishes = {
  campaignId: string
  opdId: string
  workUnitId?: string
  /** Somebody who is there already; otherwise a new person is made. */
  employeeId?: string
  name?: string
  nip?: string | null
  employmentKind?: EmploymentKind
  localTerm?: string
  positionKind?: PositionKind
  rank?: string
  position?: string
  rosterOrder?: number
  fromAt?: Date
}

/** A synthetic NIP that keeps the rules: a birth date, an appointment, a sex and a serial. */
export function makeNip(serial: number): string {
  const day = String((serial % 28) + 1).padStart(2, '0')
  const month = String((Math.floor(serial / 28) % 12) + 1).padStart(2, '0')
  const year = 1966 + (Math.floor(serial / 336) % 30)
  return `${year}${month}${day}2005011${String((serial % 999) + 1).padStart(3, '0')}`
}

async function makeEmployee(regionId: string, name: string, nip: string | null): Promise<string> {
  const { id } = await db().employee.create({ data: { regionId, name, nip }, select: { id: true } })
  return id
}

/** An employee on the roster of a campaign, member of an agency since thirty days ago. */
export async function makeSignatory(wishes: SignatoryWishes): Promise<MadeSignatory> {
  const serial = nextSerial()
  const { campaignId, opdId, workUnitId = null, name = `Pegawai Uji ${serial}` } = wishes
  const nip = wishes.nip === undefined ? makeNip(serial) : wishes.nip
  const { regionId } = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { regionId: true },
  })
  const employeeId = wishes.employeeId ?? (await makeEmployee(regionId, name, nip))
  const { id } = await db().signatory.create({
    data: {
      campaignId,
      employeeId,
      name,
      rosterOrder: wishes.rosterOrder ?? serial,
      employmentKind: wishes.employmentKind ?? 'PNS',
      localTerm: wishes.localTerm ?? null,
      positionKind: wishes.positionKind ?? 'PELAKSANA',
      rank: wishes.rank ?? 'Penata Muda, III/a',
      position: wishes.position ?? 'Pengelola Data',
    },
    select: { id: true },
  })
  const membership = await db().membership.create({
    data: { signatoryId: id, opdId, workUnitId, fromAt: wishes.fromAt ?? addDays(new Date(), -30) },
    select: { id: true },
  })
  return { id, campaignId, regionId, employeeId, membershipId: membership.id, name, nip }
}
