import type { Actor, StaffActor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { sha256 } from '#lib/audit/canonical-json'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'
import { type CheckedImport, checkImport } from '#lib/rosters/check-import'
import { findImportCampaign } from '#lib/rosters/find-import-campaign'
import { type ImportPlan, planImport } from '#lib/rosters/import-plan'
import { type ImportReport, reportImport } from '#lib/rosters/import-report'
import type { ImportWish } from '#lib/rosters/preview-import'
import { holdSignatories, readImportState } from '#lib/rosters/read-import-state'
import type { UnreadableReason } from '#lib/rosters/reading/unreadable-file'
import { writeImport } from '#lib/rosters/write-import'

export type ApplyImportResult =
  | { ok: true; repeated: boolean; counts: ImportReport['counts'] }
  | { ok: false; reason: 'not_found' | 'other_file' | 'nothing_accepted' }
  | { ok: false; reason: 'unreadable'; why: UnreadableReason }

type Campaign = NonNullable<Awaited<ReturnType<typeof findImportCampaign>>>
type Checked = Extract<CheckedImport, { ok: true }>

/** A province's whole roster takes longer than a page does; all of it is one transaction. */
const PATIENCE = { maxWait: 20_000, timeout: 300_000 }

/**
 * Applies a roster file to a campaign of the actor's region, all or nothing. The bytes must be those of the preview
 * (`previewedHash`, SHA-256 in hex). Applied again, a file that changes nothing is answered as success.
 */
export async function applyImport(
  actor: Actor | null,
  wish: ImportWish & { previewedHash: string },
  now: Date,
): Promise<ApplyImportResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'roster.import', now)
  const campaign = await findImportCampaign(db(), actor.regionId, wish.campaignId)
  if (!campaign) return refuseAccess(actor, 'roster.import', now)
  const fileHash = sha256(wish.file.bytes)
  if (Buffer.from(fileHash).toString('hex') !== wish.previewedHash) return { ok: false, reason: 'other_file' }
  const check = await checkImport(db(), actor.regionId, wish.file)
  if (!check.ok) return check
  return db().$transaction(async (tx) => {
    const plan = await planOnHeldRows(tx, campaign, check, wish.opdId, now)
    const { counts } = reportImport(check.checked, plan)
    if (counts.accepted === 0) return { ok: false, reason: 'nothing_accepted' }
    const changes = counts.add + counts.move + counts.update + counts.excused
    if (changes === 0 && (await isApplied(tx, campaign.id, fileHash))) {
      return { ok: true, repeated: true, counts }
    }
    const applied = { campaignId: campaign.id, fileName: wish.file.name, fileHash, counts }
    const importId = await writeImportRow(tx, actor, applied, now)
    await writeImport(tx, { ...campaign, importId, accountId: actor.accountId }, plan.people, now)
    return { ok: true, repeated: false, counts }
  }, PATIENCE)
}

/** The imports of a region come one after the other, and nobody of the file signs until this one is committed. */
async function planOnHeldRows(
  tx: Db,
  campaign: Campaign,
  { rows }: Checked,
  opdId: string | null,
  now: Date,
): Promise<ImportPlan> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${campaign.regionId}, 11))::text`
  const { employees } = await readImportState(tx, campaign, rows, opdId, now)
  await holdSignatories(
    tx,
    campaign.id,
    employees.map(({ id }) => id),
  )
  return planImport(rows, await readImportState(tx, campaign, rows, opdId, now))
}

async function isApplied(tx: Db, campaignId: string, fileHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const found = await tx.rosterImport.findFirst({ where: { campaignId, fileHash }, select: { id: true } })
  return found !== null
}

type Applied = {
  campaignId: string
  fileName: string
  fileHash: Uint8Array<ArrayBuffer>
  counts: ImportReport['counts']
}

async function writeImportRow(tx: Db, actor: StaffActor, applied: Applied, now: Date): Promise<string> {
  const { campaignId, fileName, fileHash, counts } = applied
  const { accepted, warned, refused } = counts
  const { id } = await tx.rosterImport.create({
    data: {
      ...{ campaignId, fileName, fileHash, accepted, warned, refused },
      appliedAt: now,
      appliedById: actor.accountId,
    },
    select: { id: true },
  })
  const trace = { accepted, warned, refused, fileHash: Buffer.from(fileHash).toString('hex') }
  await recordEvent(tx, actor, 'roster.imported', id, trace, now)
  return id
}
