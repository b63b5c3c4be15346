import type { Actor, EmployeeActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { toTimeZone } from '#lib/regions/rules'
import { describeSigner } from '#lib/signings/describe-signer'
import { findOwnCampaign } from '#lib/signings/find-own-campaign'
import { listOtherSignings, listOwnRequests } from '#lib/signings/list-own-past'
import { loadOwnProof } from '#lib/signings/load-own-proof'
import { loadOwnSignatory, pickHelpContact } from '#lib/signings/load-own-signatory'
import { loadOwnText } from '#lib/signings/load-own-text'
import { campaignPhase } from '#lib/signings/own-campaign-rules'
import type { OwnPledge, OwnStanding } from '#lib/signings/own-pledge'

type Campaign = NonNullable<Awaited<ReturnType<typeof findOwnCampaign>>['campaign']>
type Found = NonNullable<Awaited<ReturnType<typeof loadOwnSignatory>>>

/**
 * Everything `/pakta` shows to the signed-in employee, and nothing of anybody else: the campaign at hand, how the person
 * stands in it, the text or the proof, and whom to ask. `wantedId` names one of several campaigns. Null for an actor who
 * is no employee.
 */
export async function getOwnPledge(
  actor: Actor | null,
  now: Date,
  wantedId: string | null = null,
): Promise<OwnPledge | null> {
  if (actor?.kind !== 'employee') return null
  const { region, name } = await loadPerson(actor)
  const { campaign, stillToSign } = await findOwnCampaign(actor, wantedId, now)
  const found = campaign && (await loadOwnSignatory(actor, campaign.id, now))
  const membership = found?.signatory.memberships[0]
  return {
    region,
    name: found?.signatory.name ?? name,
    campaignId: campaign?.id ?? null,
    campaignName: campaign?.name ?? null,
    signatoryId: found?.signatory.id ?? null,
    help: pickHelpContact([membership?.workUnit, membership?.opd, region]),
    standing: found
      ? await loadStanding(campaign, found, region.governmentName, now)
      : { state: 'not_on_roster' },
    requests: found ? await listOwnRequests(found.signatory.id) : [],
    stillToSign,
    others: await listOtherSignings(actor, campaign?.id ?? null),
  }
}

async function loadPerson(actor: EmployeeActor) {
  const hasCrest = await db().region.count({ where: { id: actor.regionId, crest: { not: null } } })
  const { region, name } = await db().employee.findUniqueOrThrow({
    where: { id: actor.employeeId },
    select: {
      name: true,
      region: {
        select: {
          slug: true,
          governmentName: true,
          bkdName: true,
          city: true,
          timeZone: true,
          helpName: true,
          helpPhone: true,
        },
      },
    },
  })
  return { name, region: { ...region, timeZone: toTimeZone(region.timeZone), hasCrest: hasCrest > 0 } }
}

/** A standing signing outlives everything; then the roster decides, then the calendar, then the person's own word. */
async function loadStanding(
  campaign: Campaign,
  { signatory, status, signingId }: Found,
  agency: string,
  now: Date,
): Promise<OwnStanding> {
  const current = describeSigner(signatory, agency)
  if (signingId) {
    const { proof, data } = await loadOwnProof(signingId)
    const shown = data ?? current
    if (shown) return { state: 'signed', data: shown, proof }
  }
  if (status === null || !current) return { state: 'departed' }
  const phase = campaignPhase(campaign, now)
  if (phase === 'upcoming') return { state: 'upcoming', opensAt: campaign.opensAt, data: current }
  if (phase === 'closed') return { state: 'closed', closesAt: campaign.closesAt }
  const text = await loadOwnText(campaign.id, signatory.employmentKind)
  if (!text) return { state: 'no_text', data: current }
  return { state: status === 'refused' ? 'declined' : 'sign', data: current, text }
}
