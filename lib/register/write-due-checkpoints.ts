import { db } from '#lib/db'
import { readCopy } from '#lib/register/checkpoint-copies'
import { keepCopies } from '#lib/register/keep-copies'
import { perRegion } from '#lib/register/per-region'
import { isCheckpointDue, type RegisterState } from '#lib/register/rules'
import { type CheckpointSigner, writeCheckpoint } from '#lib/register/write-checkpoint'

/**
 * Writes a checkpoint for every region where one is due, and the copies that this machine lacks of those another wrote.
 * A fault of one region keeps none of the others waiting; it is thrown afterwards.
 */
export async function writeDueCheckpoints(signer: CheckpointSigner, now: Date): Promise<void> {
  const states = await readStates()
  await perRegion([...states.keys()], async (regionId) => {
    const state = states.get(regionId)
    if (!state) return
    if (isCheckpointDue(state, now)) await writeCheckpoint(regionId, signer, now)
    else if (await lacksCopy(regionId, state)) await keepCopies(regionId)
  })
}

async function lacksCopy(regionId: string, { checkpoint }: RegisterState): Promise<boolean> {
  return checkpoint !== null && (await readCopy(regionId, checkpoint.treeSize)) === null
}

type Row = { regionId: string; leaves: bigint; treeSize: bigint | null; signedAt: Date | null }

async function readStates(): Promise<Map<string, RegisterState>> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT r."id" AS "regionId", c."treeSize", c."signedAt",
      coalesce((SELECT max(l."position") + 1 FROM "RegisterLeaf" l WHERE l."regionId" = r."id"), 0) AS "leaves"
    FROM "Region" r LEFT JOIN LATERAL (
      SELECT k."treeSize", k."signedAt" FROM "Checkpoint" k WHERE k."regionId" = r."id"
      ORDER BY k."treeSize" DESC LIMIT 1
    ) c ON true`
  return new Map(
    rows.map(({ regionId, leaves, ...latest }) => [regionId, { leaves: Number(leaves), ...toState(latest) }]),
  )
}

function toState({ treeSize, signedAt }: Pick<Row, 'treeSize' | 'signedAt'>) {
  return { checkpoint: treeSize !== null && signedAt ? { treeSize: Number(treeSize), signedAt } : null }
}
