import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { type Archive, openArchive, refusal, refusalOf } from '#tests/integration/archive/open-archive'
import { insertCertificate, insertFile, witness } from '#tests/integration/archive/raw-acts'

let archive: Archive
let agency: MadeAgency
let signingId: string
let fileKey: string
const bytes = randomBytes(64)

beforeAll(async () => {
  archive = await openArchive()
  agency = await makeAgency()
})
afterAll(() => archive.close())
beforeEach(async () => {
  const [signing] = await makeSigners(agency, 1)
  signingId = signing?.id ?? ''
  fileKey = `certificates/${signingId}.pdf`
})

it('a certificate is of a stored file, byte for byte', async () => {
  const certificate = insertCertificate({ signingId, edition: 1, fileKey, bytes })
  expect(await refusal(archive.app, ...certificate)).toBe('Certificate_file')
  expect(await refusalOf(archive.app, [insertFile(fileKey, randomBytes(64)), certificate])).toBe(
    'Certificate_file',
  )
  expect(await refusalOf(archive.app, [insertFile(fileKey, bytes), certificate])).toBe('accepted')
})

it('a stored file bears its own hash', async () => {
  const insert = `INSERT INTO "StoredFile" ("key", "contentType", "sha256", "size", "bytes", "createdAt")
    VALUES ($1, 'application/pdf', $2, 64, $3, now())`
  expect(await refusal(archive.app, insert, [randomUUID(), randomBytes(32), bytes])).toBe('StoredFile_hash')
})

it('a second edition is of the act that holds its signing', async () => {
  const { accountId, grants } = agency.head
  const office = { campaignId: agency.campaign.id, accountId, headshipId: grants[0]?.headshipId ?? '' }
  const [other] = await makeSigners(agency, 1)
  const [own, others] = [randomUUID(), randomUUID()]
  expect(await refusalOf(archive.app, witness(office, [signingId], own))).toBe('accepted')
  expect(await refusalOf(archive.app, witness(office, [other?.id ?? ''], others))).toBe('accepted')
  const pdf = randomBytes(64)
  const issue = (witnessingId: string) =>
    refusalOf(archive.app, [
      insertFile(fileKey, pdf),
      insertCertificate({ signingId, edition: 2, witnessingId, fileKey, bytes: pdf }),
    ])
  expect(await issue(others)).toBe('Certificate_witnessed')
  expect(await issue(own)).toBe('accepted')
})

it('a volume of a book is of a stored file', async () => {
  const insert = `INSERT INTO "Book" ("id", "campaignId", "opdId", "revision", "volume", "volumes", "people", "pages", "sha256",
    "size", "fileKey", "sealFingerprint", "contentHash", "compiledAt")
    VALUES (gen_random_uuid(), $1, $2, 1, 1, 1, 1, 1, $3, 64, $4, $3, $3, now())`
  const values = [agency.campaign.id, agency.opd.id, randomBytes(32), 'books/tidak-ada.pdf']
  expect(await refusal(archive.app, insert, values)).toBe('Book_file')
})
