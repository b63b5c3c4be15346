import { afterAll, beforeAll, expect, it } from 'vitest'
import { evidenceSheetResponse } from '#lib/certificates/evidence-sheet-response'
import { openEvidenceSheet } from '#lib/certificates/open-evidence-sheet'
import { db } from '#lib/db'
import { makeAgency } from '#tests/factories/agency'
import { makeCodedSigning } from '#tests/factories/coded-signing'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

let database: TestDatabase

beforeAll(async () => {
  // Nobody listens at the discard port: the authority that the settings name does not answer.
  process.env.TSA_URL = 'http://127.0.0.1:9/'
  database = await openTestDatabase()
  await installTestSeal()
})
afterAll(async () => {
  delete process.env.TSA_URL
  await database.close()
})

it('without its timestamp there is no sheet, no trace of one, and a sentence that says when to come back', async () => {
  const { actor, signingId } = await makeCodedSigning(await makeAgency())
  const opened = await openEvidenceSheet(actor, signingId, new Date())
  expect(opened).toEqual({ ok: false, reason: 'seal_unavailable' })
  expect(await db().auditEvent.count({ where: { event: 'evidence.opened' } })).toBe(0)
  const response = evidenceSheetResponse(opened)
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('Silakan unduh kembali beberapa menit lagi')
})
