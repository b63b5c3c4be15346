import type { Db } from '#lib/db'
import type { Fact, FactKind } from '#lib/register/fact-kind'
import { hashLeaf } from '#lib/register/merkle'
import {
  type AnnulmentFact,
  type AuditEventFact,
  annulmentPreimage,
  auditEventPreimage,
  type HandoverDecisionFact,
  type HandoverFact,
  handoverDecisionPreimage,
  handoverPreimage,
  type WitnessingFact,
  witnessingPreimage,
} from '#lib/register/preimages'

type Leaf = { id: string; hash: Uint8Array | null }

/** Reads facts of one kind and of one region by their ids. */
type Loader = (tx: Db, regionId: string, ids: string[]) => Promise<Leaf[]>

const hashAll =
  <Row extends { id: string }>(preimage: (row: Row) => string) =>
  (rows: Row[]) =>
    rows.map((row): Leaf => ({ id: row.id, hash: hashRow(preimage, row) }))

/** What cannot be written as canonical JSON (a number beyond a double, a time beyond a Date) has no hash. */
function hashRow<Row>(preimage: (row: Row) => string, row: Row): Uint8Array | null {
  try {
    return hashLeaf(preimage(row))
  } catch {
    return null
  }
}

/** The leaf of a signing is stored with its evidence, in the signing's own transaction. */
const loadSignings: Loader = (tx, regionId, ids) => tx.$queryRaw<Leaf[]>`
  SELECT s."id", e."leafHash" AS "hash" FROM "Signing" s
  JOIN "Campaign" c ON c."id" = s."campaignId" AND c."regionId" = ${regionId}::uuid
  JOIN "SigningEvidence" e ON e."signingId" = s."id"
  WHERE s."id" = ANY(${ids}::uuid[])`

const loadAnnulments: Loader = (tx, regionId, ids) =>
  tx.$queryRaw<AnnulmentFact[]>`
  SELECT a."id", a."signingId", a."requestId", r."kind"::text, r."reason", r."salt", r."requestedById", r."requestedAt",
    a."approvedById", a."annulledAt"
  FROM "Annulment" a
  JOIN "AnnulmentRequest" r ON r."id" = a."requestId"
  JOIN "Signing" s ON s."id" = a."signingId"
  JOIN "Campaign" c ON c."id" = s."campaignId" AND c."regionId" = ${regionId}::uuid
  WHERE a."id" = ANY(${ids}::uuid[])`.then(hashAll(annulmentPreimage))

const loadWitnessings: Loader = (tx, regionId, ids) =>
  tx.$queryRaw<WitnessingFact[]>`
  SELECT w."id", w."campaignId", w."headshipId", w."accountId", w."assemblyId", w."submissionId", w."kind"::text,
    w."titlePrinted", w."namePrinted", w."rankPrinted", w."nipPrinted", w."salt", w."markHash", w."witnessedAt",
    ARRAY(SELECT l."signingId" FROM "WitnessedSigning" l WHERE l."witnessingId" = w."id") AS "signingIds"
  FROM "Witnessing" w
  JOIN "Campaign" c ON c."id" = w."campaignId" AND c."regionId" = ${regionId}::uuid
  WHERE w."id" = ANY(${ids}::uuid[])`.then(hashAll(witnessingPreimage))

const loadHandovers: Loader = (tx, regionId, ids) =>
  tx.$queryRaw<HandoverFact[]>`
  SELECT h."id", h."campaignId", h."opdId", h."ordinal", h."kind"::text, h."headshipId", h."accountId",
    h."titlePrinted", h."namePrinted", h."salt", h."handedOverAt",
    ARRAY(SELECT i."signingId" FROM "HandoverItem" i WHERE i."handoverId" = h."id") AS "signingIds"
  FROM "Handover" h
  JOIN "Campaign" c ON c."id" = h."campaignId" AND c."regionId" = ${regionId}::uuid
  WHERE h."id" = ANY(${ids}::uuid[])`.then(hashAll(handoverPreimage))

const loadHandoverDecisions: Loader = (tx, regionId, ids) =>
  tx.$queryRaw<HandoverDecisionFact[]>`
  SELECT d."handoverId" AS "id", d."kind"::text, d."reason", d."salt", d."decidedById", d."decidedAt"
  FROM "HandoverDecision" d
  JOIN "Handover" h ON h."id" = d."handoverId"
  JOIN "Campaign" c ON c."id" = h."campaignId" AND c."regionId" = ${regionId}::uuid
  WHERE d."handoverId" = ANY(${ids}::uuid[])`.then(hashAll(handoverDecisionPreimage))

const loadAuditEvents: Loader = (tx, regionId, ids) =>
  tx.$queryRaw<AuditEventFact[]>`
  SELECT "id", "regionId", "at", "event", "accountId", "employeeId", "sessionId", "subjectId", "data"
  FROM "AuditEvent" WHERE "regionId" = ${regionId}::uuid AND "id" = ANY(${ids}::uuid[])`.then(
    hashAll(auditEventPreimage),
  )

const LOADERS: Record<FactKind, Loader> = {
  signing: loadSignings,
  annulment: loadAnnulments,
  witnessing: loadWitnessings,
  handover: loadHandovers,
  'handover-decision': loadHandoverDecisions,
  'audit-event': loadAuditEvents,
}

/** What a fact is found by in the answer of `loadLeaves`. */
export const keyOf = ({ kind, id }: Fact) => `${kind}/${id}`

/** The leaf hashes of facts as their rows stand now; those that are not there, or of another region, are absent. */
export async function loadLeaves(
  tx: Db,
  regionId: string,
  facts: readonly Fact[],
): Promise<Map<string, Uint8Array | null>> {
  const leaves = new Map<string, Uint8Array | null>()
  for (const [kind, group] of Map.groupBy(facts, (fact) => fact.kind)) {
    const found = await LOADERS[kind](
      tx,
      regionId,
      group.map(({ id }) => id),
    )
    for (const { id, hash } of found) leaves.set(keyOf({ kind, id }), hash)
  }
  return leaves
}
