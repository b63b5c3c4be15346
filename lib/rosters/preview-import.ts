import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { sha256 } from '#lib/audit/canonical-json'
import { db } from '#lib/db'
import { checkImport } from '#lib/rosters/check-import'
import type { CheckedSheet } from '#lib/rosters/checked-roster'
import { findImportCampaign } from '#lib/rosters/find-import-campaign'
import { planImport } from '#lib/rosters/import-plan'
import { type ImportReport, reportImport } from '#lib/rosters/import-report'
import { readImportState } from '#lib/rosters/read-import-state'
import type { RosterFile } from '#lib/rosters/reading/read-roster-file'
import type { UnreadableReason } from '#lib/rosters/reading/unreadable-file'

export type ImportWish = { campaignId: string; opdId: string | null; file: RosterFile }

export type PreviewImportResult =
  | ({ ok: true; fileHash: string; sheets: CheckedSheet[]; onRoster: number } & ImportReport)
  | { ok: false; reason: 'not_found' }
  | { ok: false; reason: 'unreadable'; why: UnreadableReason }

/**
 * What applying a file to a campaign of the actor's region would do. Nothing is written. `fileHash` (SHA-256, hex)
 * names the bytes that were looked at; `onRoster` is how many people the campaign has now.
 */
export async function previewImport(
  actor: Actor | null,
  { campaignId, opdId, file }: ImportWish,
  now: Date,
): Promise<PreviewImportResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'roster.preview', now)
  const campaign = await findImportCampaign(db(), actor.regionId, campaignId)
  if (!campaign) return refuseAccess(actor, 'roster.preview', now)
  const check = await checkImport(db(), actor.regionId, file)
  if (!check.ok) return check
  const plan = planImport(check.rows, await readImportState(db(), campaign, check.rows, opdId, now))
  return {
    ok: true,
    fileHash: Buffer.from(sha256(file.bytes)).toString('hex'),
    sheets: check.sheets,
    onRoster: await db().signatory.count({ where: { campaignId } }),
    ...reportImport(check.checked, plan),
  }
}
