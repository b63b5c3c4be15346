import { db } from '#lib/db'
import type { OwnData, OwnProof } from '#lib/signings/own-pledge'
import { snapshotSchema } from '#lib/signings/snapshot'

/** A standing signing as its own person sees it, with the data frozen at that moment. */
export async function loadOwnProof(signingId: string): Promise<{ proof: OwnProof; data: OwnData | null }> {
  const signing = await db().signing.findUniqueOrThrow({
    where: { id: signingId },
    select: {
      id: true,
      code: true,
      signedAt: true,
      receivedAt: true,
      evidence: { select: { queued: true } },
      snapshot: { select: { content: true } },
      pledgeVersion: { select: { title: true } },
      contests: { select: { createdAt: true }, orderBy: { createdAt: 'desc' }, take: 1 },
      witnessed: {
        select: {
          witnessing: { select: { kind: true, titlePrinted: true, namePrinted: true, witnessedAt: true } },
        },
      },
    },
  })
  const witnessing = signing.witnessed?.witnessing
  const proof: OwnProof = {
    signingId: signing.id,
    code: signing.code,
    title: signing.pledgeVersion.title,
    signedAt: signing.signedAt,
    receivedAt: signing.receivedAt,
    queued: signing.evidence?.queued ?? false,
    witness: witnessing
      ? {
          kind: witnessing.kind,
          title: witnessing.titlePrinted,
          name: witnessing.namePrinted,
          witnessedAt: witnessing.witnessedAt,
        }
      : null,
    contestedAt: signing.contests[0]?.createdAt ?? null,
  }
  return { proof, data: signing.snapshot && snapshotSchema.parse(signing.snapshot.content) }
}
