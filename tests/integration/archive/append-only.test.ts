import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { APPEND_ONLY_TABLES } from '#lib/db/append-only'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeSigning } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'
import {
  type Archive,
  noRight,
  openArchive,
  refusal,
  refusalOf,
  restrictViolation,
} from '#tests/integration/archive/open-archive'
import { insertCertificate, insertFile } from '#tests/integration/archive/raw-acts'

let archive: Archive
let agency: MadeAgency
let signingId: string
const fileKey = 'certificates/uji.pdf'

beforeAll(async () => {
  archive = await openArchive()
  agency = await makeAgency()
  signingId = (await makeSigning({ signatoryId: agency.headPerson.id })).id
  const bytes = randomBytes(64)
  const certificate = insertCertificate({ signingId, edition: 1, fileKey, bytes })
  await refusalOf(archive.app, [insertFile(fileKey, bytes), certificate])
  await db().auditEvent.create({
    data: { at: new Date(), event: 'signout', data: {} },
    select: { id: true },
  })
})
afterAll(() => archive.close())

describe('what is written stays written', () => {
  it('names the same tables in code and in the database', async () => {
    const { rows } = await archive.owner.query<{ name: string }>(
      `SELECT DISTINCT event_object_table AS name FROM information_schema.triggers
       WHERE trigger_name = event_object_table || '_append_only'`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...APPEND_ONLY_TABLES].sort())
  })

  it.each([
    ['Signing', 'id'],
    ['SigningEvidence', 'signingId'],
    ['SigningSnapshot', 'signingId'],
    ['SigningMark', 'signingId'],
    ['SigningOrigin', 'signingId'],
    ['AuditEvent', 'id'],
    ['Certificate', 'id'],
    ['StoredFile', 'key'],
  ])('%s refuses UPDATE, DELETE and TRUNCATE even to its owner', async (table, column) => {
    const changes = [
      `UPDATE "${table}" SET "${column}" = "${column}"`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}" CASCADE`,
    ]
    for (const change of changes) {
      expect(await refusal(archive.owner, change)).toBe(restrictViolation)
      expect(await refusal(archive.app, change)).toBe(noRight)
    }
  })
})

describe('personal data', () => {
  const deletions = [
    ['SigningMark', `DELETE FROM "SigningMark" WHERE "signingId" = $1`, () => signingId],
    ['StoredFile', `DELETE FROM "StoredFile" WHERE "key" = $1`, () => fileKey],
  ] as const

  it('go only by an order of two people, after retention; the certificate’s row stays', async () => {
    const [one, two] = [agency.bkd, await makeStaff({ regionId: agency.region.id, role: 'BKD_ADMIN' })]
    const order = await db().destructionOrder.create({
      data: {
        campaignId: agency.campaign.id,
        reason: 'Masa simpan berakhir.',
        requestedById: one.accountId,
        requestedAt: new Date(),
      },
      select: { id: true },
    })
    const destroy = async () => {
      const name = [`SELECT set_config('ikrar.destruction_order', $1, true)`, [order.id]] as const
      const answers = []
      for (const [, sql, value] of deletions) {
        answers.push(await refusalOf(archive.owner, [name, [sql, [value()]]]))
      }
      return answers
    }
    const refused = [restrictViolation, restrictViolation]
    expect(await destroy()).toEqual(refused)
    const approve = `UPDATE "DestructionOrder" SET "approvedById" = $2, "approvedAt" = now() WHERE "id" = $1`
    expect(await refusal(archive.owner, approve, [order.id, one.accountId])).toBe(
      'DestructionOrder_two_people',
    )
    expect(await refusal(archive.owner, approve, [order.id, two.accountId])).toBe('accepted')
    expect(await destroy()).toEqual(refused)
    await archive.owner.query(`UPDATE "Campaign" SET "retentionUntil" = now() - interval '1 day'`)
    expect(await destroy()).toEqual(['accepted', 'accepted'])
    expect(await db().certificate.count({ where: { fileKey } })).toBe(1)
  })
})
