import type { Actor } from '#lib/access/actor'
import { type DecideHandoverResult, decideHandover } from '#lib/handovers/decide-handover'
import type { ReceiveHandoverInput } from '#lib/handovers/decision-schema'

/** "Terima penyerahan": BKD takes over what an agency of its region has handed over. */
export function receiveHandover(
  actor: Actor | null,
  { handoverId }: ReceiveHandoverInput,
  now: Date,
): Promise<DecideHandoverResult> {
  return decideHandover(actor, { handoverId, kind: 'RECEIVED', reason: null }, now)
}
