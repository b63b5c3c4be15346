-- The promises that a Prisma schema cannot say. Each refusal below is tried with raw SQL in tests/integration/archive.

-- ── closed values and plausible spans ────────────────────────────────────────────────────────────────────────────
ALTER TABLE "Region" ADD CONSTRAINT "Region_timeZone_indonesian"
  CHECK ("timeZone" IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'));
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_closes_after_opening" CHECK ("closesAt" > "opensAt");
ALTER TABLE "Headship" ADD CONSTRAINT "Headship_period" CHECK ("untilAt" IS NULL OR "untilAt" > "fromAt");
ALTER TABLE "Headship" ADD CONSTRAINT "Headship_unit_has_opd" CHECK ("workUnitId" IS NULL OR "opdId" IS NOT NULL);
ALTER TABLE "Headship" ADD CONSTRAINT "Headship_unit_of_opd"
  FOREIGN KEY ("workUnitId", "opdId") REFERENCES "WorkUnit" ("id", "opdId");
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_period" CHECK ("untilAt" IS NULL OR "untilAt" > "fromAt");
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_place" CHECK (
  CASE "role"
    WHEN 'OPD_OPERATOR' THEN "opdId" IS NOT NULL
    WHEN 'OPD_HEAD' THEN "opdId" IS NOT NULL AND "headshipId" IS NOT NULL
    WHEN 'REGION_WITNESS' THEN "opdId" IS NULL AND "headshipId" IS NOT NULL
    WHEN 'AUDITOR' THEN "mandate" IS NOT NULL AND "untilAt" IS NOT NULL
    ELSE "opdId" IS NULL
  END
);
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_period" CHECK ("untilAt" IS NULL OR "untilAt" >= "fromAt");
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_unit_of_opd"
  FOREIGN KEY ("workUnitId", "opdId") REFERENCES "WorkUnit" ("id", "opdId");
ALTER TABLE "Excuse" ADD CONSTRAINT "Excuse_period" CHECK ("untilAt" > "fromAt");
ALTER TABLE "Session" ADD CONSTRAINT "Session_one_person"
  CHECK (num_nonnulls("employeeId", "accountId") = 1 AND (("employeeId" IS NULL) = ("identifiedBy" IS NULL)));
ALTER TABLE "PledgePoint" ADD CONSTRAINT "PledgePoint_position" CHECK ("position" BETWEEN 1 AND 12 AND length("text") > 0);
ALTER TABLE "PledgeVersion" ADD CONSTRAINT "PledgeVersion_published_is_hashed"
  CHECK (("publishedAt" IS NULL) = ("contentHash" IS NULL) AND ("contentHash" IS NULL OR length("contentHash") = 32));
ALTER TABLE "HandoverDecision" ADD CONSTRAINT "HandoverDecision_return_has_reason"
  CHECK ("kind" <> 'RETURNED' OR length(trim(coalesce("reason", ''))) >= 3);
ALTER TABLE "AnnulmentRequest" ADD CONSTRAINT "AnnulmentRequest_reason" CHECK (length(trim("reason")) >= 10);
ALTER TABLE "DestructionOrder" ADD CONSTRAINT "DestructionOrder_two_people"
  CHECK (("approvedById" IS NULL) = ("approvedAt" IS NULL) AND "approvedById" IS DISTINCT FROM "requestedById");

-- ── one at a time ────────────────────────────────────────────────────────────────────────────────────────────────
CREATE UNIQUE INDEX "WorkUnit_place_name" ON "WorkUnit" ("opdId", "parentId", "name") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "Membership_one_open" ON "Membership" ("signatoryId") WHERE "untilAt" IS NULL;
CREATE UNIQUE INDEX "PersonalCode_one_in_force" ON "PersonalCode" ("employeeId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX "Departure_one_standing" ON "Departure" ("signatoryId") WHERE "revokedAt" IS NULL;
CREATE UNIQUE INDEX "Refusal_one_standing" ON "Refusal" ("signatoryId") WHERE "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX "Book_place" ON "Book" ("campaignId", "opdId", "handoverId", "revision", "volume") NULLS NOT DISTINCT;

-- ── marks ────────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION is_mark(content jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE content ->> 'kind'
    WHEN 'drawn' THEN
      jsonb_typeof(content -> 'strokes') = 'array'
      AND jsonb_array_length(content -> 'strokes') BETWEEN 1 AND 200
      AND jsonb_array_length(jsonb_path_query_array(content, '$.strokes[*][*]')) BETWEEN 2 AND 4000
      AND jsonb_typeof(content -> 'aspect') = 'number'
    WHEN 'typed' THEN length(trim(content ->> 'typedName')) BETWEEN 1 AND 200
    WHEN 'scan' THEN length(content ->> 'fileKey') > 0
    ELSE false
  END
$$;
ALTER TABLE "SigningMark" ADD CONSTRAINT "SigningMark_content" CHECK (is_mark("content") IS TRUE);
ALTER TABLE "WitnessingMark" ADD CONSTRAINT "WitnessingMark_content" CHECK (is_mark("content") IS TRUE);
ALTER TABLE "SigningMark" ADD CONSTRAINT "SigningMark_salt" CHECK (length("salt") = 32);
ALTER TABLE "WitnessingMark" ADD CONSTRAINT "WitnessingMark_salt" CHECK (length("salt") = 32);
ALTER TABLE "SigningSnapshot" ADD CONSTRAINT "SigningSnapshot_salt" CHECK (length("salt") = 32);
ALTER TABLE "SigningOrigin" ADD CONSTRAINT "SigningOrigin_salt" CHECK (length("salt") = 32);
ALTER TABLE "SigningEvidence" ADD CONSTRAINT "SigningEvidence_hashes" CHECK (
  length("pledgeHash") = 32 AND length("snapshotHash") = 32 AND length("markHash") = 32
  AND length("originHash") = 32 AND length("leafHash") = 32
);
ALTER TABLE "SigningEvidence" ADD CONSTRAINT "SigningEvidence_desk"
  CHECK (("identifiedBy" = 'DESK') = ("deskOperatorId" IS NOT NULL) AND (NOT "assisted" OR "assistReason" IS NOT NULL));
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_code" CHECK ("code" ~ '^[0-9A-HJKMNP-TV-Z]{13}$');
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_ordinal" CHECK ("ordinal" >= 1);
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_edition"
  CHECK ("edition" IN (1, 2) AND ("edition" = 2) = ("witnessingId" IS NOT NULL));

-- ── regions are walls ────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_foreign_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Signatory" s
    JOIN "Campaign" c ON c."id" = s."campaignId"
    JOIN "Employee" e ON e."id" = s."employeeId" AND e."regionId" = c."regionId"
    JOIN "Opd" o ON o."id" = NEW."opdId" AND o."regionId" = c."regionId"
    WHERE s."id" = NEW."signatoryId"
  ) THEN
    RAISE EXCEPTION 'membership crosses a region' USING ERRCODE = 'check_violation', CONSTRAINT = 'Membership_region';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Membership_region" BEFORE INSERT OR UPDATE ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_membership();

-- ── a published text is frozen ───────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_frozen_pledge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version uuid;
  frozen boolean;
BEGIN
  IF TG_TABLE_NAME = 'PledgeVersion' THEN
    frozen := OLD."publishedAt" IS NOT NULL;
  ELSE
    version := coalesce((to_jsonb(OLD) ->> 'pledgeVersionId')::uuid, (to_jsonb(NEW) ->> 'pledgeVersionId')::uuid);
    frozen := EXISTS (SELECT 1 FROM "PledgeVersion" WHERE "id" = version AND "publishedAt" IS NOT NULL)
      OR (TG_OP = 'UPDATE' AND (to_jsonb(NEW) ->> 'pledgeVersionId')::uuid <> version);
  END IF;
  IF frozen THEN
    RAISE EXCEPTION 'a published pledge is frozen'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PledgeVersion_frozen';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PledgeVersion_frozen" BEFORE UPDATE OR DELETE ON "PledgeVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_pledge();
CREATE TRIGGER "PledgePoint_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "PledgePoint"
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_pledge();
CREATE TRIGGER "PledgeCitation_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "PledgeCitation"
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_pledge();

-- ── at most one standing signing ─────────────────────────────────────────────────────────────────────────────────
-- The unique (signatoryId, ordinal) settles a race; this trigger lets ordinal n + 1 in only when n was annulled.
CREATE FUNCTION refuse_second_signing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."ordinal" > 1 AND NOT EXISTS (
    SELECT 1 FROM "Signing" s JOIN "Annulment" a ON a."signingId" = s."id"
    WHERE s."signatoryId" = NEW."signatoryId" AND s."ordinal" = NEW."ordinal" - 1
  ) THEN
    RAISE EXCEPTION 'the former signing stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'Signing_one_standing';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "PledgeVersion" WHERE "id" = NEW."pledgeVersionId" AND "publishedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'the text is not published' USING ERRCODE = 'check_violation', CONSTRAINT = 'Signing_published_text';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Signing_one_standing" BEFORE INSERT ON "Signing"
  FOR EACH ROW EXECUTE FUNCTION refuse_second_signing();

-- A signing without its evidence, snapshot, mark and origin is none: checked when the transaction commits.
CREATE FUNCTION refuse_bare_signing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "SigningEvidence" WHERE "signingId" = NEW."id")
     OR NOT EXISTS (SELECT 1 FROM "SigningSnapshot" WHERE "signingId" = NEW."id")
     OR NOT EXISTS (SELECT 1 FROM "SigningMark" WHERE "signingId" = NEW."id")
     OR NOT EXISTS (SELECT 1 FROM "SigningOrigin" WHERE "signingId" = NEW."id") THEN
    RAISE EXCEPTION 'a signing needs its evidence' USING ERRCODE = 'check_violation', CONSTRAINT = 'Signing_evidence';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Signing_evidence" AFTER INSERT ON "Signing" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_bare_signing();

CREATE FUNCTION refuse_own_annulment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "AnnulmentRequest" WHERE "id" = NEW."requestId" AND "requestedById" = NEW."approvedById") THEN
    RAISE EXCEPTION 'two people annul' USING ERRCODE = 'check_violation', CONSTRAINT = 'Annulment_two_people';
  END IF;
  IF EXISTS (SELECT 1 FROM "AnnulmentRejection" WHERE "requestId" = NEW."requestId") THEN
    RAISE EXCEPTION 'the request was rejected' USING ERRCODE = 'check_violation', CONSTRAINT = 'Annulment_open_request';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Annulment_two_people" BEFORE INSERT ON "Annulment"
  FOR EACH ROW EXECUTE FUNCTION refuse_own_annulment();

-- ── nobody witnesses oneself ─────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_own_witnessing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Witnessing" w
    JOIN "Headship" h ON h."id" = w."headshipId"
    JOIN "StaffAccount" a ON a."id" = w."accountId"
    JOIN "Signing" s ON s."id" = NEW."signingId"
    JOIN "Signatory" p ON p."id" = s."signatoryId"
    WHERE w."id" = NEW."witnessingId" AND p."employeeId" IN (h."employeeId", a."employeeId")
  ) THEN
    RAISE EXCEPTION 'nobody witnesses oneself' USING ERRCODE = 'check_violation', CONSTRAINT = 'Witnessing_other_person';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "Witnessing" w JOIN "Signing" s ON s."campaignId" = w."campaignId"
    WHERE w."id" = NEW."witnessingId" AND s."id" = NEW."signingId"
  ) THEN
    RAISE EXCEPTION 'another campaign' USING ERRCODE = 'check_violation', CONSTRAINT = 'Witnessing_campaign';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "WitnessedSigning_other_person" BEFORE INSERT ON "WitnessedSigning"
  FOR EACH ROW EXECUTE FUNCTION refuse_own_witnessing();

-- ── a signing travels in one handover at a time, from the OPD where it was made ──────────────────────────────────
CREATE FUNCTION refuse_wrong_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Serialises the handovers of one OPD, so that two at once cannot both find a signing free.
  PERFORM pg_advisory_xact_lock(hashtextextended(h."campaignId"::text || h."opdId"::text, 7))
    FROM "Handover" h WHERE h."id" = NEW."handoverId";
  IF NOT EXISTS (
    SELECT 1 FROM "Handover" h
    JOIN "Signing" s ON s."id" = NEW."signingId" AND s."campaignId" = h."campaignId"
    JOIN "Membership" m ON m."id" = s."membershipId" AND m."opdId" = h."opdId"
    WHERE h."id" = NEW."handoverId"
  ) THEN
    RAISE EXCEPTION 'the signing is of another OPD' USING ERRCODE = 'check_violation', CONSTRAINT = 'HandoverItem_opd';
  END IF;
  IF EXISTS (
    SELECT 1 FROM "HandoverItem" i
    LEFT JOIN "HandoverDecision" d ON d."handoverId" = i."handoverId"
    WHERE i."signingId" = NEW."signingId" AND i."handoverId" <> NEW."handoverId"
      AND d."kind" IS DISTINCT FROM 'RETURNED'
  ) THEN
    RAISE EXCEPTION 'handed over already' USING ERRCODE = 'check_violation', CONSTRAINT = 'HandoverItem_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "HandoverItem_once" BEFORE INSERT ON "HandoverItem"
  FOR EACH ROW EXECUTE FUNCTION refuse_wrong_handover();

-- ── what is written stays written ────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Personal data may be deleted (never changed) inside a transaction that names an order approved by two people,
-- after the retention of its campaign (UU 27/2022 art. 43 and 44).
CREATE FUNCTION refuse_unordered_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  campaign uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN
    campaign := CASE TG_TABLE_NAME
      WHEN 'WitnessingMark' THEN (SELECT "campaignId" FROM "Witnessing" WHERE "id" = (to_jsonb(OLD) ->> 'witnessingId')::uuid)
      WHEN 'StoredFile' THEN (
        SELECT s."campaignId" FROM "Certificate" c JOIN "Signing" s ON s."id" = c."signingId"
        WHERE c."fileKey" = to_jsonb(OLD) ->> 'key'
        UNION ALL
        SELECT b."campaignId" FROM "Book" b WHERE b."fileKey" = to_jsonb(OLD) ->> 'key'
      )
      ELSE (SELECT "campaignId" FROM "Signing" WHERE "id" = (to_jsonb(OLD) ->> 'signingId')::uuid)
    END;
    IF EXISTS (
      SELECT 1 FROM "DestructionOrder" o JOIN "Campaign" c ON c."id" = o."campaignId"
      WHERE o."id"::text = current_setting('ikrar.destruction_order', true)
        AND o."approvedAt" IS NOT NULL AND o."campaignId" = campaign AND c."retentionUntil" <= now()
    ) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'Signing', 'SigningEvidence', 'AnnulmentRequest', 'AnnulmentRejection', 'Annulment', 'Contest',
    'Witnessing', 'WitnessedSigning', 'Certificate', 'Handover', 'HandoverItem', 'HandoverDecision', 'Book',
    'HelpResolution', 'AuditEvent', 'RegisterLeaf', 'Checkpoint'
  ] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name || '_no_truncate', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['SigningSnapshot', 'SigningMark', 'SigningOrigin', 'WitnessingMark', 'StoredFile'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_unordered_change()',
      name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name || '_no_truncate', name);
  END LOOP;
END $$;

-- ── who owes, and how they stand, at any moment ──────────────────────────────────────────────────────────────────
-- Status is computed, never stored. A standing signing counts where it was made, also after a move or departure;
-- everybody else counts where they belong at that moment unless they have left. Order: signed, refused, excused, open.
CREATE FUNCTION signatory_status_at(campaign uuid, moment timestamptz)
RETURNS TABLE (
  "signatoryId" uuid, "employeeId" uuid, "opdId" uuid, "workUnitId" uuid, "membershipId" uuid, "signingId" uuid, "status" text
) LANGUAGE sql STABLE AS $$
  SELECT s."id", s."employeeId", m."opdId", m."workUnitId", m."id", g."id",
    CASE
      WHEN g."id" IS NOT NULL THEN 'signed'
      WHEN EXISTS (
        SELECT 1 FROM "Refusal" r WHERE r."signatoryId" = s."id" AND r."fromAt" <= moment
          AND (r."withdrawnAt" IS NULL OR r."withdrawnAt" > moment)
      ) THEN 'refused'
      WHEN EXISTS (
        SELECT 1 FROM "Excuse" x WHERE x."signatoryId" = s."id" AND x."fromAt" <= moment AND x."untilAt" > moment
          AND (x."revokedAt" IS NULL OR x."revokedAt" > moment)
      ) THEN 'excused'
      ELSE 'open'
    END
  FROM "Signatory" s
  LEFT JOIN "Signing" g ON g."signatoryId" = s."id" AND g."receivedAt" <= moment
    AND NOT EXISTS (SELECT 1 FROM "Annulment" a WHERE a."signingId" = g."id" AND a."annulledAt" <= moment)
  JOIN "Membership" m ON m."signatoryId" = s."id" AND (
    m."id" = g."membershipId"
    OR (g."id" IS NULL AND m."fromAt" <= moment AND (m."untilAt" IS NULL OR m."untilAt" > moment))
  )
  WHERE s."campaignId" = campaign
    AND (g."id" IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM "Departure" d WHERE d."signatoryId" = s."id" AND d."fromAt" <= moment
        AND (d."revokedAt" IS NULL OR d."revokedAt" > moment)
    ))
$$;
