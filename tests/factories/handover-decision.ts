import { db } from '#lib/db'
import type { HandoverDecisionKind } from '#prisma/generated/enums'

/** BKD's answer to a handover, by rows alone; a return has its reason. */
export async function makeHandoverDecision(wishes: {
  handoverId: string
  kind: HandoverDecisionKind
  decidedById: string
}): Promise<void> {
  const reason = wishes.kind === 'RETURNED' ? 'Daftar pegawai belum lengkap.' : null
  await db().handoverDecision.create({
    data: { ...wishes, reason, decidedAt: new Date() },
    select: { handoverId: true },
  })
}
