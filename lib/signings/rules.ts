import { isAudienceOf } from '#lib/pledges/rules'
import type { EmploymentKind, PledgeAudience } from '#prisma/generated/enums'

/** What the desk knows when somebody wants to sign. */
export type SigningFacts = {
  campaign: { opensAt: Date; closesAt: Date }
  pledge: { audience: PledgeAudience; isCurrent: boolean; points: number }
  signatory: {
    employmentKind: EmploymentKind
    hasLeft: boolean
    hasMembership: boolean
    hasStandingSigning: boolean
  }
  confirmedPoints: readonly number[]
  deviceSignedAt: Date | null
}

export type SigningRefusal =
  | 'not_yet_open'
  | 'closed'
  | 'left'
  | 'text_not_for_you'
  | 'text_superseded'
  | 'points_unconfirmed'
  | 'already_signed'

/** A submission that waited on the device counts by the device's time if it arrives within this many hours. */
export const QUEUE_HOURS = 72

export type SigningVerdict =
  | { ok: true; signedAt: Date; queued: boolean }
  | { ok: false; reason: SigningRefusal }

/**
 * Whether a signing may be made at `now`, and which instant is its date (DESIGN, "Times"): the server's, or the
 * device's when the submission had to wait: signed before closing and received within 72 hours.
 */
export function decideSigning(facts: SigningFacts, now: Date): SigningVerdict {
  const { campaign, pledge, signatory } = facts
  const signedAt = pickInstant(facts, now)
  if (now < campaign.opensAt) return { ok: false, reason: 'not_yet_open' }
  if (signedAt >= campaign.closesAt) return { ok: false, reason: 'closed' }
  if (signatory.hasStandingSigning) return { ok: false, reason: 'already_signed' }
  if (signatory.hasLeft || !signatory.hasMembership) return { ok: false, reason: 'left' }
  if (!isAudienceOf(pledge.audience, signatory.employmentKind))
    return { ok: false, reason: 'text_not_for_you' }
  if (!pledge.isCurrent) return { ok: false, reason: 'text_superseded' }
  if (!confirmsAll(facts.confirmedPoints, pledge.points)) return { ok: false, reason: 'points_unconfirmed' }
  return { ok: true, signedAt, queued: signedAt === facts.deviceSignedAt }
}

/** The device's time when it can be true; a clock that is ahead, or behind by more than 72 hours, is not believed. */
function pickInstant({ campaign, deviceSignedAt }: SigningFacts, now: Date): Date {
  if (!deviceSignedAt || deviceSignedAt > now || deviceSignedAt < campaign.opensAt) return now
  return now.getTime() - deviceSignedAt.getTime() <= QUEUE_HOURS * 3_600_000 ? deviceSignedAt : now
}

function confirmsAll(confirmed: readonly number[], points: number): boolean {
  const given = new Set(confirmed)
  return (
    given.size === points &&
    Array.from({ length: points }, (_, index) => index + 1).every((n) => given.has(n))
  )
}
