import { canonicalJson, type Json, sha256 } from '#lib/audit/canonical-json'

// What each leaf but a signing's is the hash of: canonical JSON (RFC 8785) of ids, hashes and times, version 1 for ever.
// What is personal in a fact (printed names, reasons) enters as SHA-256(salt ‖ canonical JSON), the salt being of the
// fact's own row; without the row nobody can guess it from the preimage. A signing has its preimage in the evidence.

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const hashJson = (content: Json, salt: Uint8Array = new Uint8Array()) =>
  hex(sha256(salt, canonicalJson(content)))

/** A list of ids as its length and the SHA-256 of their sorted canonical JSON, so that thousands stay one line. */
const bindList = (ids: readonly string[]) => ({ count: ids.length, hash: hashJson([...ids].sort()) })

export type AnnulmentFact = {
  id: string
  signingId: string
  requestId: string
  kind: string
  reason: string
  salt: Uint8Array
  requestedById: string
  requestedAt: Date
  approvedById: string
  annulledAt: Date
}

export function annulmentPreimage(fact: AnnulmentFact): string {
  return canonicalJson({
    kind: 'annulment',
    version: 1,
    annulmentId: fact.id,
    signingId: fact.signingId,
    requestId: fact.requestId,
    annulmentKind: fact.kind,
    reasonHash: hashJson({ reason: fact.reason }, fact.salt),
    requestedById: fact.requestedById,
    requestedAt: fact.requestedAt.toISOString(),
    approvedById: fact.approvedById,
    annulledAt: fact.annulledAt.toISOString(),
  })
}

export type WitnessingFact = {
  id: string
  campaignId: string
  headshipId: string
  accountId: string
  assemblyId: string | null
  submissionId: string
  kind: string
  titlePrinted: string
  namePrinted: string
  rankPrinted: string | null
  nipPrinted: string | null
  salt: Uint8Array
  markHash: Uint8Array
  witnessedAt: Date
  signingIds: readonly string[]
}

export function witnessingPreimage(fact: WitnessingFact): string {
  const { titlePrinted, namePrinted, rankPrinted, nipPrinted } = fact
  return canonicalJson({
    kind: 'witnessing',
    version: 1,
    witnessingId: fact.id,
    campaignId: fact.campaignId,
    headshipId: fact.headshipId,
    accountId: fact.accountId,
    assemblyId: fact.assemblyId,
    submissionId: fact.submissionId,
    witnessingKind: fact.kind,
    printedHash: hashJson({ titlePrinted, namePrinted, rankPrinted, nipPrinted }, fact.salt),
    markHash: hex(fact.markHash),
    witnessedAt: fact.witnessedAt.toISOString(),
    signings: bindList(fact.signingIds),
  })
}

export type HandoverFact = {
  id: string
  campaignId: string
  opdId: string
  ordinal: number
  kind: string
  headshipId: string
  accountId: string
  titlePrinted: string
  namePrinted: string
  salt: Uint8Array
  handedOverAt: Date
  signingIds: readonly string[]
}

export function handoverPreimage(fact: HandoverFact): string {
  const { titlePrinted, namePrinted } = fact
  return canonicalJson({
    kind: 'handover',
    version: 1,
    handoverId: fact.id,
    campaignId: fact.campaignId,
    opdId: fact.opdId,
    ordinal: fact.ordinal,
    handoverKind: fact.kind,
    headshipId: fact.headshipId,
    accountId: fact.accountId,
    printedHash: hashJson({ titlePrinted, namePrinted }, fact.salt),
    handedOverAt: fact.handedOverAt.toISOString(),
    signings: bindList(fact.signingIds),
  })
}

export type HandoverDecisionFact = {
  id: string
  kind: string
  reason: string | null
  salt: Uint8Array
  decidedById: string
  decidedAt: Date
}

export function handoverDecisionPreimage(fact: HandoverDecisionFact): string {
  return canonicalJson({
    kind: 'handover-decision',
    version: 1,
    handoverId: fact.id,
    decisionKind: fact.kind,
    reasonHash: hashJson({ reason: fact.reason }, fact.salt),
    decidedById: fact.decidedById,
    decidedAt: fact.decidedAt.toISOString(),
  })
}

export type AuditEventFact = {
  id: string
  regionId: string
  at: Date
  event: string
  accountId: string | null
  employeeId: string | null
  sessionId: string | null
  subjectId: string | null
  data: Json
}

/** The data of an event hold ids, counts and codes only (lib/audit/events), so their hash needs no salt. */
export function auditEventPreimage(fact: AuditEventFact): string {
  return canonicalJson({
    kind: 'audit-event',
    version: 1,
    auditEventId: fact.id,
    regionId: fact.regionId,
    at: fact.at.toISOString(),
    event: fact.event,
    accountId: fact.accountId,
    employeeId: fact.employeeId,
    sessionId: fact.sessionId,
    subjectId: fact.subjectId,
    dataHash: hashJson(fact.data),
  })
}
