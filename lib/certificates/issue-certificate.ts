import { randomUUID } from 'node:crypto'
import { recordEvent } from '#lib/audit/record-event'
import { getSealer } from '#lib/certificates/get-sealer'
import { loadCertificateContents } from '#lib/certificates/load-contents'
import { recordSealCertificate } from '#lib/certificates/record-seal-certificate'
import { renderCertificate } from '#lib/certificates/render-certificate'
import type { SealCertificate, Sealer } from '#lib/certificates/seal'
import { sealPdf } from '#lib/certificates/seal-pdf'
import { db } from '#lib/db'
import { isUniqueViolation } from '#lib/db/unique-violation'
import { writeFile } from '#lib/storage/write-file'

export type IssuedCertificate = { id: string; edition: number; fileKey: string; sha256: Uint8Array }

const issuedCertificateSelect = { id: true, edition: true, fileKey: true, sha256: true } as const

/**
 * The sealed certificate of a signing in one edition: made once, by whoever needs it first (the worker or the first
 * download); the unique (signing, edition) picks the winner and a loser's work is dropped. Edition 2 of a signing
 * that nobody witnessed is a fault.
 */
export async function issueCertificate(
  signingId: string,
  edition: 1 | 2,
  now: Date,
): Promise<IssuedCertificate> {
  const issued = await findIssued(signingId, edition)
  if (issued) return issued
  const sealer = await getSealer()
  const sealed = await renderSealed(signingId, edition, sealer, now)
  try {
    return await keep(signingId, edition, sealed, sealer.certificate, now)
  } catch (error) {
    const winner = isUniqueViolation(error) ? await findIssued(signingId, edition) : null
    if (!winner) throw error
    return winner
  }
}

function findIssued(signingId: string, edition: number) {
  return db().certificate.findUnique({
    where: { signingId_edition: { signingId, edition } },
    select: issuedCertificateSelect,
  })
}

async function renderSealed(
  signingId: string,
  edition: 1 | 2,
  sealer: Sealer,
  now: Date,
): Promise<Uint8Array> {
  const [content] = await loadCertificateContents([signingId], edition === 1 ? 1 : 'current', { sealer })
  if (content?.edition !== edition) throw new Error(`signing ${signingId} has no edition ${edition} yet`)
  const slot = { room: sealer.room, reason: 'Segel pakta integritas', at: now }
  return sealPdf(await renderCertificate(content, slot), sealer, now)
}

async function keep(
  signingId: string,
  edition: 1 | 2,
  pdf: Uint8Array,
  seal: SealCertificate,
  now: Date,
): Promise<IssuedCertificate> {
  const id = randomUUID()
  const fileKey = `certificates/${id}.pdf`
  return db().$transaction(async (tx) => {
    const signing = await tx.signing.findUniqueOrThrow({
      where: { id: signingId },
      select: {
        signatory: { select: { campaign: { select: { regionId: true } } } },
        witnessed: { select: { witnessingId: true } },
      },
    })
    await recordSealCertificate(tx, seal, now)
    const stored = await writeFile(tx, { key: fileKey, contentType: 'application/pdf', bytes: pdf }, now)
    const certificate = await tx.certificate.create({
      data: {
        id,
        signingId,
        edition,
        witnessingId: edition === 2 ? (signing.witnessed?.witnessingId ?? null) : null,
        fileKey,
        sealFingerprint: new Uint8Array(Buffer.from(seal.fingerprint, 'hex')),
        sealedAt: now,
        ...stored,
      },
      select: issuedCertificateSelect,
    })
    const { regionId } = signing.signatory.campaign
    await recordEvent(tx, { regionId }, 'certificate.sealed', signingId, { edition }, now)
    return certificate
  })
}
