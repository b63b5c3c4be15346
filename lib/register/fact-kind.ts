/** The kinds of facts the register numbers, as the triggers of the migration `register` queue them. */
export const FACT_KINDS = [
  'signing',
  'annulment',
  'witnessing',
  'handover',
  'handover-decision',
  'audit-event',
] as const

export type FactKind = (typeof FACT_KINDS)[number]

/** A fact by its kind and the uuid of its row; a decision bears the id of its handover. */
export type Fact = { kind: FactKind; id: string }
