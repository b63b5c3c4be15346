import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { recordEvent } from '#lib/audit/record-event'
import type { EvidenceSheetContent, Officer } from '#lib/certificates/evidence-sheet/content'
import { findOfficer } from '#lib/certificates/evidence-sheet/find-officer'
import { loadEvidenceSheet } from '#lib/certificates/evidence-sheet/load-evidence-sheet'
import { mayReadNow } from '#lib/certificates/evidence-sheet/may-read-now'
import type { SheetOwner } from '#lib/certificates/evidence-sheet/reader-rules'
import { renderEvidenceSheet } from '#lib/certificates/evidence-sheet/render-evidence-sheet'
import { type CompleteEvidenceRow, evidenceSheetSelect } from '#lib/certificates/evidence-sheet/select'
import { getSealer } from '#lib/certificates/get-sealer'
import { recordSealCertificate } from '#lib/certificates/record-seal-certificate'
import { groupCode } from '#lib/certificates/rules'
import type { SealCertificate } from '#lib/certificates/seal'
import { isSealFault } from '#lib/certificates/seal/is-seal-fault'
import { sealPdf } from '#lib/certificates/seal-pdf'
import { db } from '#lib/db'

export type OpenedEvidenceSheet =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; fileName: string }
  | { ok: false; reason: 'not_found' | 'seal_unavailable' }

/**
 * The whole evidence of one signing as a sealed PDF: for the signer, BKD and the auditors of the region; anybody else's
 * answer is that of an absent one. Made anew for each request and not stored, because it tells how things stand at one
 * moment: a kept one would go on saying "berlaku" after an annulment, and would outlive a destruction of personal data.
 * `seal_unavailable` when it cannot be sealed just now (no timestamp, a certificate that has run out).
 */
export async function openEvidenceSheet(
  actor: Actor | null,
  signingId: string,
  now: Date,
): Promise<OpenedEvidenceSheet> {
  const owner = await findOwner(signingId)
  if (!actor || !owner || !(await mayReadNow(actor, owner, now)))
    return refuseAccess(actor, 'evidence.open', now)
  const row = await readEvidence(signingId)
  const printed = { by: await findPrinter(actor, now), at: now }
  const sheet = await printSealed(row, printed).catch(nullOnSealFault)
  if (!sheet) return { ok: false, reason: 'seal_unavailable' }
  await db().$transaction(async (tx) => {
    await recordSealCertificate(tx, sheet.seal, now)
    await recordEvent(tx, actor, 'evidence.opened', signingId, {}, now)
  })
  return { ok: true, bytes: sheet.bytes, fileName: `Lembar-bukti-${groupCode(row.code)}.pdf` }
}

async function findOwner(signingId: string): Promise<SheetOwner | null> {
  const signing = await db().signing.findUnique({
    where: { id: signingId },
    select: { signatory: { select: { employeeId: true, campaign: { select: { regionId: true } } } } },
  })
  if (!signing) return null
  const { employeeId, campaign } = signing.signatory
  return { employeeId, regionId: campaign.regionId }
}

async function readEvidence(id: string): Promise<CompleteEvidenceRow> {
  const row = await db().signing.findUniqueOrThrow({ where: { id }, select: evidenceSheetSelect })
  if (!row.evidence) throw new Error(`signing ${id} has no evidence`)
  return { ...row, evidence: row.evidence }
}

async function findPrinter(actor: Actor, now: Date): Promise<Officer> {
  if (actor.kind === 'staff') return findOfficer(actor.accountId, now)
  const { name } = await db().employee.findUniqueOrThrow({
    where: { id: actor.employeeId },
    select: { name: true },
  })
  return { name, role: 'penanda tangan' }
}

type SealedSheet = { bytes: Uint8Array<ArrayBuffer>; seal: SealCertificate }

async function printSealed(
  row: CompleteEvidenceRow,
  printed: EvidenceSheetContent['printed'],
): Promise<SealedSheet> {
  const sealer = await getSealer('certificates')
  const { kind, issuer, fingerprint } = sealer.certificate
  const { at } = printed
  const content = await loadEvidenceSheet(row, { seal: { kind, issuer, fingerprint }, printed })
  const slot = { room: sealer.room, reason: 'Segel lembar bukti penandatanganan', at }
  const sealed = await sealPdf(await renderEvidenceSheet(content, slot), sealer, at)
  return { bytes: new Uint8Array(sealed), seal: sealer.certificate }
}

function nullOnSealFault(error: unknown): null {
  if (isSealFault(error)) return null
  throw error
}
