import { db } from '#lib/db'
import { addDays } from '#tests/factories/serial'

/** Somebody is on leave from yesterday to next week, unless said otherwise. */
export async function makeExcuse(wishes: {
  signatoryId: string
  fromAt?: Date
  untilAt?: Date
}): Promise<void> {
  const now = new Date()
  const { signatoryId, fromAt = addDays(now, -1), untilAt = addDays(now, 7) } = wishes
  await db().excuse.create({
    data: { signatoryId, kind: 'SAKIT', fromAt, untilAt, recordedAt: fromAt },
    select: { id: true },
  })
}

/** Somebody has said not to be willing to sign, since yesterday. */
export async function makeRefusal(wishes: { signatoryId: string }): Promise<void> {
  const fromAt = addDays(new Date(), -1)
  await db().refusal.create({ data: { ...wishes, fromAt }, select: { id: true } })
}

/** Somebody has retired, since yesterday. */
export async function makeDeparture(wishes: { signatoryId: string }): Promise<void> {
  const fromAt = addDays(new Date(), -1)
  const data = { ...wishes, kind: 'PENSIUN' as const, fromAt, recordedAt: fromAt }
  await db().departure.create({ data, select: { id: true } })
}
