import type { HandoverDecisionKind, HandoverKind } from '#prisma/generated/enums'

/** How one handover stands: "menunggu" until BKD decides. */
export type HandoverState = 'WAITING' | HandoverDecisionKind

/** The state that a decision, or none, gives. */
export function handoverState(decision: HandoverDecisionKind | null): HandoverState {
  return decision ?? 'WAITING'
}

/**
 * The main handover, or a supplement for late signers (susulan) once a main one is waiting or received. What was
 * returned is handed over again as what it was: a returned main handover leaves the main place free.
 */
export function decideHandoverKind(earlier: readonly HandoverState[]): HandoverKind {
  return earlier.some((state) => state !== 'RETURNED') ? 'SUSULAN' : 'UTAMA'
}
