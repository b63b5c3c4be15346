import type { EmployeeActor } from '#lib/access/actor'
import { db } from '#lib/db'
import type { HelpContact } from '#lib/signings/own-pledge'
import type { Prisma } from '#prisma/generated/client'

const contactSelect = { helpName: true, helpPhone: true } as const

const ownSignatorySelect = {
  id: true,
  name: true,
  employmentKind: true,
  rank: true,
  position: true,
  employee: { select: { nip: true, niPppk: true, nikLast4: true, localNumber: true } },
  memberships: {
    orderBy: { fromAt: 'desc' },
    take: 1,
    select: {
      opd: { select: { name: true, ...contactSelect } },
      workUnit: { select: { name: true, ...contactSelect } },
    },
  },
} as const satisfies Prisma.SignatorySelect

export type OwnStatus = 'signed' | 'refused' | 'excused' | 'open'

/**
 * The actor's own place on a campaign's roster with how they stand at `now`; `status` is null for somebody who no
 * longer belongs to it. Somebody else's place answers null, as does an absent one.
 */
export async function loadOwnSignatory(actor: EmployeeActor, campaignId: string, now: Date) {
  const signatory = await db().signatory.findFirst({
    where: { campaignId, employeeId: actor.employeeId },
    select: ownSignatorySelect,
  })
  if (!signatory) return null
  const [row] = await db().$queryRaw<{ status: OwnStatus; signingId: string | null }[]>`
    SELECT "status", "signingId" FROM signatory_status_at(${campaignId}::uuid, ${now}::timestamptz)
    WHERE "signatoryId" = ${signatory.id}::uuid`
  return { signatory, status: row?.status ?? null, signingId: row?.signingId ?? null }
}

type Contact = { helpName: string | null; helpPhone: string | null }

/** The nearest contact that has a name. */
export function pickHelpContact(places: readonly (Contact | null | undefined)[]): HelpContact | null {
  const place = places.find((candidate) => candidate?.helpName)
  return place?.helpName ? { name: place.helpName, phone: place.helpPhone } : null
}
