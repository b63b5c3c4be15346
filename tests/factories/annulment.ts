import { db } from '#lib/db'

/** An annulment by two people: the first asks, the second approves at `at`. */
export async function makeAnnulment(wishes: {
  signingId: string
  requestedById: string
  approvedById: string
  at?: Date
}): Promise<void> {
  const { signingId, requestedById, approvedById, at = new Date() } = wishes
  const request = await db().annulmentRequest.create({
    data: {
      signingId,
      kind: 'SALAH_ORANG',
      reason: 'Tertukar dengan pegawai lain yang bernama sama.',
      requestedById,
      requestedAt: at,
    },
    select: { id: true },
  })
  await db().annulment.create({
    data: { signingId, requestId: request.id, approvedById, annulledAt: at },
    select: { id: true },
  })
}
