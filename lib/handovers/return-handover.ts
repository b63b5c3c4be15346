import type { Actor } from '#lib/access/actor'
import { type DecideHandoverResult, decideHandover } from '#lib/handovers/decide-handover'
import type { ReturnHandoverInput } from '#lib/handovers/decision-schema'

/** "Kembalikan untuk diperbaiki", with what is to be put right; its signings can then be handed over again. */
export function returnHandover(
  actor: Actor | null,
  { handoverId, reason }: ReturnHandoverInput,
  now: Date,
): Promise<DecideHandoverResult> {
  return decideHandover(actor, { handoverId, kind: 'RETURNED', reason }, now)
}
