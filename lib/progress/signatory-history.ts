import type { Prisma } from '#prisma/generated/client'

/** The columns of one person's status page; nothing that only BKD may read (objections, contests, requests). */
export const signatoryHistorySelect = {
  id: true,
  name: true,
  employmentKind: true,
  localTerm: true,
  rank: true,
  position: true,
  campaign: { select: { id: true, name: true } },
  employee: { select: { nip: true, niPppk: true, nikLast4: true, localNumber: true } },
  memberships: {
    select: {
      opdId: true,
      workUnitId: true,
      fromAt: true,
      untilAt: true,
      opd: { select: { name: true } },
      workUnit: { select: { name: true } },
    },
    orderBy: [{ fromAt: 'asc' }, { id: 'asc' }],
  },
  excuses: { select: { kind: true, fromAt: true, untilAt: true, revokedAt: true } },
  refusals: { select: { fromAt: true, withdrawnAt: true, minutesNumber: true } },
  departures: { where: { revokedAt: null }, select: { kind: true, fromAt: true } },
  signings: {
    select: {
      id: true,
      code: true,
      signedAt: true,
      membership: { select: { opdId: true, workUnitId: true } },
      annulment: { select: { annulledAt: true } },
      witnessed: {
        select: {
          witnessing: { select: { witnessedAt: true, kind: true, titlePrinted: true, namePrinted: true } },
        },
      },
      handoverItems: {
        select: {
          handover: {
            select: {
              kind: true,
              handedOverAt: true,
              decision: { select: { kind: true, decidedAt: true } },
            },
          },
        },
      },
    },
    orderBy: { ordinal: 'asc' },
  },
} satisfies Prisma.SignatorySelect

export type SignatoryHistory = Prisma.SignatoryGetPayload<{ select: typeof signatoryHistorySelect }>
