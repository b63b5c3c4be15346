import { randomBytes, randomUUID } from 'node:crypto'
import { someMark } from '#tests/factories/signing'
import type { Step } from '#tests/integration/archive/open-archive'

type Office = { campaignId: string; headshipId: string; accountId: string }

/** The act of a witness alone, without its mark and its list. */
export function insertWitnessing(id: string, office: Office, markHash = randomBytes(32)): Step {
  return [
    `INSERT INTO "Witnessing" ("id", "campaignId", "headshipId", "accountId", "submissionId", "kind", "titlePrinted",
       "namePrinted", "markHash", "witnessedAt")
     VALUES ($1, $2, $3, $4, gen_random_uuid(), 'MENGETAHUI', 'Kepala', 'Nama', $5, now())`,
    [id, office.campaignId, office.headshipId, office.accountId, markHash],
  ]
}

export function insertWitnessingMark(id: string): Step {
  return [
    `INSERT INTO "WitnessingMark" ("witnessingId", "salt", "content") VALUES ($1, $2, $3)`,
    [id, randomBytes(32), someMark],
  ]
}

export function insertWitnessed(id: string, signingId: string): Step {
  return [`INSERT INTO "WitnessedSigning" ("signingId", "witnessingId") VALUES ($1, $2)`, [signingId, id]]
}

/** A whole act of a witness over some signings. */
export function witness(office: Office, signingIds: readonly string[], id: string = randomUUID()): Step[] {
  const list = signingIds.map((signingId) => insertWitnessed(id, signingId))
  return [insertWitnessing(id, office), insertWitnessingMark(id), ...list]
}

/** A handover alone, without its list. */
export function insertHandover(id: string, opdId: string, office: Office): Step {
  return [
    `INSERT INTO "Handover" ("id", "campaignId", "opdId", "ordinal", "kind", "headshipId", "accountId", "titlePrinted",
       "namePrinted", "handedOverAt")
     SELECT $1, $2, $3::uuid, count(*) + 1, 'UTAMA', $4, $5, 'Kepala', 'Nama', now() FROM "Handover" WHERE "opdId" = $3::uuid`,
    [id, office.campaignId, opdId, office.headshipId, office.accountId],
  ]
}

export function insertItem(id: string, signingId: string): Step {
  return [`INSERT INTO "HandoverItem" ("handoverId", "signingId") VALUES ($1, $2)`, [id, signingId]]
}

export function insertFile(key: string, bytes: Buffer): Step {
  return [
    `INSERT INTO "StoredFile" ("key", "contentType", "sha256", "size", "bytes", "createdAt")
     VALUES ($1, 'application/pdf', sha256($2), length($2), $2, now())`,
    [key, bytes],
  ]
}

type Edition = { signingId: string; edition: 1 | 2; witnessingId?: string; fileKey: string; bytes: Buffer }

export function insertCertificate({ signingId, edition, witnessingId, fileKey, bytes }: Edition): Step {
  return [
    `INSERT INTO "Certificate" ("id", "signingId", "edition", "witnessingId", "sha256", "size", "fileKey",
       "sealFingerprint", "sealedAt")
     VALUES (gen_random_uuid(), $1, $2, $3, sha256($4), length($4), $5, sha256($4), now())`,
    [signingId, edition, witnessingId ?? null, bytes, fileKey],
  ]
}
