import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { recordEvent } from '#lib/audit/record-event'
import { type IssuedCertificate, issueCertificate } from '#lib/certificates/issue-certificate'
import { isSealFault } from '#lib/certificates/seal/is-seal-fault'
import { db } from '#lib/db'
import { readViewScope } from '#lib/signings/read-view-scope'
import { snapshotSchema } from '#lib/signings/snapshot'
import { isPlaceSeen } from '#lib/signings/view-scope'
import { type OpenFile, openFile } from '#lib/storage/open-file'

export type OpenedCertificate =
  | { ok: true; file: OpenFile; fileName: string }
  | { ok: false; reason: 'not_found' | 'seal_unavailable' }

const sealUnavailable: OpenedCertificate = { ok: false, reason: 'seal_unavailable' }

/**
 * The current edition of a signing's certificate: for the signer, and for officers on whose lists the place
 * stands where it was made: the head of a unit opens that unit's only. Anybody else's answer is that of an absent one.
 * Sealed here when the worker has not come to it yet; `seal_unavailable` when that cannot be done just now, and nothing
 * is kept then.
 */
export async function openCertificate(
  actor: Actor | null,
  signingId: string,
  now: Date,
): Promise<OpenedCertificate> {
  const signing = await db().signing.findUnique({
    where: { id: signingId },
    select: {
      signatory: { select: { employeeId: true } },
      membership: { select: { opdId: true, workUnitId: true, opd: { select: { regionId: true } } } },
      snapshot: { select: { content: true } },
      witnessed: { select: { witnessingId: true } },
    },
  })
  if (!actor || !signing?.snapshot) return refuseAccess(actor, 'certificate.open', now)
  const isOwn = actor.kind === 'employee' && actor.employeeId === signing.signatory.employeeId
  if (!isOwn && !(await isInView(actor, signing.membership, now)))
    return refuseAccess(actor, 'certificate.open', now)
  const certificate = await issueUnlessSealFails(signingId, signing.witnessed ? 2 : 1, now)
  if (!certificate) return sealUnavailable
  const { edition } = certificate
  await recordEvent(db(), actor, 'certificate.downloaded', signingId, { edition }, now)
  const { name } = snapshotSchema.parse(signing.snapshot.content)
  return { ok: true, file: await openFile(certificate.fileKey), fileName: toFileName(name, edition) }
}

async function issueUnlessSealFails(
  signingId: string,
  edition: 1 | 2,
  now: Date,
): Promise<IssuedCertificate | null> {
  try {
    return await issueCertificate(signingId, edition, now)
  } catch (error) {
    if (isSealFault(error)) return null
    throw error
  }
}

type Place = { opdId: string; workUnitId: string | null; opd: { regionId: string } }

async function isInView(actor: Actor, place: Place, now: Date): Promise<boolean> {
  const scope = await readViewScope(actor, now)
  return scope !== null && scope.regionId === place.opd.regionId && isPlaceSeen(scope, place)
}

/** "Pakta-Siti-Rahma-edisi-1.pdf": ASCII letters and digits only, so that no header or file system stumbles. */
function toFileName(name: string, edition: number): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `Pakta-${plain.slice(0, 80) || 'integritas'}-edisi-${edition}.pdf`
}
