import type { Db } from '#lib/db'
import { pickCurrentPledge } from '#lib/pledges/rules'
import type { SigningFacts } from '#lib/signings/rules'

const signatorySigningSelect = {
  id: true,
  campaignId: true,
  name: true,
  employmentKind: true,
  localTerm: true,
  positionKind: true,
  echelon: true,
  rank: true,
  position: true,
  employee: { select: { nip: true, niPppk: true, nikLast4: true, localNumber: true } },
  memberships: {
    where: { untilAt: null },
    select: { id: true, opd: { select: { name: true } }, workUnit: { select: { name: true } } },
  },
  signings: { where: { annulment: null }, select: { id: true, submissionId: true } },
  _count: { select: { signings: true } },
} as const

/**
 * Everything the desk needs to decide about one person and one text, with the person's row locked until the transaction
 * ends; null when either is not theirs.
 */
export async function loadSigningFacts(tx: Db, employeeId: string, pledgeVersionId: string, now: Date) {
  const pledge = await tx.pledgeVersion.findFirst({
    where: { id: pledgeVersionId, publishedAt: { not: null } },
    select: {
      id: true,
      campaignId: true,
      audience: true,
      contentHash: true,
      _count: { select: { points: true } },
      campaign: {
        select: {
          opensAt: true,
          closesAt: true,
          region: { select: { governmentName: true, timeZone: true } },
        },
      },
    },
  })
  if (!pledge?.contentHash) return null
  // Whoever corrects, moves or imports this person waits, or is waited for: the snapshot is of one moment.
  await tx.$queryRaw`
    SELECT 1 FROM "Signatory"
    WHERE "campaignId" = ${pledge.campaignId}::uuid AND "employeeId" = ${employeeId}::uuid FOR NO KEY UPDATE`
  const signatory = await tx.signatory.findFirst({
    where: { campaignId: pledge.campaignId, employeeId },
    select: {
      ...signatorySigningSelect,
      departures: {
        where: { fromAt: { lte: now }, OR: [{ revokedAt: null }, { revokedAt: { gt: now } }] },
        select: { id: true },
      },
    },
  })
  if (!signatory) return null
  const published = await tx.pledgeVersion.findMany({
    where: { campaignId: pledge.campaignId, publishedAt: { not: null, lte: now } },
    select: { id: true, audience: true, ordinal: true, publishedAt: true },
  })
  const versions = published.flatMap(({ publishedAt, ...version }) =>
    publishedAt ? [{ ...version, publishedAt }] : [],
  )
  const isCurrent = pickCurrentPledge(versions, signatory.employmentKind)?.id === pledge.id
  return { pledge: { ...pledge, contentHash: pledge.contentHash, isCurrent }, signatory }
}

export type LoadedFacts = NonNullable<Awaited<ReturnType<typeof loadSigningFacts>>>

/** The pure rule's view of what was loaded. */
export function toSigningFacts(
  { pledge, signatory }: LoadedFacts,
  confirmedPoints: readonly number[],
  deviceSignedAt: Date | null,
): SigningFacts {
  return {
    campaign: pledge.campaign,
    pledge: { audience: pledge.audience, isCurrent: pledge.isCurrent, points: pledge._count.points },
    signatory: {
      employmentKind: signatory.employmentKind,
      hasLeft: signatory.departures.length > 0,
      hasMembership: signatory.memberships.length > 0,
      hasStandingSigning: signatory.signings.length > 0,
    },
    confirmedPoints,
    deviceSignedAt,
  }
}
