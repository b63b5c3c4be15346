import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { decideHandover } from '#lib/handovers/decide-handover'
import { handOver } from '#lib/handovers/hand-over'
import type { Fact } from '#lib/register/fact-kind'
import { witnessSignings } from '#lib/signings/witness-signings'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeStaff } from '#tests/factories/staff'
import { makeAct } from '#tests/factories/witness-act'

/** So many audit events of a region, written one after the other. */
export async function makeEvents(regionId: string | null, count: number, at = new Date()): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    await recordEvent(db(), { regionId }, 'roster.read', null, { opdId: null, count: made }, at)
  }
}

/** A fact of every kind in a new region; the audit events are those that the desks leave. */
export async function makeFacts(): Promise<{ agency: MadeAgency; facts: Fact[] }> {
  const agency = await makeAgency()
  const { region, opd, campaign, head, bkd } = agency
  const now = new Date()
  const [first, second, third] = await makeSigners(agency, 3)
  if (!first || !second || !third) throw new Error('three people sign')
  const { accountId: approvedById } = await makeStaff({ regionId: region.id, role: 'BKD_ADMIN' })
  const annulled = { signingId: third.id, requestedById: bkd.accountId, approvedById }
  await makeAnnulment(annulled)
  const witnessed = await witnessSignings(head, makeAct(head, campaign.id, [first, second]), now)
  const handed = await handOver(head, { campaignId: campaign.id, opdId: opd.id }, now)
  if (!witnessed.ok || !handed.ok) throw new Error('the head witnesses and hands over')
  const { handoverId } = handed
  await decideHandover(bkd, { handoverId, kind: 'RETURNED', reason: 'Belum lengkap.' }, now)
  const annulment = await db().annulment.findUniqueOrThrow({
    where: { signingId: third.id },
    select: { id: true },
  })
  const events = await db().auditEvent.findMany({ where: { regionId: region.id }, select: { id: true } })
  const facts: Fact[] = [
    ...[first, second, third].map(({ id }) => ({ kind: 'signing' as const, id })),
    { kind: 'annulment', id: annulment.id },
    { kind: 'witnessing', id: witnessed.witnessingId },
    { kind: 'handover', id: handoverId },
    { kind: 'handover-decision', id: handoverId },
    ...events.map(({ id }) => ({ kind: 'audit-event' as const, id })),
  ]
  return { agency, facts }
}
