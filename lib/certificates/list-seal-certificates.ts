import { Malformed } from '#lib/certificates/check/der'
import { getSealer } from '#lib/certificates/get-sealer'
import { type SealCertificate, SealError, type SealPurpose } from '#lib/certificates/seal'
import { describeCertificate } from '#lib/certificates/seal/describe-certificate'
import { db } from '#lib/db'

/** A certificate this installation seals or has sealed with; `seals` names what for today, nothing for a former one. */
export type ListedSealCertificate = SealCertificate & { seals: SealPurpose[] }

const PURPOSES = ['certificates', 'books'] as const

/**
 * Every certificate this installation stands for: those it seals with today first, then the former ones, the latest
 * first. Public, as what it sealed is checked against them.
 */
export async function listSealCertificates(): Promise<ListedSealCertificate[]> {
  const listed = new Map<string, ListedSealCertificate>()
  for (const purpose of PURPOSES) {
    const certificate = await findCurrent(purpose)
    if (!certificate) continue
    const before = listed.get(certificate.fingerprint)?.seals ?? []
    listed.set(certificate.fingerprint, { ...certificate, seals: [...before, purpose] })
  }
  for (const certificate of await listUsed()) {
    if (!listed.has(certificate.fingerprint))
      listed.set(certificate.fingerprint, { ...certificate, seals: [] })
  }
  return [...listed.values()]
}

/** A P12 that has expired since the start seals nothing any more; what it sealed is in the archive. */
async function findCurrent(purpose: SealPurpose): Promise<SealCertificate | null> {
  try {
    return (await getSealer(purpose)).certificate
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

async function listUsed(): Promise<SealCertificate[]> {
  const rows = await db().sealCertificate.findMany({
    select: { der: true },
    orderBy: [{ firstUsedAt: 'desc' }, { fingerprint: 'asc' }],
  })
  return rows.flatMap(({ der }) => describeIfReadable(der))
}

/** A row that is no certificate can only have been put there past us; it must not hide the others. */
function describeIfReadable(der: Uint8Array): SealCertificate[] {
  try {
    return [describeCertificate(der)]
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    console.error('seal: SealCertificate holds a row that is no certificate')
    return []
  }
}
