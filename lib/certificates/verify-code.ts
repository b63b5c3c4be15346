import { maskName } from '#lib/certificates/mask-name'
import { readCode } from '#lib/certificates/read-code'
import { db } from '#lib/db'
import { type TimeZone, toTimeZone } from '#lib/regions/rules'
import { snapshotSchema } from '#lib/signings/snapshot'

/** What anybody who holds a code may know. `maskedName` is null once the personal data were destroyed. */
export type VerifiedSigning = {
  code: string
  governmentName: string
  timeZone: TimeZone
  maskedName: string | null
  opdName: string
  campaignName: string
  title: string
  signedAt: Date
  receivedAt: Date
  queued: boolean
  witness: { kind: 'MENYAKSIKAN' | 'MENGETAHUI'; title: string; witnessedAt: Date } | null
  /** 2 once witnessed, else 1. */
  edition: 1 | 2
  annulledAt: Date | null
}

const verificationSelect = {
  code: true,
  signedAt: true,
  receivedAt: true,
  evidence: { select: { queued: true } },
  snapshot: { select: { content: true } },
  membership: { select: { opd: { select: { name: true } } } },
  pledgeVersion: { select: { title: true } },
  annulment: { select: { annulledAt: true } },
  witnessed: { select: { witnessing: { select: { kind: true, titlePrinted: true, witnessedAt: true } } } },
  signatory: {
    select: {
      campaign: { select: { name: true, region: { select: { governmentName: true, timeZone: true } } } },
    },
  },
} as const

/** The public look-up: the signing behind a typed code, or null alike for a malformed, a wrong and an absent one. */
export async function verifyCode(typed: string): Promise<VerifiedSigning | null> {
  const code = readCode(typed)
  const signing = code && (await db().signing.findUnique({ where: { code }, select: verificationSelect }))
  if (!signing) return null
  const { campaign } = signing.signatory
  const snapshot = signing.snapshot && snapshotSchema.parse(signing.snapshot.content)
  const witnessing = signing.witnessed?.witnessing
  return {
    code: signing.code,
    governmentName: campaign.region.governmentName,
    timeZone: toTimeZone(campaign.region.timeZone),
    maskedName: snapshot ? maskName(snapshot.name) : null,
    opdName: snapshot?.opd ?? signing.membership.opd.name,
    campaignName: campaign.name,
    title: signing.pledgeVersion.title,
    signedAt: signing.signedAt,
    receivedAt: signing.receivedAt,
    queued: signing.evidence?.queued ?? false,
    witness: witnessing
      ? { kind: witnessing.kind, title: witnessing.titlePrinted, witnessedAt: witnessing.witnessedAt }
      : null,
    edition: witnessing ? 2 : 1,
    annulledAt: signing.annulment?.annulledAt ?? null,
  }
}
