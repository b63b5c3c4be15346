import { randomUUID } from 'node:crypto'
import { recordEvent } from '#lib/audit/record-event'
import { recordSealCertificate } from '#lib/certificates/record-seal-certificate'
import type { SealCertificate } from '#lib/certificates/seal'
import { type Db, db } from '#lib/db'
import { bulkTransaction } from '#lib/db/bulk-transaction'
import { writeFile } from '#lib/storage/write-file'

/** A package before it is kept: the three files of its own, the rest being kept already. */
export type SealedPackage = {
  handoverId: string
  regionId: string
  contentHash: Uint8Array<ArrayBuffer>
  certificates: number
  volumes: number
  recap: Uint8Array
  manifest: Uint8Array
  manifestSeal: Uint8Array
  seal: SealCertificate
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Keeps a package with its files and its trace in one transaction, as the handover's next revision. Where another
 * worker has kept one of the same content first, that stands and the own is dropped.
 */
export function keepPackage(made: SealedPackage, now: Date): Promise<void> {
  const { handoverId, contentHash } = made
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${handoverId}::uuid::text, 43))`
    const kept = await tx.handoverPackage.count({ where: { handoverId, contentHash } })
    if (kept > 0) return
    await writePackage(tx, made, now)
    const counts = { certificates: made.certificates, volumes: made.volumes }
    await recordEvent(tx, { regionId: made.regionId }, 'package.prepared', handoverId, counts, now)
  }, bulkTransaction)
}

async function writePackage(tx: Db, made: SealedPackage, now: Date): Promise<void> {
  const { handoverId, contentHash, certificates, seal } = made
  const revision = (await tx.handoverPackage.count({ where: { handoverId } })) + 1
  const id = randomUUID()
  const write = async (name: string, contentType: string, bytes: Uint8Array) => {
    const key = `packages/${id}/${name}`
    await writeFile(tx, { key, contentType, bytes }, now)
    return key
  }
  const recapKey = await write('rekapitulasi.xlsx', XLSX, made.recap)
  const manifestKey = await write('manifest.json', 'application/json', made.manifest)
  const sealKey = await write('manifest.p7s', 'application/pkcs7-signature', made.manifestSeal)
  await recordSealCertificate(tx, seal, now)
  const sealFingerprint = new Uint8Array(Buffer.from(seal.fingerprint, 'hex'))
  await tx.handoverPackage.create({
    data: {
      ...{ id, handoverId, revision, certificates, contentHash, recapKey, manifestKey, sealKey },
      ...{ sealFingerprint, preparedAt: now },
    },
    select: { id: true },
  })
}
