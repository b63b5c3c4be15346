-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "RegionKind" AS ENUM ('PROVINSI', 'KABUPATEN', 'KOTA');

-- CreateEnum
CREATE TYPE "HeadshipKind" AS ENUM ('DEFINITIF', 'PLT', 'PLH', 'PJ', 'PJS');

-- CreateEnum
CREATE TYPE "EmploymentKind" AS ENUM ('PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU', 'NON_ASN');

-- CreateEnum
CREATE TYPE "PositionKind" AS ENUM ('STRUKTURAL', 'FUNGSIONAL', 'PELAKSANA');

-- CreateEnum
CREATE TYPE "CodeDelivery" AS ENUM ('SLIP', 'EMAIL', 'WHATSAPP', 'SAMPLE_FILE');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('OPD_OPERATOR', 'OPD_HEAD', 'REGION_WITNESS', 'BKD_OFFICER', 'BKD_ADMIN', 'AUDITOR', 'PLATFORM_ADMIN');

-- CreateEnum
CREATE TYPE "IdentifiedBy" AS ENUM ('CODE', 'SLIP', 'SSO', 'DESK');

-- CreateEnum
CREATE TYPE "ElectionKind" AS ENUM ('PEMILU', 'PILKADA', 'PEMILU_DAN_PEMILIHAN');

-- CreateEnum
CREATE TYPE "WitnessRule" AS ENUM ('OPD_HEAD', 'REGION_WITNESS');

-- CreateEnum
CREATE TYPE "PledgeAudience" AS ENUM ('ALL', 'ASN', 'NON_ASN');

-- CreateEnum
CREATE TYPE "AssemblyRole" AS ENUM ('READER', 'LEADER', 'SPEAKER', 'WITNESS');

-- CreateEnum
CREATE TYPE "DepartureKind" AS ENUM ('PENSIUN', 'PINDAH_KELUAR', 'BERHENTI', 'MENINGGAL');

-- CreateEnum
CREATE TYPE "ExcuseKind" AS ENUM ('CUTI', 'SAKIT', 'TUGAS_BELAJAR', 'LAINNYA');

-- CreateEnum
CREATE TYPE "HelpRequestKind" AS ENUM ('DATA_KELIRU', 'PERTANYAAN', 'KEBERATAN');

-- CreateEnum
CREATE TYPE "SigningMethod" AS ENUM ('DRAWN', 'TYPED', 'WET_INK');

-- CreateEnum
CREATE TYPE "AnnulmentKind" AS ENUM ('SALAH_ORANG', 'SLIP_ORANG_LAIN', 'PENYALAHGUNAAN', 'LAINNYA');

-- CreateEnum
CREATE TYPE "WitnessingKind" AS ENUM ('MENYAKSIKAN', 'MENGETAHUI');

-- CreateEnum
CREATE TYPE "HandoverKind" AS ENUM ('UTAMA', 'SUSULAN');

-- CreateEnum
CREATE TYPE "HandoverDecisionKind" AS ENUM ('RECEIVED', 'RETURNED');

-- CreateTable
CREATE TABLE "Region" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "RegionKind" NOT NULL,
    "governmentName" TEXT NOT NULL,
    "bkdName" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "crest" BYTEA,
    "helpName" TEXT,
    "helpPhone" TEXT,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opd" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "aliases" TEXT[],
    "parentId" UUID,
    "helpName" TEXT,
    "helpPhone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Opd_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkUnit" (
    "id" UUID NOT NULL,
    "opdId" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "helpName" TEXT,
    "helpPhone" TEXT,

    CONSTRAINT "WorkUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Headship" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "opdId" UUID,
    "workUnitId" UUID,
    "employeeId" UUID,
    "name" TEXT NOT NULL,
    "nip" TEXT,
    "rank" TEXT,
    "positionTitle" TEXT NOT NULL,
    "kind" "HeadshipKind" NOT NULL DEFAULT 'DEFINITIF',
    "skNumber" TEXT,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Headship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Employee" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nip" TEXT,
    "niPppk" TEXT,
    "nikCipher" BYTEA,
    "nikHash" BYTEA,
    "nikLast4" TEXT,
    "localNumber" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Employee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonalCode" (
    "id" UUID NOT NULL,
    "employeeId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "delivery" "CodeDelivery" NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" UUID,
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,

    CONSTRAINT "PersonalCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffAccount" (
    "id" UUID NOT NULL,
    "regionId" UUID,
    "employeeId" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "totpCipher" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,
    "opdId" UUID,
    "headshipId" UUID,
    "mandate" TEXT,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "employeeId" UUID,
    "accountId" UUID,
    "identifiedBy" "IdentifiedBy",
    "personalCodeId" UUID,
    "addressHash" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" UUID NOT NULL,
    "subjectHash" BYTEA NOT NULL,
    "addressHash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "electionKind" "ElectionKind" NOT NULL,
    "electionYear" INTEGER NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "witnessRule" "WitnessRule" NOT NULL,
    "retentionUntil" TIMESTAMPTZ(3),
    "jraReference" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Oath" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "pledgeVersionId" UUID NOT NULL,

    CONSTRAINT "Oath_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PledgeVersion" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "audience" "PledgeAudience" NOT NULL DEFAULT 'ALL',
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "electionName" TEXT NOT NULL,
    "leadIn" TEXT,
    "closing" TEXT,
    "sanction" TEXT,
    "contentHash" BYTEA,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PledgeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PledgePoint" (
    "pledgeVersionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "PledgePoint_pkey" PRIMARY KEY ("pledgeVersionId","position")
);

-- CreateTable
CREATE TABLE "PledgeCitation" (
    "pledgeVersionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "PledgeCitation_pkey" PRIMARY KEY ("pledgeVersionId","position")
);

-- CreateTable
CREATE TABLE "Assembly" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "opdId" UUID,
    "heldOn" DATE,
    "datePrinted" TEXT,
    "place" TEXT,

    CONSTRAINT "Assembly_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssemblyPerson" (
    "id" UUID NOT NULL,
    "assemblyId" UUID NOT NULL,
    "role" "AssemblyRole" NOT NULL,
    "name" TEXT NOT NULL,
    "positionTitle" TEXT NOT NULL,

    CONSTRAINT "AssemblyPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" BYTEA NOT NULL,
    "accepted" INTEGER NOT NULL,
    "warned" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedById" UUID NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signatory" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "employeeId" UUID NOT NULL,
    "importId" UUID,
    "rosterOrder" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "employmentKind" "EmploymentKind" NOT NULL,
    "localTerm" TEXT,
    "positionKind" "PositionKind",
    "echelon" TEXT,
    "rank" TEXT,
    "position" TEXT,
    "addedByHand" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Signatory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "signatoryId" UUID NOT NULL,
    "opdId" UUID NOT NULL,
    "workUnitId" UUID,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Departure" (
    "id" UUID NOT NULL,
    "signatoryId" UUID NOT NULL,
    "kind" "DepartureKind" NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Departure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Excuse" (
    "id" UUID NOT NULL,
    "signatoryId" UUID NOT NULL,
    "kind" "ExcuseKind" NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Excuse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Refusal" (
    "id" UUID NOT NULL,
    "signatoryId" UUID NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "statement" TEXT,
    "minutesNumber" TEXT,
    "recordedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HelpRequest" (
    "id" UUID NOT NULL,
    "signatoryId" UUID NOT NULL,
    "kind" "HelpRequestKind" NOT NULL,
    "message" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HelpRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HelpResolution" (
    "helpRequestId" UUID NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedById" UUID NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "HelpResolution_pkey" PRIMARY KEY ("helpRequestId")
);

-- CreateTable
CREATE TABLE "Signing" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "signatoryId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "membershipId" UUID NOT NULL,
    "pledgeVersionId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "method" "SigningMethod" NOT NULL,
    "code" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Signing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigningEvidence" (
    "signingId" UUID NOT NULL,
    "pledgeHash" BYTEA NOT NULL,
    "snapshotHash" BYTEA NOT NULL,
    "markHash" BYTEA NOT NULL,
    "originHash" BYTEA NOT NULL,
    "leafHash" BYTEA NOT NULL,
    "queued" BOOLEAN NOT NULL,
    "deviceSignedAt" TIMESTAMPTZ(3),
    "identifiedBy" "IdentifiedBy" NOT NULL,
    "sessionId" UUID NOT NULL,
    "personalCodeId" UUID,
    "codeIssuedAt" TIMESTAMPTZ(3),
    "codeIssuedById" UUID,
    "codeDelivery" "CodeDelivery",
    "deskOperatorId" UUID,
    "assisted" BOOLEAN NOT NULL DEFAULT false,
    "assistReason" TEXT,

    CONSTRAINT "SigningEvidence_pkey" PRIMARY KEY ("signingId")
);

-- CreateTable
CREATE TABLE "SigningSnapshot" (
    "signingId" UUID NOT NULL,
    "salt" BYTEA NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "SigningSnapshot_pkey" PRIMARY KEY ("signingId")
);

-- CreateTable
CREATE TABLE "SigningMark" (
    "signingId" UUID NOT NULL,
    "salt" BYTEA NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "SigningMark_pkey" PRIMARY KEY ("signingId")
);

-- CreateTable
CREATE TABLE "SigningOrigin" (
    "signingId" UUID NOT NULL,
    "salt" BYTEA NOT NULL,
    "address" TEXT NOT NULL,
    "browserFamily" TEXT NOT NULL,

    CONSTRAINT "SigningOrigin_pkey" PRIMARY KEY ("signingId")
);

-- CreateTable
CREATE TABLE "AnnulmentRequest" (
    "id" UUID NOT NULL,
    "signingId" UUID NOT NULL,
    "kind" "AnnulmentKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnnulmentRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnulmentRejection" (
    "requestId" UUID NOT NULL,
    "rejectedById" UUID NOT NULL,
    "rejectedAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "AnnulmentRejection_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "Annulment" (
    "id" UUID NOT NULL,
    "signingId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "approvedById" UUID NOT NULL,
    "annulledAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Annulment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contest" (
    "id" UUID NOT NULL,
    "signingId" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Contest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Witnessing" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "headshipId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "assemblyId" UUID,
    "submissionId" UUID NOT NULL,
    "kind" "WitnessingKind" NOT NULL,
    "titlePrinted" TEXT NOT NULL,
    "namePrinted" TEXT NOT NULL,
    "rankPrinted" TEXT,
    "nipPrinted" TEXT,
    "markHash" BYTEA NOT NULL,
    "witnessedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Witnessing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WitnessingMark" (
    "witnessingId" UUID NOT NULL,
    "salt" BYTEA NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "WitnessingMark_pkey" PRIMARY KEY ("witnessingId")
);

-- CreateTable
CREATE TABLE "WitnessedSigning" (
    "signingId" UUID NOT NULL,
    "witnessingId" UUID NOT NULL,

    CONSTRAINT "WitnessedSigning_pkey" PRIMARY KEY ("signingId")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "key" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "signingId" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "witnessingId" UUID,
    "sha256" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "fileKey" TEXT NOT NULL,
    "sealFingerprint" BYTEA NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "opdId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "HandoverKind" NOT NULL,
    "headshipId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "titlePrinted" TEXT NOT NULL,
    "namePrinted" TEXT NOT NULL,
    "handedOverAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandoverItem" (
    "handoverId" UUID NOT NULL,
    "signingId" UUID NOT NULL,

    CONSTRAINT "HandoverItem_pkey" PRIMARY KEY ("handoverId","signingId")
);

-- CreateTable
CREATE TABLE "HandoverDecision" (
    "handoverId" UUID NOT NULL,
    "kind" "HandoverDecisionKind" NOT NULL,
    "reason" TEXT,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandoverDecision_pkey" PRIMARY KEY ("handoverId")
);

-- CreateTable
CREATE TABLE "Book" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "opdId" UUID NOT NULL,
    "handoverId" UUID,
    "revision" INTEGER NOT NULL,
    "volume" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "fileKey" TEXT NOT NULL,
    "sealFingerprint" BYTEA NOT NULL,
    "contentHash" BYTEA NOT NULL,
    "compiledById" UUID,
    "compiledAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Book_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "regionId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "accountId" UUID,
    "employeeId" UUID,
    "sessionId" UUID,
    "subjectId" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterLeaf" (
    "regionId" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "factKind" TEXT NOT NULL,
    "factId" UUID NOT NULL,
    "leafHash" BYTEA NOT NULL,
    "numberedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegisterLeaf_pkey" PRIMARY KEY ("regionId","position")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "regionId" UUID NOT NULL,
    "treeSize" BIGINT NOT NULL,
    "rootHash" BYTEA NOT NULL,
    "previousHash" BYTEA,
    "signature" BYTEA NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("regionId","treeSize")
);

-- CreateTable
CREATE TABLE "DestructionOrder" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DestructionOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Region_slug_key" ON "Region"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Opd_regionId_name_key" ON "Opd"("regionId", "name");

-- CreateIndex
CREATE INDEX "WorkUnit_opdId_idx" ON "WorkUnit"("opdId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkUnit_id_opdId_key" ON "WorkUnit"("id", "opdId");

-- CreateIndex
CREATE INDEX "Headship_regionId_idx" ON "Headship"("regionId");

-- CreateIndex
CREATE INDEX "Headship_opdId_idx" ON "Headship"("opdId");

-- CreateIndex
CREATE INDEX "Employee_nip_idx" ON "Employee"("nip");

-- CreateIndex
CREATE INDEX "Employee_niPppk_idx" ON "Employee"("niPppk");

-- CreateIndex
CREATE INDEX "Employee_nikHash_idx" ON "Employee"("nikHash");

-- CreateIndex
CREATE INDEX "Employee_localNumber_idx" ON "Employee"("localNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Employee_regionId_nip_key" ON "Employee"("regionId", "nip");

-- CreateIndex
CREATE UNIQUE INDEX "Employee_regionId_niPppk_key" ON "Employee"("regionId", "niPppk");

-- CreateIndex
CREATE UNIQUE INDEX "Employee_regionId_nikHash_key" ON "Employee"("regionId", "nikHash");

-- CreateIndex
CREATE UNIQUE INDEX "Employee_regionId_localNumber_key" ON "Employee"("regionId", "localNumber");

-- CreateIndex
CREATE UNIQUE INDEX "PersonalCode_tokenHash_key" ON "PersonalCode"("tokenHash");

-- CreateIndex
CREATE INDEX "PersonalCode_employeeId_idx" ON "PersonalCode"("employeeId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffAccount_email_key" ON "StaffAccount"("email");

-- CreateIndex
CREATE INDEX "RoleGrant_accountId_idx" ON "RoleGrant"("accountId");

-- CreateIndex
CREATE INDEX "Session_employeeId_idx" ON "Session"("employeeId");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "SignInFailure_subjectHash_at_idx" ON "SignInFailure"("subjectHash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_id_regionId_key" ON "Campaign"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_regionId_name_key" ON "Campaign"("regionId", "name");

-- CreateIndex
CREATE INDEX "Oath_campaignId_idx" ON "Oath"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "PledgeVersion_id_campaignId_key" ON "PledgeVersion"("id", "campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "PledgeVersion_campaignId_audience_ordinal_key" ON "PledgeVersion"("campaignId", "audience", "ordinal");

-- CreateIndex
CREATE INDEX "Assembly_campaignId_idx" ON "Assembly"("campaignId");

-- CreateIndex
CREATE INDEX "AssemblyPerson_assemblyId_idx" ON "AssemblyPerson"("assemblyId");

-- CreateIndex
CREATE INDEX "RosterImport_campaignId_idx" ON "RosterImport"("campaignId");

-- CreateIndex
CREATE INDEX "Signatory_employeeId_idx" ON "Signatory"("employeeId");

-- CreateIndex
CREATE UNIQUE INDEX "Signatory_campaignId_employeeId_key" ON "Signatory"("campaignId", "employeeId");

-- CreateIndex
CREATE UNIQUE INDEX "Signatory_id_campaignId_key" ON "Signatory"("id", "campaignId");

-- CreateIndex
CREATE INDEX "Membership_signatoryId_idx" ON "Membership"("signatoryId");

-- CreateIndex
CREATE INDEX "Membership_opdId_untilAt_idx" ON "Membership"("opdId", "untilAt");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_id_signatoryId_key" ON "Membership"("id", "signatoryId");

-- CreateIndex
CREATE INDEX "Departure_signatoryId_idx" ON "Departure"("signatoryId");

-- CreateIndex
CREATE INDEX "Excuse_signatoryId_idx" ON "Excuse"("signatoryId");

-- CreateIndex
CREATE INDEX "Refusal_signatoryId_idx" ON "Refusal"("signatoryId");

-- CreateIndex
CREATE INDEX "HelpRequest_signatoryId_idx" ON "HelpRequest"("signatoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Signing_submissionId_key" ON "Signing"("submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "Signing_code_key" ON "Signing"("code");

-- CreateIndex
CREATE INDEX "Signing_membershipId_idx" ON "Signing"("membershipId");

-- CreateIndex
CREATE INDEX "Signing_pledgeVersionId_idx" ON "Signing"("pledgeVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Signing_signatoryId_ordinal_key" ON "Signing"("signatoryId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "SigningEvidence_leafHash_key" ON "SigningEvidence"("leafHash");

-- CreateIndex
CREATE INDEX "AnnulmentRequest_signingId_idx" ON "AnnulmentRequest"("signingId");

-- CreateIndex
CREATE UNIQUE INDEX "AnnulmentRequest_id_signingId_key" ON "AnnulmentRequest"("id", "signingId");

-- CreateIndex
CREATE UNIQUE INDEX "Annulment_signingId_key" ON "Annulment"("signingId");

-- CreateIndex
CREATE UNIQUE INDEX "Annulment_requestId_key" ON "Annulment"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Annulment_requestId_signingId_key" ON "Annulment"("requestId", "signingId");

-- CreateIndex
CREATE INDEX "Contest_signingId_idx" ON "Contest"("signingId");

-- CreateIndex
CREATE UNIQUE INDEX "Witnessing_submissionId_key" ON "Witnessing"("submissionId");

-- CreateIndex
CREATE INDEX "Witnessing_campaignId_idx" ON "Witnessing"("campaignId");

-- CreateIndex
CREATE INDEX "WitnessedSigning_witnessingId_idx" ON "WitnessedSigning"("witnessingId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_sha256_key" ON "Certificate"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_fileKey_key" ON "Certificate"("fileKey");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_signingId_edition_key" ON "Certificate"("signingId", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "Handover_campaignId_opdId_ordinal_key" ON "Handover"("campaignId", "opdId", "ordinal");

-- CreateIndex
CREATE INDEX "HandoverItem_signingId_idx" ON "HandoverItem"("signingId");

-- CreateIndex
CREATE UNIQUE INDEX "Book_sha256_key" ON "Book"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Book_fileKey_key" ON "Book"("fileKey");

-- CreateIndex
CREATE INDEX "Book_opdId_idx" ON "Book"("opdId");

-- CreateIndex
CREATE INDEX "AuditEvent_regionId_at_idx" ON "AuditEvent"("regionId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterLeaf_factKind_factId_key" ON "RegisterLeaf"("factKind", "factId");

-- AddForeignKey
ALTER TABLE "Opd" ADD CONSTRAINT "Opd_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opd" ADD CONSTRAINT "Opd_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Opd"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkUnit" ADD CONSTRAINT "WorkUnit_opdId_fkey" FOREIGN KEY ("opdId") REFERENCES "Opd"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkUnit" ADD CONSTRAINT "WorkUnit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "WorkUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Headship" ADD CONSTRAINT "Headship_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Headship" ADD CONSTRAINT "Headship_opdId_fkey" FOREIGN KEY ("opdId") REFERENCES "Opd"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Headship" ADD CONSTRAINT "Headship_workUnitId_fkey" FOREIGN KEY ("workUnitId") REFERENCES "WorkUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Headship" ADD CONSTRAINT "Headship_employeeId_fkey" FOREIGN KEY ("employeeId") REFERENCES "Employee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employee" ADD CONSTRAINT "Employee_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalCode" ADD CONSTRAINT "PersonalCode_employeeId_fkey" FOREIGN KEY ("employeeId") REFERENCES "Employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalCode" ADD CONSTRAINT "PersonalCode_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAccount" ADD CONSTRAINT "StaffAccount_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAccount" ADD CONSTRAINT "StaffAccount_employeeId_fkey" FOREIGN KEY ("employeeId") REFERENCES "Employee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_opdId_fkey" FOREIGN KEY ("opdId") REFERENCES "Opd"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_headshipId_fkey" FOREIGN KEY ("headshipId") REFERENCES "Headship"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_employeeId_fkey" FOREIGN KEY ("employeeId") REFERENCES "Employee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Oath" ADD CONSTRAINT "Oath_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Oath" ADD CONSTRAINT "Oath_pledgeVersionId_campaignId_fkey" FOREIGN KEY ("pledgeVersionId", "campaignId") REFERENCES "PledgeVersion"("id", "campaignId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PledgeVersion" ADD CONSTRAINT "PledgeVersion_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PledgePoint" ADD CONSTRAINT "PledgePoint_pledgeVersionId_fkey" FOREIGN KEY ("pledgeVersionId") REFERENCES "PledgeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PledgeCitation" ADD CONSTRAINT "PledgeCitation_pledgeVersionId_fkey" FOREIGN KEY ("pledgeVersionId") REFERENCES "PledgeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assembly" ADD CONSTRAINT "Assembly_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assembly" ADD CONSTRAINT "Assembly_opdId_fkey" FOREIGN KEY ("opdId") REFERENCES "Opd"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssemblyPerson" ADD CONSTRAINT "AssemblyPerson_assemblyId_fkey" FOREIGN KEY ("assemblyId") REFERENCES "Assembly"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_appliedById_fkey" FOREIGN KEY ("appliedById") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_employeeId_fkey" FOREIGN KEY ("employeeId") REFERENCES "Employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RosterImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_signatoryId_fkey" FOREIGN KEY ("signatoryId") REFERENCES "Signatory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_opdId_fkey" FOREIGN KEY ("opdId") REFERENCES "Opd"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_workUnitId_fkey" FOREIGN KEY ("workUnitId") REFERENCES "WorkUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Departure" ADD CONSTRAINT "Departure_signatoryId_fkey" FOREIGN KEY ("signatoryId") REFERENCES "Signatory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Departure" ADD CONSTRAINT "Departure_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Excuse" ADD CONSTRAINT "Excuse_signatoryId_fkey" FOREIGN KEY ("signatoryId") REFERENCES "Signatory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Excuse" ADD CONSTRAINT "Excuse_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refusal" ADD CONSTRAINT "Refusal_signatoryId_fkey" FOREIGN KEY ("signatoryId") REFERENCES "Signatory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refusal" ADD CONSTRAINT "Refusal_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_signatoryId_fkey" FOREIGN KEY ("signatoryId") REFERENCES "Signatory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpResolution" ADD CONSTRAINT "HelpResolution_helpRequestId_fkey" FOREIGN KEY ("helpRequestId") REFERENCES "HelpRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpResolution" ADD CONSTRAINT "HelpResolution_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_signatoryId_campaignId_fkey" FOREIGN KEY ("signatoryId", "campaignId") REFERENCES "Signatory"("id", "campaignId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_membershipId_signatoryId_fkey" FOREIGN KEY ("membershipId", "signatoryId") REFERENCES "Membership"("id", "signatoryId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_pledgeVersionId_campaignId_fkey" FOREIGN KEY ("pledgeVersionId", "campaignId") REFERENCES "PledgeVersion"("id", "campaignId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningEvidence" ADD CONSTRAINT "SigningEvidence_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningEvidence" ADD CONSTRAINT "SigningEvidence_personalCodeId_fkey" FOREIGN KEY ("personalCodeId") REFERENCES "PersonalCode"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningEvidence" ADD CONSTRAINT "SigningEvidence_deskOperatorId_fkey" FOREIGN KEY ("deskOperatorId") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningSnapshot" ADD CONSTRAINT "SigningSnapshot_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningMark" ADD CONSTRAINT "SigningMark_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningOrigin" ADD CONSTRAINT "SigningOrigin_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnulmentRequest" ADD CONSTRAINT "AnnulmentRequest_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnulmentRequest" ADD CONSTRAINT "AnnulmentRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnulmentRejection" ADD CONSTRAINT "AnnulmentRejection_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "AnnulmentRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnulmentRejection" ADD CONSTRAINT "AnnulmentRejection_rejectedById_fkey" FOREIGN KEY ("rejectedById") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annulment" ADD CONSTRAINT "Annulment_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annulment" ADD CONSTRAINT "Annulment_requestId_signingId_fkey" FOREIGN KEY ("requestId", "signingId") REFERENCES "AnnulmentRequest"("id", "signingId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annulment" ADD CONSTRAINT "Annulment_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contest" ADD CONSTRAINT "Contest_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Witnessing" ADD CONSTRAINT "Witnessing_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Witnessing" ADD CONSTRAINT "Witnessing_headshipId_fkey" FOREIGN KEY ("headshipId") REFERENCES "Headship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Witnessing" ADD CONSTRAINT "Witnessing_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Witnessing" ADD CONSTRAINT "Witnessing_assemblyId_fkey" FOREIGN KEY ("assemblyId") REFERENCES "Assembly"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WitnessingMark" ADD CONSTRAINT "WitnessingMark_witnessingId_fkey" FOREIGN KEY ("witnessingId") REFERENCES "Witnessing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WitnessedSigning" ADD CONSTRAINT "WitnessedSigning_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WitnessedSigning" ADD CONSTRAINT "WitnessedSigning_witnessingId_fkey" FOREIGN KEY ("witnessingId") REFERENCES "Witnessing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_witnessingId_fkey" FOREIGN KEY ("witnessingId") REFERENCES "Witnessing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_opdId_fkey" FOREIGN KEY ("opdId") REFERENCES "Opd"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_headshipId_fkey" FOREIGN KEY ("headshipId") REFERENCES "Headship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverItem" ADD CONSTRAINT "HandoverItem_handoverId_fkey" FOREIGN KEY ("handoverId") REFERENCES "Handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverItem" ADD CONSTRAINT "HandoverItem_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverDecision" ADD CONSTRAINT "HandoverDecision_handoverId_fkey" FOREIGN KEY ("handoverId") REFERENCES "Handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverDecision" ADD CONSTRAINT "HandoverDecision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Book" ADD CONSTRAINT "Book_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Book" ADD CONSTRAINT "Book_opdId_fkey" FOREIGN KEY ("opdId") REFERENCES "Opd"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Book" ADD CONSTRAINT "Book_handoverId_fkey" FOREIGN KEY ("handoverId") REFERENCES "Handover"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Book" ADD CONSTRAINT "Book_compiledById_fkey" FOREIGN KEY ("compiledById") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_employeeId_fkey" FOREIGN KEY ("employeeId") REFERENCES "Employee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterLeaf" ADD CONSTRAINT "RegisterLeaf_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestructionOrder" ADD CONSTRAINT "DestructionOrder_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestructionOrder" ADD CONSTRAINT "DestructionOrder_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestructionOrder" ADD CONSTRAINT "DestructionOrder_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;
