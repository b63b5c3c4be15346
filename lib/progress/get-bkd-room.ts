import type { Actor } from '#lib/access/actor'
import { isBkd, isStaff } from '#lib/access/rules'
import { db } from '#lib/db'
import { type TimeZone, toTimeZone } from '#lib/regions/rules'

export type BkdRoom = {
  region: {
    governmentName: string
    bkdName: string
    timeZone: TimeZone
    helpName: string | null
    helpPhone: string | null
  }
  officerName: string
  accountId: string
  /** An auditor sees the counts of the region and nothing else here. */
  isAuditor: boolean
  /** What waits for BKD; both 0 for an auditor. */
  waitingHandovers: number
  waitingAnnulments: number
}

/** True for an officer whose letter lets the region's counts be seen (Inspektorat, Bawaslu). */
export function isAuditor(actor: Actor | null): boolean {
  return isStaff(actor) && actor.regionId !== null && actor.grants.some(({ role }) => role === 'AUDITOR')
}

/** What frames every page of BKD's room; null for whoever is neither BKD nor auditor of a region. */
export async function getBkdRoom(actor: Actor | null): Promise<BkdRoom | null> {
  if (!isStaff(actor) || actor.regionId === null || !(isBkd(actor) || isAuditor(actor))) return null
  const { timeZone, ...region } = await db().region.findUniqueOrThrow({
    where: { id: actor.regionId },
    select: { governmentName: true, bkdName: true, timeZone: true, helpName: true, helpPhone: true },
  })
  const account = await db().staffAccount.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { name: true },
  })
  return {
    region: { ...region, timeZone: toTimeZone(timeZone) },
    officerName: account.name,
    accountId: actor.accountId,
    isAuditor: !isBkd(actor),
    ...(isBkd(actor) ? await countWaiting(actor.regionId) : { waitingHandovers: 0, waitingAnnulments: 0 }),
  }
}

async function countWaiting(regionId: string) {
  return {
    waitingHandovers: await db().handover.count({ where: { decision: null, campaign: { regionId } } }),
    waitingAnnulments: await db().annulmentRequest.count({
      where: { annulment: null, rejection: null, signing: { signatory: { campaign: { regionId } } } },
    }),
  }
}
