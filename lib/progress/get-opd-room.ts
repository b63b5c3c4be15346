import type { Actor } from '#lib/access/actor'
import { isStaff } from '#lib/access/rules'
import { db } from '#lib/db'
import { listSeenOpds } from '#lib/progress/open-view'
import type { RoomAddress } from '#lib/progress/room-address-rules'
import { toTimeZone } from '#lib/regions/rules'
import { readViewScope } from '#lib/signings/read-view-scope'
import type { StaffRole } from '#prisma/generated/enums'

const roomCampaignSelect = { id: true, name: true, opensAt: true, closesAt: true, witnessRule: true } as const

const ROOM_ROLES: readonly StaffRole[] = ['OPD_HEAD', 'OPD_OPERATOR', 'REGION_WITNESS']

/**
 * What frames every page of the head's room: the region, the officer, the campaigns and agencies to choose from, and the
 * ones chosen (`opdId` null: all of them). Null for whoever has no agency, and for a choice that is not theirs.
 */
export async function getOpdRoom(actor: Actor | null, chosen: RoomAddress, now: Date) {
  const scope = await readViewScope(actor, now)
  if (!scope || !isStaff(actor) || !actor.grants.some(({ role }) => ROOM_ROLES.includes(role))) return null
  const { regionId } = scope
  const campaigns = await db().campaign.findMany({
    where: { regionId },
    select: roomCampaignSelect,
    orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
  })
  const opds = await listSeenOpds(scope)
  const campaign = chosen.campaignId
    ? campaigns.find(({ id }) => id === chosen.campaignId)
    : latest(campaigns, now)
  if (chosen.campaignId && !campaign) return null
  if (chosen.opdId && !opds.some(({ id }) => id === chosen.opdId)) return null
  const opdId = chosen.opdId ?? (opds.length === 1 ? (opds[0]?.id ?? null) : null)
  return {
    ...(await readOfficer(actor.accountId, regionId)),
    campaigns,
    campaign: campaign ?? null,
    opds,
    opdId,
    opd: opds.find(({ id }) => id === opdId) ?? null,
    /** Excuses and refusals are told apart somewhere in this view. */
    candid: scope.candid.opdIds === 'all' || scope.candid.opdIds.length + scope.candid.unitIds.length > 0,
  }
}

export type OpdRoom = NonNullable<Awaited<ReturnType<typeof getOpdRoom>>>

/** The campaign that opened last, or the next one when none has opened yet. */
function latest<Campaign extends { opensAt: Date }>(campaigns: Campaign[], now: Date): Campaign | undefined {
  return campaigns.find(({ opensAt }) => opensAt <= now) ?? campaigns.at(-1)
}

async function readOfficer(accountId: string, regionId: string) {
  const region = await db().region.findUniqueOrThrow({
    where: { id: regionId },
    select: { governmentName: true, bkdName: true, timeZone: true, helpName: true, helpPhone: true },
  })
  const account = await db().staffAccount.findUniqueOrThrow({
    where: { id: accountId },
    select: { name: true },
  })
  return { region: { ...region, timeZone: toTimeZone(region.timeZone) }, officerName: account.name }
}
