import { checkHashes } from '#lib/certificates/evidence-sheet/check-hashes'
import type { EvidenceSheetContent, SheetMark } from '#lib/certificates/evidence-sheet/content'
import { findRegisterPlace } from '#lib/certificates/evidence-sheet/find-register-place'
import { loadAnnulments } from '#lib/certificates/evidence-sheet/load-annulments'
import { loadIdentification } from '#lib/certificates/evidence-sheet/load-identification'
import type { CompleteEvidenceRow } from '#lib/certificates/evidence-sheet/select'
import { env } from '#lib/env'
import { toTimeZone } from '#lib/regions/rules'
import { markSchema } from '#lib/signings/schema'
import { snapshotSchema } from '#lib/signings/snapshot'

type Printing = Pick<EvidenceSheetContent, 'seal' | 'printed'>

/** What the evidence sheet of a signing says, as it stands now. */
export async function loadEvidenceSheet(
  row: CompleteEvidenceRow,
  printing: Printing,
): Promise<EvidenceSheetContent> {
  const { evidence, origin, pledgeVersion } = row
  const { region, regionId, name, destructionOrders } = row.signatory.campaign
  const { pledge: pledgeHash, ...hashes } = checkHashes(row)
  const signer = row.snapshot && snapshotSchema.parse(row.snapshot.content)
  const opdName = signer?.opd ?? row.membership.opd.name
  return {
    region: {
      ...region,
      timeZone: toTimeZone(region.timeZone),
      crest: region.crest && new Uint8Array(region.crest),
    },
    opdName,
    campaignName: name,
    code: row.code,
    urls: {
      verify: `${env.appUrl}/verifikasi/${row.code}`,
      seals: `${env.appUrl}/verifikasi/segel`,
      upload: `${env.appUrl}/verifikasi`,
    },
    signer,
    pledge: { ...pledgeVersion, points: pledgeVersion.points.length, hash: pledgeHash },
    times: { ...evidence, signedAt: row.signedAt, receivedAt: row.receivedAt },
    identification: await loadIdentification(row),
    origin,
    method: row.method,
    mark: row.mark && describeMark(row.mark.content),
    hashes,
    register: await findRegisterPlace(regionId, row.id, hashes.leaf.hex),
    ...toDocuments(row),
    contests: row.contests,
    annulments: await loadAnnulments(row),
    destroyedAt: destructionOrders[0]?.approvedAt ?? null,
    sample: env.evaluation,
    ...printing,
  }
}

function describeMark(content: unknown): SheetMark {
  const mark = markSchema.parse(content)
  if (mark.kind === 'typed') return { kind: 'typed', name: mark.typedName }
  return { kind: 'drawn', strokes: mark.strokes.length, points: mark.strokes.flat().length }
}

function toDocuments({ certificates, witnessed, handoverItems }: CompleteEvidenceRow) {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  const act = witnessed?.witnessing
  return {
    certificates: certificates.map(({ edition, sha256, sealFingerprint, sealedAt }) => ({
      edition,
      sealedAt,
      sha256: hex(sha256),
      sealFingerprint: hex(sealFingerprint),
    })),
    witness: act
      ? { kind: act.kind, title: act.titlePrinted, name: act.namePrinted, witnessedAt: act.witnessedAt }
      : null,
    handovers: handoverItems.map(({ handover }) => handover),
  }
}
