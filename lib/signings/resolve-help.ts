import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { isUniqueViolation } from '#lib/db/unique-violation'
import { helpReach } from '#lib/signings/help-reach'
import type { ResolveHelpInput } from '#lib/signings/resolve-help-schema'

export type ResolveHelpResult = { ok: true } | { ok: false; reason: 'not_found' | 'already_resolved' }

/** The desk of an answer to "Saya belum dapat menandatangani"; each request is answered once. */
export async function resolveHelp(
  actor: Actor | null,
  { helpRequestId, answer }: ResolveHelpInput,
  now: Date,
): Promise<ResolveHelpResult> {
  const resolved = db().$transaction(async (tx): Promise<ResolveHelpResult> => {
    const reach = await helpReach(tx, actor, now)
    const request =
      reach &&
      (await tx.helpRequest.findFirst({
        where: { id: helpRequestId, AND: [reach] },
        select: { resolution: { select: { resolvedAt: true } } },
      }))
    if (!request || !actor?.accountId) return { ok: false, reason: 'not_found' }
    if (request.resolution) return { ok: false, reason: 'already_resolved' }
    const resolution = { helpRequestId, resolvedAt: now, resolvedById: actor.accountId, answer }
    await tx.helpResolution.create({ data: resolution, select: { helpRequestId: true } })
    await recordEvent(tx, actor, 'help.resolved', helpRequestId, {}, now)
    return { ok: true }
  })
  return resolved.catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error
    return { ok: false, reason: 'already_resolved' }
  })
}
