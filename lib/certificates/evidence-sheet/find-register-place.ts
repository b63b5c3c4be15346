import type { SheetRegister } from '#lib/certificates/evidence-sheet/content'
import { db } from '#lib/db'

/**
 * Where a signing stands in the register, and the first checkpoint that covers it; null before it is numbered.
 * @param leafHash of the evidence, in lower-case hex
 */
export async function findRegisterPlace(
  regionId: string,
  signingId: string,
  leafHash: string,
): Promise<SheetRegister | null> {
  const leaf = await db().registerLeaf.findUnique({
    where: { factKind_factId: { factKind: 'signing', factId: signingId } },
    select: { position: true, leafHash: true, numberedAt: true },
  })
  if (!leaf) return null
  const checkpoint = await db().checkpoint.findFirst({
    where: { regionId, treeSize: { gt: leaf.position } },
    select: { treeSize: true, rootHash: true, signedAt: true },
    orderBy: { treeSize: 'asc' },
  })
  return {
    position: leaf.position,
    numberedAt: leaf.numberedAt,
    matches: Buffer.from(leaf.leafHash).toString('hex') === leafHash,
    checkpoint: checkpoint && { ...checkpoint, rootHash: Buffer.from(checkpoint.rootHash).toString('hex') },
  }
}
