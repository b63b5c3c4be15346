-- What of a fact is personal (printed names, reasons) enters its leaf under a salt of the fact's own.
ALTER TABLE "AnnulmentRequest" ADD COLUMN     "salt" BYTEA NOT NULL DEFAULT (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

ALTER TABLE "Witnessing" ADD COLUMN     "salt" BYTEA NOT NULL DEFAULT (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

ALTER TABLE "Handover" ADD COLUMN     "salt" BYTEA NOT NULL DEFAULT (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

ALTER TABLE "HandoverDecision" ADD COLUMN     "salt" BYTEA NOT NULL DEFAULT (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- CreateTable
CREATE TABLE "PendingFact" (
    "factKind" TEXT NOT NULL,
    "factId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "queued" BIGSERIAL NOT NULL,

    CONSTRAINT "PendingFact_pkey" PRIMARY KEY ("factKind","factId")
);

-- CreateIndex
CREATE INDEX "PendingFact_regionId_queued_idx" ON "PendingFact"("regionId", "queued");

ALTER TABLE "AnnulmentRequest" ADD CONSTRAINT "AnnulmentRequest_salt" CHECK (length("salt") = 32);
ALTER TABLE "Witnessing" ADD CONSTRAINT "Witnessing_salt" CHECK (length("salt") = 32);
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_salt" CHECK (length("salt") = 32);
ALTER TABLE "HandoverDecision" ADD CONSTRAINT "HandoverDecision_salt" CHECK (length("salt") = 32);
ALTER TABLE "RegisterLeaf" ADD CONSTRAINT "RegisterLeaf_hash" CHECK ("position" >= 0 AND length("leafHash") = 32);

-- Whose time cannot be written in ISO 8601 with four digits of the year ('infinity', or beyond what a program can hold)
-- has no preimage, and would wait for its place for ever.
DO $$
DECLARE
  of_fact text[];
BEGIN
  FOREACH of_fact SLICE 1 IN ARRAY ARRAY[
    ['Signing', 'signedAt'], ['Signing', 'receivedAt'], ['AnnulmentRequest', 'requestedAt'], ['Annulment', 'annulledAt'],
    ['Witnessing', 'witnessedAt'], ['Handover', 'handedOverAt'], ['HandoverDecision', 'decidedAt'], ['AuditEvent', 'at'],
    ['RegisterLeaf', 'numberedAt'], ['Checkpoint', 'signedAt']
  ] LOOP
    EXECUTE format(
      'ALTER TABLE %1$I ADD CONSTRAINT %3$I CHECK (isfinite(%2$I) AND %2$I >= %4$L AND %2$I < %5$L)',
      of_fact[1], of_fact[2], of_fact[1] || '_' || of_fact[2] || '_finite', '1900-01-01 00:00Z', '9999-01-01 00:00Z');
  END LOOP;
END $$;

-- One checkpoint follows another: of two made at once one is refused.
CREATE UNIQUE INDEX "Checkpoint_chain" ON "Checkpoint" ("regionId", "previousHash") NULLS NOT DISTINCT;

-- ── every fact waits for its place from the moment it is there ───────────────────────────────────────────────────────
-- Queued in the fact's own transaction: in whatever order transactions commit, none is overlooked. One statement queues
-- all rows of an insertion, however many. The kinds are those of lib/register/fact-kind.
CREATE FUNCTION queue_facts_of_campaign() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO "PendingFact" ("factKind", "factId", "regionId")
  SELECT TG_ARGV[0], f."id", c."regionId" FROM inserted f JOIN "Campaign" c ON c."id" = f."campaignId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Signing_queued" AFTER INSERT ON "Signing" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION queue_facts_of_campaign('signing');
CREATE TRIGGER "Witnessing_queued" AFTER INSERT ON "Witnessing" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION queue_facts_of_campaign('witnessing');
CREATE TRIGGER "Handover_queued" AFTER INSERT ON "Handover" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION queue_facts_of_campaign('handover');

CREATE FUNCTION queue_annulments() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO "PendingFact" ("factKind", "factId", "regionId")
  SELECT 'annulment', a."id", c."regionId" FROM inserted a
  JOIN "Signing" s ON s."id" = a."signingId" JOIN "Campaign" c ON c."id" = s."campaignId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Annulment_queued" AFTER INSERT ON "Annulment" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION queue_annulments();

CREATE FUNCTION queue_handover_decisions() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO "PendingFact" ("factKind", "factId", "regionId")
  SELECT 'handover-decision', d."handoverId", c."regionId" FROM inserted d
  JOIN "Handover" h ON h."id" = d."handoverId" JOIN "Campaign" c ON c."id" = h."campaignId";
  RETURN NULL;
END $$;
CREATE TRIGGER "HandoverDecision_queued" AFTER INSERT ON "HandoverDecision" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION queue_handover_decisions();

-- An event of no region (a refused sign-in) is in no tree.
CREATE FUNCTION queue_audit_events() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO "PendingFact" ("factKind", "factId", "regionId")
  SELECT 'audit-event', "id", "regionId" FROM inserted WHERE "regionId" IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "AuditEvent_queued" AFTER INSERT ON "AuditEvent" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION queue_audit_events();

-- ── a fact stops waiting by its leaf alone ───────────────────────────────────────────────────────────────────────────
-- With the owner's rights, because the application's role has none to delete: who has only those cannot keep a fact out
-- of the register. Leaves are numbered without a gap, and only for facts that wait; that of a signing is the one of its
-- evidence (the others are hashes of canonical JSON, which is not made here). Each finds its fact by the primary key and
-- nothing else: a connection keeps the plan it made when few facts were waiting, which would be to read them all.
CREATE FUNCTION settle_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  batch record;
  leaf record;
  waited_in uuid;
BEGIN
  IF TG_RELID <> '"RegisterLeaf"'::regclass THEN
    RAISE EXCEPTION 'facts are settled by leaves' USING ERRCODE = 'restrict_violation';
  END IF;
  FOR batch IN
    SELECT "regionId", min("position") AS "first", max("position") AS "last", count(*) AS "leaves"
    FROM inserted GROUP BY "regionId"
  LOOP
    IF batch."last" - batch."first" + 1 <> batch."leaves" OR batch."first" > 0 AND NOT EXISTS (
      SELECT 1 FROM "RegisterLeaf" WHERE "regionId" = batch."regionId" AND "position" = batch."first" - 1
    ) THEN
      RAISE EXCEPTION 'leaves are numbered without a gap'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'RegisterLeaf_without_gap';
    END IF;
  END LOOP;
  FOR leaf IN SELECT "regionId", "factKind", "factId", "leafHash" FROM inserted LOOP
    DELETE FROM "PendingFact" WHERE "factKind" = leaf."factKind" AND "factId" = leaf."factId"
    RETURNING "regionId" INTO waited_in;
    IF waited_in IS DISTINCT FROM leaf."regionId" THEN
      RAISE EXCEPTION 'a leaf of no waiting fact'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'RegisterLeaf_pending';
    END IF;
    IF leaf."factKind" = 'signing' THEN
      PERFORM 1 FROM "SigningEvidence" WHERE "signingId" = leaf."factId" AND "leafHash" = leaf."leafHash";
      IF NOT FOUND THEN
        RAISE EXCEPTION 'a leaf that is not the one of the signing''s evidence'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'RegisterLeaf_evidence';
      END IF;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "RegisterLeaf_settles" AFTER INSERT ON "RegisterLeaf" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION settle_facts();

-- ── a checkpoint says what the leaves give ───────────────────────────────────────────────────────────────────────────
-- It continues the latest one of its region, by its hash (of canonical JSON, as lib/register/checkpoint writes it) and
-- its peaks (as lib/register/growing-tree grows them), over leaves that are there. Who may add rows can so put in one
-- without a seal, but none that the worker could not go on from. After the insertion: of two at once the second is not
-- refused here but left out by the index "Checkpoint_chain", which also keeps both from following the same one.
CREATE FUNCTION refuse_false_checkpoint() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  former record;
  former_hash bytea;
  leaf record;
  size bigint;
  rest bigint;
  peaks bytea[] := '{}';
  depth int := 0;
  packed bytea := '';
  root bytea;
BEGIN
  SELECT * INTO former FROM "Checkpoint" WHERE "regionId" = NEW."regionId" AND "treeSize" <> NEW."treeSize"
  ORDER BY "treeSize" DESC LIMIT 1;
  IF FOUND THEN
    former_hash := sha256(convert_to(
      '{"format":"ikrar-checkpoint/1","previousHash":' || coalesce('"' || encode(former."previousHash", 'hex') || '"', 'null')
      || ',"regionId":"' || former."regionId" || '","rootHash":"' || encode(former."rootHash", 'hex') || '","signedAt":"'
      || to_char(former."signedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","treeSize":'
      || former."treeSize" || '}', 'UTF8'));
  END IF;
  size := coalesce(former."treeSize", 0);
  IF NEW."treeSize" <= size OR NEW."previousHash" IS DISTINCT FROM former_hash THEN
    RAISE EXCEPTION 'a checkpoint that does not follow the latest one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Checkpoint_follows';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "RegisterLeaf" WHERE "regionId" = NEW."regionId" AND "position" = NEW."treeSize" - 1
  ) THEN
    RAISE EXCEPTION 'a checkpoint over leaves that are not there'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Checkpoint_leaves';
  END IF;
  FOR at IN 0 .. coalesce(length(former."peaks"), 0) / 32 - 1 LOOP
    depth := depth + 1;
    peaks[depth] := substr(former."peaks", at * 32 + 1, 32);
  END LOOP;
  FOR leaf IN
    SELECT "leafHash" AS "hash" FROM "RegisterLeaf"
    WHERE "regionId" = NEW."regionId" AND "position" >= size AND "position" < NEW."treeSize" ORDER BY "position"
  LOOP
    root := leaf."hash";
    rest := size;
    WHILE rest % 2 = 1 LOOP
      root := sha256('\x01'::bytea || peaks[depth] || root);
      depth := depth - 1;
      rest := rest / 2;
    END LOOP;
    depth := depth + 1;
    peaks[depth] := root;
    size := size + 1;
  END LOOP;
  root := peaks[depth];
  FOR at IN REVERSE depth - 1 .. 1 LOOP
    root := sha256('\x01'::bytea || peaks[at] || root);
  END LOOP;
  FOR at IN 1 .. depth LOOP
    packed := packed || peaks[at];
  END LOOP;
  IF size <> NEW."treeSize" OR root IS DISTINCT FROM NEW."rootHash" OR packed IS DISTINCT FROM NEW."peaks" THEN
    RAISE EXCEPTION 'a checkpoint of another tree' USING ERRCODE = 'check_violation', CONSTRAINT = 'Checkpoint_root';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Checkpoint_follows" AFTER INSERT ON "Checkpoint"
  FOR EACH ROW EXECUTE FUNCTION refuse_false_checkpoint();

-- ── what was there before ────────────────────────────────────────────────────────────────────────────────────────────
INSERT INTO "PendingFact" ("factKind", "factId", "regionId")
SELECT f."kind", f."id", f."regionId" FROM (
  SELECT 'signing' AS "kind", s."id", c."regionId", s."receivedAt" AS "at"
  FROM "Signing" s JOIN "Campaign" c ON c."id" = s."campaignId"
  UNION ALL
  SELECT 'annulment', a."id", c."regionId", a."annulledAt"
  FROM "Annulment" a JOIN "Signing" s ON s."id" = a."signingId" JOIN "Campaign" c ON c."id" = s."campaignId"
  UNION ALL
  SELECT 'witnessing', w."id", c."regionId", w."witnessedAt"
  FROM "Witnessing" w JOIN "Campaign" c ON c."id" = w."campaignId"
  UNION ALL
  SELECT 'handover', h."id", c."regionId", h."handedOverAt"
  FROM "Handover" h JOIN "Campaign" c ON c."id" = h."campaignId"
  UNION ALL
  SELECT 'handover-decision', d."handoverId", c."regionId", d."decidedAt"
  FROM "HandoverDecision" d JOIN "Handover" h ON h."id" = d."handoverId" JOIN "Campaign" c ON c."id" = h."campaignId"
  UNION ALL
  SELECT 'audit-event', e."id", e."regionId", e."at" FROM "AuditEvent" e WHERE e."regionId" IS NOT NULL
) f
ORDER BY f."at", f."kind", f."id";
ANALYZE "PendingFact";

-- ── and nobody puts in or takes out by hand ──────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_by_hand() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is written by the facts and their leaves', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "PendingFact_not_by_hand" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "PendingFact"
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_by_hand();
