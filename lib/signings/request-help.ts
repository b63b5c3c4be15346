import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { findOwnCampaign } from '#lib/signings/find-own-campaign'
import type { RequestHelpInput } from '#lib/signings/help-schema'

export type RequestHelpResult = { ok: true } | { ok: false; reason: 'not_found' | 'too_many' }

/** As many unanswered requests as one person may have at a time. */
const MOST_UNANSWERED = 5

/**
 * The desk of "Saya belum dapat menandatangani" and "Data saya keliru": writes the person's words for whoever answers
 * (data and questions the own OPD, KEBERATAN only BKD). The same words again while unanswered are one request.
 * `campaignId` is the one whose page it was said on.
 */
export async function requestHelp(
  actor: Actor | null,
  input: RequestHelpInput & { campaignId?: string | null },
  now: Date,
): Promise<RequestHelpResult> {
  if (actor?.kind !== 'employee') return { ok: false, reason: 'not_found' }
  const { campaign } = await findOwnCampaign(actor, input.campaignId ?? null, now)
  const signatoryId = campaign?.signatoryId
  if (!signatoryId) return { ok: false, reason: 'not_found' }
  return db().$transaction(async (tx) => {
    // One request of a person at a time, so that a double tap finds the first.
    await tx.$queryRaw`SELECT "id" FROM "Signatory" WHERE "id" = ${signatoryId}::uuid FOR UPDATE`
    const unanswered = await tx.helpRequest.findMany({
      where: { signatoryId, resolution: null },
      select: { kind: true, message: true },
    })
    if (unanswered.some(({ kind, message }) => kind === input.kind && message === input.message))
      return { ok: true }
    if (unanswered.length >= MOST_UNANSWERED) return { ok: false, reason: 'too_many' }
    const { kind, message } = input
    const request = await tx.helpRequest.create({
      data: { signatoryId, kind, message, createdAt: now },
      select: { id: true },
    })
    await recordEvent(tx, actor, 'help.requested', request.id, { kind }, now)
    return { ok: true }
  })
}
