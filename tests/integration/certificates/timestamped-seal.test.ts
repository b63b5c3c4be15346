import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startJobs } from '#bin/worker/start-jobs'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { openCertificate } from '#lib/certificates/open-certificate'
import { listTrustedCertificates } from '#lib/certificates/trusted-certificates'
import { db } from '#lib/db'
import { env } from '#lib/env'
import { enqueue } from '#lib/jobs/enqueue'
import { readFile } from '#lib/storage/read-file'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor } from '#tests/factories/staff'
import { openTestAuthority, type TestAuthority } from '#tests/factories/timestamp-authority'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

// The whole way of a certificate whose seal needs the timestamp of a real authority (`openssl ts`).

let database: TestDatabase
let authority: TestAuthority
let agency: MadeAgency

beforeAll(async () => {
  database = await openTestDatabase()
  authority = await openTestAuthority({ sendsRoot: true })
  process.env.TSA_URL = authority.url
  await installTestSeal()
  agency = await makeAgency()
})
afterAll(async () => {
  await authority.close()
  await database.close()
})

async function signing() {
  const signatory = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
  const { id } = await makeSigning({ signatoryId: signatory.id })
  return { id, actor: await makeEmployeeActor(signatory) }
}

const count = () =>
  Promise.all([
    db().certificate.count(),
    db().storedFile.count(),
    db().sealCertificate.count(),
    db().auditEvent.count({ where: { event: 'certificate.sealed' } }),
  ])

async function stampOf(signingId: string) {
  const row = await db().certificate.findFirst({ where: { signingId }, select: { fileKey: true } })
  const seals = await listTrustedCertificates()
  return row && (await checkSealedPdf(await readFile(row.fileKey), seals, [authority.root]))
}

const stamped = { ok: true, timestamp: { trusted: true, authority: 'Penanda Waktu' } }

describe('a certificate with a timestamp', () => {
  it('is put off while the authority does not answer, nothing kept, and made once it does', async () => {
    const { id, actor } = await signing()
    const before = await count()
    for (const mode of ['http_500', 'garbage', 'other_request', 'altered'] as const) {
      authority.mode = mode
      expect(await openCertificate(actor, id, new Date())).toEqual({ ok: false, reason: 'seal_unavailable' })
    }
    expect(await count()).toEqual(before)
    authority.mode = 'good'
    expect(await openCertificate(actor, id, new Date())).toMatchObject({ ok: true })
    expect(await stampOf(id)).toMatchObject(stamped)
  })

  it('is sealed by the job that is tried again', async () => {
    authority.mode = 'http_500'
    const asked = authority.requests.length
    const { id } = await signing()
    await db().$transaction((tx) => enqueue(tx, 'seal-certificate', { signingId: id, edition: 1 }))
    const boss = new PgBoss({ connectionString: env.databaseUrl, migrate: false, reindex: false, max: 2 })
    await boss.start()
    await startJobs(boss)
    try {
      const waiting = { timeout: 30_000, interval: 100 }
      await vi.waitFor(() => expect(authority.requests.length).toBeGreaterThan(asked), waiting)
      expect(await stampOf(id)).toBeNull()
      authority.mode = 'good'
      await vi.waitFor(async () => expect(await stampOf(id)).toMatchObject(stamped), waiting)
    } finally {
      await boss.stop({ graceful: true, timeout: 10_000 })
    }
    expect(await db().certificate.count({ where: { signingId: id } })).toBe(1)
  })
})
