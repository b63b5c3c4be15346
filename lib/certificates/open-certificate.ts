import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { issueCertificate } from '#lib/certificates/issue-certificate'
import { db } from '#lib/db'
import { readViewScope } from '#lib/signings/read-view-scope'
import { snapshotSchema } from '#lib/signings/snapshot'
import { isPlaceSeen } from '#lib/signings/view-scope'
import { readFile } from '#lib/storage/read-file'

export type OpenedCertificate =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; fileName: string }
  | { ok: false; reason: 'not_found' }

const notFound: OpenedCertificate = { ok: false, reason: 'not_found' }

/**
 * The current edition of a signing's certificate: for the signer, and for officers on whose lists the place
 * stands where it was made: the head of a unit opens that unit's only. Anybody else's answer is that of an absent one. Sealed here when the worker has not come to it yet.
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
  if (!actor || !signing?.snapshot) return notFound
  const isOwn = actor.kind === 'employee' && actor.employeeId === signing.signatory.employeeId
  if (!isOwn && !(await isInView(actor, signing.membership, now))) return notFound
  const certificate = await issueCertificate(signingId, signing.witnessed ? 2 : 1, now)
  const { edition } = certificate
  await recordEvent(db(), actor, 'certificate.downloaded', signingId, { edition }, now)
  const { name } = snapshotSchema.parse(signing.snapshot.content)
  return { ok: true, bytes: await readFile(certificate.fileKey), fileName: toFileName(name, edition) }
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
