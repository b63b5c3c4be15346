import type { StaffActor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import type { Db } from '#lib/db'
import { enqueueMany } from '#lib/jobs/enqueue'
import { saltContent } from '#lib/signings/evidence'
import type { HeldOffice } from '#lib/signings/list-offices'
import type { WitnessSigningsInput } from '#lib/signings/witness-schema'

/**
 * Writes one decided act on the given transaction: the act with its mark, its signings, its trace, and the second
 * edition of every certificate as a job. Returns the act's id.
 */
export async function writeWitnessing(
  tx: Db,
  actor: StaffActor,
  office: HeldOffice,
  input: WitnessSigningsInput,
  signingIds: readonly string[],
  now: Date,
): Promise<string> {
  const { submissionId, campaignId, kind } = input
  const mark = saltContent(input.mark)
  const { id } = await tx.witnessing.create({
    data: {
      campaignId,
      submissionId,
      kind,
      headshipId: office.headshipId,
      accountId: actor.accountId,
      titlePrinted: office.title,
      namePrinted: office.name,
      rankPrinted: office.rank,
      nipPrinted: office.nip,
      markHash: mark.hash,
      witnessedAt: now,
      mark: { create: { salt: mark.salt, content: mark.content } },
    },
    select: { id: true },
  })
  await tx.$executeRaw`
    INSERT INTO "WitnessedSigning" ("signingId", "witnessingId")
    SELECT "signingId", ${id}::uuid FROM unnest(${signingIds}::uuid[]) AS named ("signingId")`
  await recordEvent(tx, actor, 'signings.witnessed', id, { kind, count: signingIds.length }, now)
  const jobs = signingIds.map((signingId) => ({ signingId, edition: 2 as const }))
  await enqueueMany(tx, 'seal-certificate', jobs)
  return id
}
