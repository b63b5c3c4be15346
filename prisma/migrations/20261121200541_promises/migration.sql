-- The promises that a Prisma schema cannot say. Each refusal below is tried with raw SQL in tests/integration/archive.
-- Every function but one fixes its search_path (at the end of this file): a temporary table of the caller's that bears
-- the name of one of ours would otherwise be read in its place.

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
-- The outer limits of lib/signings/schema. What is missing or of another type makes a path fail, and NULL is no mark.
CREATE FUNCTION is_drawn_mark(content jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT content - '{kind,aspect,strokes}'::text[] = '{}'::jsonb
    AND jsonb_path_exists(content, 'strict $.aspect ? (@.type() == "number" && @ >= 0.1 && @ <= 4)', '{}', true)
    AND jsonb_path_exists(content, 'strict $.strokes ? (@.type() == "array" && @.size() <= 200)', '{}', true)
    AND jsonb_path_exists(content, 'strict $.strokes[*] ? (@.type() != "array" || @.size() == 0)', '{}', true) IS FALSE
    AND jsonb_path_exists(content, 'strict $.strokes[*][*] ? (@.type() != "array" || @.size() != 2)', '{}', true) IS FALSE
    AND jsonb_path_exists(
      content, 'strict $.strokes[*][*][*] ? (@.type() != "number" || @ < 0 || @.floor() != @)', '{}', true
    ) IS FALSE
    AND jsonb_path_exists(content, 'strict $.strokes[*][*][0] ? (@ > 1000)', '{}', true) IS FALSE
    AND jsonb_path_exists(content, 'strict $.strokes[*][*][1] ? (@ > 4000)', '{}', true) IS FALSE
    AND (
      SELECT count(*) <= 4000 AND count(DISTINCT point) >= 2
      FROM jsonb_path_query(content, 'strict $.strokes[*][*]', '{}', true) AS point
    )
$$;
CREATE FUNCTION is_mark(content jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE content ->> 'kind'
    WHEN 'drawn' THEN is_drawn_mark(content)
    WHEN 'typed' THEN content - '{kind,typedName}'::text[] = '{}'::jsonb
      AND jsonb_typeof(content -> 'typedName') = 'string'
      AND length(content ->> 'typedName') <= 200 AND length(trim(content ->> 'typedName')) >= 1
    WHEN 'scan' THEN jsonb_typeof(content -> 'fileKey') = 'string' AND length(content ->> 'fileKey') > 0
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
ALTER TABLE "Witnessing" ADD CONSTRAINT "Witnessing_hash" CHECK (length("markHash") = 32);
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_hash"
  CHECK ("sha256" = pg_catalog.sha256("bytes") AND "size" = length("bytes"));
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

-- ── what a signing rests on is not moved ─────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_moving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'this of % is not changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_fixed';
END $$;

DO $$
DECLARE
  place record;
BEGIN
  FOR place IN SELECT * FROM (VALUES
    ('Opd', ARRAY['id', 'regionId']),
    ('WorkUnit', ARRAY['id', 'opdId']),
    ('Headship', ARRAY['id', 'regionId']),
    ('Employee', ARRAY['id', 'regionId']),
    ('StaffAccount', ARRAY['id', 'regionId']),
    ('RoleGrant', ARRAY['id', 'accountId', 'role', 'opdId', 'headshipId']),
    ('PersonalCode', ARRAY['id', 'employeeId', 'codeHash', 'tokenHash']),
    ('Session', ARRAY['id', 'employeeId', 'accountId', 'identifiedBy', 'personalCodeId']),
    ('Campaign', ARRAY['id', 'regionId']),
    ('PledgeVersion', ARRAY['id', 'campaignId']),
    ('Signatory', ARRAY['id', 'campaignId', 'employeeId']),
    -- A move ends one membership and begins another; only the end is written later.
    ('Membership', ARRAY['id', 'signatoryId', 'opdId', 'workUnitId', 'fromAt']),
    ('DestructionOrder', ARRAY['id', 'campaignId', 'requestedById'])
  ) AS places ("name", "columns") LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION refuse_moving()',
      place."name" || '_fixed', place."name",
      (SELECT string_agg(format('OLD.%1$I IS DISTINCT FROM NEW.%1$I', c), ' OR ') FROM unnest(place."columns") c));
  END LOOP;
END $$;
-- An account may still learn which person of the roster it belongs to, but never change over to another.
CREATE TRIGGER "StaffAccount_person" BEFORE UPDATE ON "StaffAccount" FOR EACH ROW
  WHEN (OLD."employeeId" IS NOT NULL AND OLD."employeeId" IS DISTINCT FROM NEW."employeeId")
  EXECUTE FUNCTION refuse_moving();

-- ── a published text is frozen ───────────────────────────────────────────────────────────────────────────────────
-- SHA-256 over the canonical JSON (RFC 8785) of the text, as lib/pledges/hash-pledge makes it: sorted keys, no white
-- space; PostgreSQL escapes strings as the RFC prescribes. VOLATILE, to see points committed a moment ago.
CREATE FUNCTION pledge_hash(version "PledgeVersion") RETURNS bytea LANGUAGE sql VOLATILE AS $$
  SELECT sha256(convert_to(concat(
    '{"closing":', coalesce(to_json(version."closing")::text, 'null'),
    ',"electionName":', to_json(version."electionName"),
    ',"leadIn":', coalesce(to_json(version."leadIn")::text, 'null'),
    ',"legalBasis":[', (
      SELECT string_agg(concat('{"kind":', to_json(c."kind"), ',"text":', to_json(c."text"), '}'), ',' ORDER BY c."position")
      FROM "PledgeCitation" c WHERE c."pledgeVersionId" = version."id"
    ),
    '],"points":[', (
      SELECT string_agg(to_json(p."text")::text, ',' ORDER BY p."position")
      FROM "PledgePoint" p WHERE p."pledgeVersionId" = version."id"
    ),
    '],"sanction":', coalesce(to_json(version."sanction")::text, 'null'),
    ',"title":', to_json(version."title"), '}'
  ), 'UTF8'))
$$;

CREATE FUNCTION refuse_frozen_pledge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."publishedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a published pledge is frozen'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PledgeVersion_frozen';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  -- The row is locked by now (UPDATE) and whoever writes a point locks it too: all points are committed or of this
  -- transaction, and whoever computed the hash without one of them is refused. Without a hash a CHECK refuses.
  IF NEW."publishedAt" IS NOT NULL AND NEW."contentHash" IS NOT NULL THEN
    IF NOT EXISTS (SELECT 1 FROM "PledgePoint" WHERE "pledgeVersionId" = NEW."id")
       OR NEW."contentHash" <> pledge_hash(NEW) THEN
      RAISE EXCEPTION 'the hash is not that of the text'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'PledgeVersion_hash';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_frozen_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW."pledgeVersionId" ELSE OLD."pledgeVersionId" END;
  published timestamptz;
BEGIN
  -- Waits for a publication under way, and keeps the next one waiting until this transaction ends.
  SELECT "publishedAt" INTO published FROM "PledgeVersion" WHERE "id" = version FOR NO KEY UPDATE;
  IF published IS NOT NULL OR (TG_OP = 'UPDATE' AND NEW."pledgeVersionId" <> version) THEN
    RAISE EXCEPTION 'a published pledge is frozen'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PledgeVersion_frozen';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PledgeVersion_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "PledgeVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_pledge();
CREATE TRIGGER "PledgePoint_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "PledgePoint"
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_part();
CREATE TRIGGER "PledgeCitation_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "PledgeCitation"
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_part();

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

-- ── two people annul, two people destroy ─────────────────────────────────────────────────────────────────────────────
-- One person may have two accounts: people are compared, as in lib/signings/annulment-rules.
CREATE FUNCTION is_same_person(one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT one = other OR EXISTS (
    SELECT 1 FROM "StaffAccount" a JOIN "StaffAccount" b ON b."employeeId" = a."employeeId"
    WHERE a."id" = one AND b."id" = other
  )
$$;

-- Officers who decide about a signing are of its region and not the signer.
CREATE FUNCTION refuse_partial_officer(account uuid, signing uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  is_of_region boolean;
  is_signer boolean;
BEGIN
  SELECT a."regionId" IS NOT DISTINCT FROM c."regionId", a."employeeId" IS NOT DISTINCT FROM s."employeeId"
  INTO is_of_region, is_signer
  FROM "Signing" g
  JOIN "Signatory" s ON s."id" = g."signatoryId"
  JOIN "Campaign" c ON c."id" = g."campaignId"
  JOIN "StaffAccount" a ON a."id" = account
  WHERE g."id" = signing;
  IF NOT is_of_region THEN
    RAISE EXCEPTION 'an officer of another region' USING ERRCODE = 'check_violation', CONSTRAINT = 'Annulment_region';
  END IF;
  IF is_signer THEN
    RAISE EXCEPTION 'nobody annuls the own signing'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Annulment_other_person';
  END IF;
END $$;

CREATE FUNCTION refuse_own_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_partial_officer(NEW."requestedById", NEW."signingId");
  RETURN NEW;
END $$;
CREATE TRIGGER "AnnulmentRequest_other_person" BEFORE INSERT ON "AnnulmentRequest"
  FOR EACH ROW EXECUTE FUNCTION refuse_own_request();

CREATE FUNCTION refuse_own_annulment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "AnnulmentRequest" WHERE "id" = NEW."requestId" AND is_same_person("requestedById", NEW."approvedById")
  ) THEN
    RAISE EXCEPTION 'two people annul' USING ERRCODE = 'check_violation', CONSTRAINT = 'Annulment_two_people';
  END IF;
  PERFORM refuse_partial_officer(NEW."approvedById", NEW."signingId");
  RETURN NEW;
END $$;
CREATE TRIGGER "Annulment_two_people" BEFORE INSERT ON "Annulment"
  FOR EACH ROW EXECUTE FUNCTION refuse_own_annulment();

CREATE FUNCTION refuse_second_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One answer to a request: an approval and a rejection at the same moment come one after the other.
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."requestId"::text, 19));
  IF EXISTS (SELECT 1 FROM "Annulment" WHERE "requestId" = NEW."requestId")
     OR EXISTS (SELECT 1 FROM "AnnulmentRejection" WHERE "requestId" = NEW."requestId") THEN
    RAISE EXCEPTION 'the request was answered' USING ERRCODE = 'check_violation', CONSTRAINT = 'Annulment_open_request';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Annulment_open_request" BEFORE INSERT ON "Annulment"
  FOR EACH ROW EXECUTE FUNCTION refuse_second_answer();
CREATE TRIGGER "AnnulmentRejection_open_request" BEFORE INSERT ON "AnnulmentRejection"
  FOR EACH ROW EXECUTE FUNCTION refuse_second_answer();

CREATE FUNCTION refuse_own_destruction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_same_person(NEW."requestedById", NEW."approvedById") THEN
    RAISE EXCEPTION 'two people destroy'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'DestructionOrder_two_people';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DestructionOrder_two_people" BEFORE INSERT OR UPDATE ON "DestructionOrder"
  FOR EACH ROW EXECUTE FUNCTION refuse_own_destruction();

-- ── acts of an office ────────────────────────────────────────────────────────────────────────────────────────────
-- Whether a row was inserted by the transaction that asks: a list that belongs to an act is written with the act and
-- never longer afterwards. `xmin` is the transaction that inserted the row (append-only, so it stays that one); it has
-- 32 bits, so a row from exactly 2^32 transactions ago would pass, more than a region writes in centuries. A row
-- inserted under a savepoint bears the number of the savepoint and is refused: nothing here uses savepoints.
CREATE FUNCTION is_of_this_transaction(inserted_by xid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT inserted_by = pg_current_xact_id()::xid
$$;

-- Whether an account holds an office at a moment: account, headship and campaign of one region, by a grant in force.
CREATE FUNCTION holds_office(account uuid, office uuid, campaign uuid, moment timestamptz, roles "StaffRole"[])
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Campaign" c
    JOIN "Headship" h ON h."id" = office AND h."regionId" = c."regionId"
    JOIN "StaffAccount" a ON a."id" = account AND a."regionId" = c."regionId"
    JOIN "RoleGrant" g ON g."accountId" = a."id" AND g."headshipId" = h."id" AND g."role" = ANY (roles)
    WHERE c."id" = campaign
      AND h."fromAt" <= moment AND (h."untilAt" IS NULL OR h."untilAt" > moment)
      AND g."fromAt" <= moment AND (g."untilAt" IS NULL OR g."untilAt" > moment)
  )
$$;

-- Who held an office is part of what was witnessed and handed over by it.
CREATE FUNCTION refuse_renamed_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Witnessing" WHERE "headshipId" = OLD."id")
     OR EXISTS (SELECT 1 FROM "Handover" WHERE "headshipId" = OLD."id") THEN
    RAISE EXCEPTION 'the office was used' USING ERRCODE = 'check_violation', CONSTRAINT = 'Headship_used';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Headship_used" BEFORE UPDATE ON "Headship" FOR EACH ROW
  WHEN (
    (OLD."employeeId", OLD."opdId", OLD."workUnitId", OLD."kind", OLD."name", OLD."nip", OLD."positionTitle")
    IS DISTINCT FROM
    (NEW."employeeId", NEW."opdId", NEW."workUnitId", NEW."kind", NEW."name", NEW."nip", NEW."positionTitle")
  )
  EXECUTE FUNCTION refuse_renamed_office();

-- ── nobody witnesses oneself ─────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_foreign_witness() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Held until the act is written: whoever changes the office meanwhile waits, and then finds it used.
  PERFORM 1 FROM "Headship" WHERE "id" = NEW."headshipId" FOR SHARE;
  IF NOT holds_office(
    NEW."accountId", NEW."headshipId", NEW."campaignId", NEW."witnessedAt", '{OPD_HEAD,REGION_WITNESS}'
  ) THEN
    RAISE EXCEPTION 'not the witness’s office' USING ERRCODE = 'check_violation', CONSTRAINT = 'Witnessing_office';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Witnessing_office" BEFORE INSERT ON "Witnessing"
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_witness();

-- An act without a mark or without signings is none: checked when the transaction commits.
CREATE FUNCTION refuse_bare_witnessing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "WitnessingMark" WHERE "witnessingId" = NEW."id")
     OR NOT EXISTS (SELECT 1 FROM "WitnessedSigning" WHERE "witnessingId" = NEW."id") THEN
    RAISE EXCEPTION 'an act needs its mark and its list'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Witnessing_evidence';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Witnessing_evidence" AFTER INSERT ON "Witnessing" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_bare_witnessing();

CREATE FUNCTION refuse_own_witnessing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  facts record;
BEGIN
  -- An act from an agency's office reaches that agency only; the region's witness, whatever the post, every one.
  SELECT
    is_of_this_transaction(w.xmin) AS is_new,
    s."campaignId" = w."campaignId" AS is_of_campaign,
    p."employeeId" IN (h."employeeId", a."employeeId") AS is_own,
    m."opdId" IS NOT DISTINCT FROM h."opdId"
      OR holds_office(w."accountId", w."headshipId", w."campaignId", w."witnessedAt", '{REGION_WITNESS}') AS is_in_reach
  INTO facts
  FROM "Witnessing" w
  JOIN "Headship" h ON h."id" = w."headshipId"
  JOIN "StaffAccount" a ON a."id" = w."accountId"
  JOIN "Signing" s ON s."id" = NEW."signingId"
  JOIN "Signatory" p ON p."id" = s."signatoryId"
  JOIN "Membership" m ON m."id" = s."membershipId"
  WHERE w."id" = NEW."witnessingId";
  IF facts.is_own THEN
    RAISE EXCEPTION 'nobody witnesses oneself' USING ERRCODE = 'check_violation', CONSTRAINT = 'Witnessing_other_person';
  END IF;
  IF NOT facts.is_of_campaign THEN
    RAISE EXCEPTION 'another campaign' USING ERRCODE = 'check_violation', CONSTRAINT = 'Witnessing_campaign';
  END IF;
  IF NOT facts.is_in_reach THEN
    RAISE EXCEPTION 'another agency' USING ERRCODE = 'check_violation', CONSTRAINT = 'Witnessing_reach';
  END IF;
  IF NOT facts.is_new THEN
    RAISE EXCEPTION 'the act is over' USING ERRCODE = 'check_violation', CONSTRAINT = 'Witnessing_own_transaction';
  END IF;
  IF EXISTS (SELECT 1 FROM "Annulment" WHERE "signingId" = NEW."signingId") THEN
    RAISE EXCEPTION 'the signing was annulled' USING ERRCODE = 'check_violation', CONSTRAINT = 'Witnessing_standing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "WitnessedSigning_other_person" BEFORE INSERT ON "WitnessedSigning"
  FOR EACH ROW EXECUTE FUNCTION refuse_own_witnessing();

-- ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- The second edition names the act that holds its signing.
ALTER TABLE "WitnessedSigning" ADD CONSTRAINT "WitnessedSigning_pair" UNIQUE ("signingId", "witnessingId");
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_witnessed"
  FOREIGN KEY ("signingId", "witnessingId") REFERENCES "WitnessedSigning" ("signingId", "witnessingId");

-- The row says what the stored file is. Not a foreign key: an order of destruction takes the file and leaves the row.
CREATE FUNCTION refuse_absent_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "StoredFile" WHERE "key" = NEW."fileKey" AND "sha256" = NEW."sha256" AND "size" = NEW."size"
  ) THEN
    RAISE EXCEPTION 'no such file' USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_file';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Certificate_file" BEFORE INSERT ON "Certificate" FOR EACH ROW EXECUTE FUNCTION refuse_absent_file();
CREATE TRIGGER "Book_file" BEFORE INSERT ON "Book" FOR EACH ROW EXECUTE FUNCTION refuse_absent_file();

-- ── a signing travels in one handover at a time, from the OPD where it was made ──────────────────────────────────
CREATE FUNCTION refuse_foreign_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Headship" WHERE "id" = NEW."headshipId" FOR SHARE;
  IF NOT holds_office(NEW."accountId", NEW."headshipId", NEW."campaignId", NEW."handedOverAt", '{OPD_HEAD}')
     OR NOT EXISTS (
       SELECT 1 FROM "Headship" WHERE "id" = NEW."headshipId" AND "opdId" = NEW."opdId" AND "workUnitId" IS NULL
     ) THEN
    RAISE EXCEPTION 'not the office of this agency' USING ERRCODE = 'check_violation', CONSTRAINT = 'Handover_office';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Handover_office" BEFORE INSERT ON "Handover"
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_handover();

CREATE FUNCTION refuse_empty_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "HandoverItem" WHERE "handoverId" = NEW."id") THEN
    RAISE EXCEPTION 'nothing is handed over' USING ERRCODE = 'check_violation', CONSTRAINT = 'Handover_items';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Handover_items" AFTER INSERT ON "Handover" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_empty_handover();

CREATE FUNCTION refuse_foreign_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Handover" h
    JOIN "Campaign" c ON c."id" = h."campaignId"
    JOIN "StaffAccount" a ON a."id" = NEW."decidedById" AND a."regionId" = c."regionId"
    WHERE h."id" = NEW."handoverId"
  ) THEN
    RAISE EXCEPTION 'an officer of another region'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'HandoverDecision_region';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "HandoverDecision_region" BEFORE INSERT ON "HandoverDecision"
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_decision();

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
  IF NOT EXISTS (
    SELECT 1 FROM "Handover" h WHERE h."id" = NEW."handoverId" AND is_of_this_transaction(h.xmin)
  ) OR EXISTS (SELECT 1 FROM "HandoverDecision" WHERE "handoverId" = NEW."handoverId") THEN
    RAISE EXCEPTION 'the handover is made'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'HandoverItem_own_transaction';
  END IF;
  IF EXISTS (SELECT 1 FROM "Annulment" WHERE "signingId" = NEW."signingId") THEN
    RAISE EXCEPTION 'the signing was annulled' USING ERRCODE = 'check_violation', CONSTRAINT = 'HandoverItem_standing';
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
  FOREACH name IN ARRAY ARRAY['PledgeVersion', 'PledgePoint', 'PledgeCitation'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name || '_no_truncate', name);
  END LOOP;
END $$;

-- ── who owes, and how they stand, at any moment ──────────────────────────────────────────────────────────────────
-- Status is computed, never stored. A standing signing counts where it was made, also after a move or departure;
-- everybody else counts where they belong at that moment unless they have left. Order: signed, refused, excused, open.
-- Tables bear their schema here, since a fixed search_path would keep the planner from seeing into the query.
CREATE FUNCTION signatory_status_at(campaign uuid, moment timestamptz)
RETURNS TABLE (
  "signatoryId" uuid, "employeeId" uuid, "opdId" uuid, "workUnitId" uuid, "membershipId" uuid, "signingId" uuid, "status" text
) LANGUAGE sql STABLE AS $$
  SELECT s."id", s."employeeId", m."opdId", m."workUnitId", m."id", g."id",
    CASE
      WHEN g."id" IS NOT NULL THEN 'signed'
      WHEN EXISTS (
        SELECT 1 FROM public."Refusal" r WHERE r."signatoryId" = s."id" AND r."fromAt" <= moment
          AND (r."withdrawnAt" IS NULL OR r."withdrawnAt" > moment)
      ) THEN 'refused'
      WHEN EXISTS (
        SELECT 1 FROM public."Excuse" x WHERE x."signatoryId" = s."id" AND x."fromAt" <= moment AND x."untilAt" > moment
          AND (x."revokedAt" IS NULL OR x."revokedAt" > moment)
      ) THEN 'excused'
      ELSE 'open'
    END
  FROM public."Signatory" s
  LEFT JOIN public."Signing" g ON g."signatoryId" = s."id" AND g."receivedAt" <= moment
    AND NOT EXISTS (SELECT 1 FROM public."Annulment" a WHERE a."signingId" = g."id" AND a."annulledAt" <= moment)
  JOIN public."Membership" m ON m."signatoryId" = s."id" AND (
    m."id" = g."membershipId"
    OR (g."id" IS NULL AND m."fromAt" <= moment AND (m."untilAt" IS NULL OR m."untilAt" > moment))
  )
  WHERE s."campaignId" = campaign
    AND (g."id" IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM public."Departure" d WHERE d."signatoryId" = s."id" AND d."fromAt" <= moment
        AND (d."revokedAt" IS NULL OR d."revokedAt" > moment)
    ))
$$;

-- ── no table of the caller's stands in for one of ours ───────────────────────────────────────────────────────────
-- pg_temp is searched first unless it is named; named last, it hides nothing.
DO $$
DECLARE
  name regprocedure;
BEGIN
  FOR name IN
    SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname <> 'signatory_status_at'
      AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
      AND pg_get_userbyid(proowner) = current_user
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', name);
  END LOOP;
END $$;
