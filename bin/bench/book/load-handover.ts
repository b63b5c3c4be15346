import { randomUUID } from 'node:crypto'
import { loadHead } from '#bin/bench/book/load-head'
import { loadPeople } from '#bin/bench/book/load-people'
import { loadCampaign, loadOpd } from '#bin/bench/book/load-place'
import { loadSignings } from '#bin/bench/book/load-signings'
import { benchCeremony } from '#bin/bench/people/invent-contents'
import { inventSigners } from '#bin/bench/people/invent-signers'
import { handOver } from '#lib/handovers/hand-over'
import type { DrawnMark } from '#lib/signings/mark'
import { witnessSignings } from '#lib/signings/witness-signings'

/** A handover of `people` signings, every second of them witnessed; signing ids in roster order. */
export type LoadedHandover = { handoverId: string; signingIds: string[]; people: number }

/** Of so many who must sign, one has not. */
const ABSENT_SHARE = 50
const DAY = 86_400_000

/**
 * A region with an agency of which so many have signed and a fiftieth more have not; the head witnesses half of them in one act and
 * hands all over, by the desks that do so in the product.
 */
export async function loadHandover(
  people: number,
  marks: readonly DrawnMark[],
  now: Date,
): Promise<LoadedHandover> {
  const campaign = await loadCampaign(benchCeremony(), `bench-${people}`, now)
  const { campaignId } = campaign
  const opd = await loadOpd(campaign.regionId, 'Dinas Pendidikan dan Kebudayaan Kota Sukabumi')
  const invented = inventSigners(`book of ${people}`, people + Math.round(people / ABSENT_SHARE))
  const since = new Date(now.getTime() - 6 * DAY)
  const roster = await loadPeople(invented, campaign, opd, since)
  const signingIds = await loadSignings(roster.slice(0, people), marks, { campaign, opd }, since)
  const head = await loadHead(campaign, opd, now)
  await witness(head, campaignId, signingIds, marks, now)
  const made = await handOver(head, { campaignId, opdId: opd.id }, now)
  if (!made.ok || made.count !== people) throw new Error('the handover was not made')
  return { handoverId: made.handoverId, signingIds, people }
}

async function witness(
  head: Awaited<ReturnType<typeof loadHead>>,
  campaignId: string,
  signingIds: readonly string[],
  [mark]: readonly DrawnMark[],
  now: Date,
): Promise<void> {
  if (!mark) throw new Error('no marks')
  const input = {
    ...{ submissionId: randomUUID(), campaignId, headshipId: head.headshipId, kind: 'MENGETAHUI' as const },
    ...{ signingIds: signingIds.filter((_, nth) => nth % 2 === 0), mark },
  }
  const act = await witnessSignings(head, input, now)
  if (!act.ok) throw new Error(`the act of witnessing was refused: ${act.reason}`)
}
