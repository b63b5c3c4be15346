-- A book knows how many volumes it has; those already compiled have what is there, since they were kept whole.
ALTER TABLE "Book" ADD COLUMN     "volumes" INTEGER;
ALTER TABLE "Book" DISABLE TRIGGER "Book_append_only";
UPDATE "Book" b SET "volumes" = (
  SELECT count(*) FROM "Book" o
  WHERE o."campaignId" = b."campaignId" AND o."opdId" = b."opdId" AND o."revision" = b."revision"
    AND o."handoverId" IS NOT DISTINCT FROM b."handoverId"
);
ALTER TABLE "Book" ENABLE TRIGGER "Book_append_only";
ALTER TABLE "Book" ALTER COLUMN "volumes" SET NOT NULL;
ALTER TABLE "Book" ADD CONSTRAINT "Book_volumes" CHECK ("volume" BETWEEN 1 AND "volumes");

-- AlterTable
ALTER TABLE "Checkpoint" ADD COLUMN     "peaks" BYTEA NOT NULL;

-- CreateTable
CREATE TABLE "SealCertificate" (
    "fingerprint" BYTEA NOT NULL,
    "der" BYTEA NOT NULL,
    "firstUsedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SealCertificate_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateTable
CREATE TABLE "HandoverPackage" (
    "id" UUID NOT NULL,
    "handoverId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "certificates" INTEGER NOT NULL,
    "contentHash" BYTEA NOT NULL,
    "recapKey" TEXT NOT NULL,
    "manifestKey" TEXT NOT NULL,
    "sealKey" TEXT NOT NULL,
    "sealFingerprint" BYTEA NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandoverPackage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HandoverPackage_recapKey_key" ON "HandoverPackage"("recapKey");

-- CreateIndex
CREATE UNIQUE INDEX "HandoverPackage_manifestKey_key" ON "HandoverPackage"("manifestKey");

-- CreateIndex
CREATE UNIQUE INDEX "HandoverPackage_sealKey_key" ON "HandoverPackage"("sealKey");

-- CreateIndex
CREATE UNIQUE INDEX "HandoverPackage_handoverId_revision_key" ON "HandoverPackage"("handoverId", "revision");

-- AddForeignKey
ALTER TABLE "HandoverPackage" ADD CONSTRAINT "HandoverPackage_handoverId_fkey" FOREIGN KEY ("handoverId") REFERENCES "Handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Sealed files do not shrink; stored without compression, a part of one can be read without the whole.
ALTER TABLE "StoredFile" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

ALTER TABLE "SealCertificate" ADD CONSTRAINT "SealCertificate_fingerprint"
  CHECK ("fingerprint" = pg_catalog.sha256("der"));
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_hashes" CHECK (
  "treeSize" > 0 AND length("rootHash") = 32 AND length("peaks") > 0 AND length("peaks") % 32 = 0
  AND ("previousHash" IS NULL OR length("previousHash") = 32)
);

-- ── append-only ──────────────────────────────────────────────────────────────────────────────────────────────────
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['SealCertificate', 'HandoverPackage'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name || '_no_truncate', name);
  END LOOP;
END $$;

-- A package's row names files that are there.
CREATE FUNCTION refuse_absent_package_files() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF (SELECT count(*) FROM "StoredFile" WHERE "key" IN (NEW."recapKey", NEW."manifestKey", NEW."sealKey")) <> 3 THEN
    RAISE EXCEPTION 'no such file' USING ERRCODE = 'check_violation', CONSTRAINT = 'HandoverPackage_file';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "HandoverPackage_file" BEFORE INSERT ON "HandoverPackage"
  FOR EACH ROW EXECUTE FUNCTION refuse_absent_package_files();

-- Recaps and manifests name people: an order of destruction reaches them too.
CREATE OR REPLACE FUNCTION refuse_unordered_change() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
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
        UNION ALL
        SELECT h."campaignId" FROM "HandoverPackage" p JOIN "Handover" h ON h."id" = p."handoverId"
        WHERE to_jsonb(OLD) ->> 'key' IN (p."recapKey", p."manifestKey", p."sealKey")
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
