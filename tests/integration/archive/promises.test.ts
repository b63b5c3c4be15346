import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { APPEND_ONLY_TABLES } from '#lib/db/append-only'
import { makeAnnulment } from '#tests/factories/annulment'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { type MadeSigning, makeSigning } from '#tests/factories/signing'
import { makeHeadship, makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let owner: pg.Client
let campaign: MadeCampaign
let opdId: string
let signatoryId: string
let employeeId: string
let membershipId: string
let signing: MadeSigning

beforeAll(async () => {
  database = await openTestDatabase()
  owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
  campaign = await makeCampaign({ regionId: (await makeRegion()).id })
  opdId = (await makeOpd({ regionId: campaign.regionId })).id
})
afterAll(async () => {
  await owner.end()
  await database.close()
})
beforeEach(async () => {
  const made = await makeSignatory({ campaignId: campaign.id, opdId })
  signatoryId = made.id
  employeeId = made.employeeId
  membershipId = made.membershipId
  signing = await makeSigning({ signatoryId })
})

/** Runs SQL as the owner of the tables and tells which constraint or code refused it. */
async function refusal(sql: string, values: unknown[] = []): Promise<string> {
  try {
    await owner.query(sql, values)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    return error.constraint ?? error.code ?? 'unknown'
  }
}

const restrictViolation = '23001'

describe('what is written stays written', () => {
  it('names the same tables in code and in the database', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT DISTINCT event_object_table AS name FROM information_schema.triggers
       WHERE trigger_name = event_object_table || '_append_only'`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...APPEND_ONLY_TABLES].sort())
  })

  it.each(['Signing', 'SigningEvidence', 'SigningSnapshot', 'SigningMark', 'SigningOrigin'])(
    '%s refuses UPDATE, DELETE and TRUNCATE even to its owner',
    async (table) => {
      const column = table === 'Signing' ? 'id' : 'signingId'
      const where = `WHERE "${column}" = $1`
      expect(await refusal(`UPDATE "${table}" SET "${column}" = "${column}" ${where}`, [signing.id])).toBe(
        restrictViolation,
      )
      expect(await refusal(`DELETE FROM "${table}" ${where}`, [signing.id])).toBe(restrictViolation)
      expect(await refusal(`TRUNCATE "${table}" CASCADE`)).toBe(restrictViolation)
    },
  )

  it('audit rows, certificates and stored files refuse the same', async () => {
    const at = new Date()
    const key = `certificates/${randomUUID()}.pdf`
    const sha256 = new Uint8Array(randomBytes(32))
    await db().storedFile.create({
      data: { key, contentType: 'application/pdf', sha256, size: 1, bytes: Uint8Array.of(1), createdAt: at },
      select: { key: true },
    })
    await db().certificate.create({
      data: {
        signingId: signing.id,
        edition: 1,
        sha256,
        size: 1,
        fileKey: key,
        sealFingerprint: sha256,
        sealedAt: at,
      },
      select: { id: true },
    })
    await db().auditEvent.create({ data: { at, event: 'signout', data: {} }, select: { id: true } })
    for (const table of ['AuditEvent', 'Certificate', 'StoredFile']) {
      const column = table === 'StoredFile' ? 'key' : 'id'
      expect(await refusal(`UPDATE "${table}" SET "${column}" = "${column}"`)).toBe(restrictViolation)
      expect(await refusal(`DELETE FROM "${table}"`)).toBe(restrictViolation)
    }
  })

  it('personal data go only by an order of two people, after retention', async () => {
    const [one, two] = [
      await makeStaff({ regionId: campaign.regionId, role: 'BKD_ADMIN' }),
      await makeStaff({ regionId: campaign.regionId, role: 'BKD_ADMIN' }),
    ]
    const requestedAt = new Date()
    const data = {
      campaignId: campaign.id,
      reason: 'Masa simpan berakhir.',
      requestedById: one.accountId,
      requestedAt,
    }
    const order = await db().destructionOrder.create({ data, select: { id: true } })
    const destroy = async () => {
      await owner.query('BEGIN')
      await owner.query(`SELECT set_config('ikrar.destruction_order', $1, true)`, [order.id])
      const answer = await refusal(`DELETE FROM "SigningMark" WHERE "signingId" = $1`, [signing.id])
      await owner.query(answer === 'accepted' ? 'COMMIT' : 'ROLLBACK')
      return answer
    }
    expect(await destroy()).toBe(restrictViolation)
    const approve = `UPDATE "DestructionOrder" SET "approvedById" = $2, "approvedAt" = now() WHERE "id" = $1`
    expect(await refusal(approve, [order.id, one.accountId])).toBe('DestructionOrder_two_people')
    expect(await refusal(approve, [order.id, two.accountId])).toBe('accepted')
    expect(await destroy()).toBe(restrictViolation)
    await owner.query(`UPDATE "Campaign" SET "retentionUntil" = now() - interval '1 day' WHERE "id" = $1`, [
      campaign.id,
    ])
    expect(await destroy()).toBe('accepted')
    await owner.query(`UPDATE "Campaign" SET "retentionUntil" = NULL WHERE "id" = $1`, [campaign.id])
  })
})

describe('one standing signing', () => {
  const insert = `INSERT INTO "Signing" ("id", "campaignId", "signatoryId", "ordinal", "membershipId", "pledgeVersionId",
    "submissionId", "method", "code", "signedAt", "receivedAt")
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, gen_random_uuid(), 'DRAWN', $6, now(), now())`
  const code = () =>
    [...randomBytes(13)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte & 31]).join('')
  const row = (ordinal: number) => [
    campaign.id,
    signatoryId,
    ordinal,
    membershipId,
    campaign.pledgeVersionId,
    code(),
  ]

  it('refuses a second of the same ordinal, and a next one while the former stands', async () => {
    expect(await refusal(insert, row(1))).toBe('Signing_signatoryId_ordinal_key')
    expect(await refusal(insert, row(2))).toBe('Signing_one_standing')
    expect(await refusal(insert, row(3))).toBe('Signing_one_standing')
  })

  it('needs its evidence when the transaction commits', async () => {
    const [one, two] = [
      await makeStaff({ regionId: campaign.regionId, role: 'BKD_OFFICER' }),
      await makeStaff({ regionId: campaign.regionId, role: 'BKD_OFFICER' }),
    ]
    await makeAnnulment({ signingId: signing.id, requestedById: one.accountId, approvedById: two.accountId })
    expect(await refusal(insert, row(2))).toBe('Signing_evidence')
  })

  it('is of the signatory’s own campaign, membership and a published text', async () => {
    const other = await makeCampaign({ regionId: campaign.regionId })
    const stranger = await makeSignatory({ campaignId: campaign.id, opdId })
    const person = await makeSignatory({ campaignId: campaign.id, opdId })
    const values = (changes: { pledge?: string; membership?: string }) => [
      campaign.id,
      person.id,
      1,
      changes.membership ?? person.membershipId,
      changes.pledge ?? campaign.pledgeVersionId,
      code(),
    ]
    expect(await refusal(insert, values({ pledge: other.pledgeVersionId }))).toBe(
      'Signing_pledgeVersionId_campaignId_fkey',
    )
    expect(await refusal(insert, values({ membership: stranger.membershipId }))).toBe(
      'Signing_membershipId_signatoryId_fkey',
    )
    const draft = await db().pledgeVersion.create({
      data: { campaignId: campaign.id, ordinal: 90, title: 'Rancangan', electionName: 'Pemilu' },
      select: { id: true },
    })
    expect(await refusal(insert, values({ pledge: draft.id }))).toBe('Signing_published_text')
  })
})

describe('frozen texts', () => {
  it('refuse any change once published', async () => {
    const id = campaign.pledgeVersionId
    const frozen = 'PledgeVersion_frozen'
    expect(await refusal(`UPDATE "PledgeVersion" SET "title" = 'Lain' WHERE "id" = $1`, [id])).toBe(frozen)
    expect(await refusal(`UPDATE "PledgePoint" SET "text" = 'Lain' WHERE "pledgeVersionId" = $1`, [id])).toBe(
      frozen,
    )
    expect(await refusal(`DELETE FROM "PledgePoint" WHERE "pledgeVersionId" = $1`, [id])).toBe(frozen)
    expect(await refusal(`INSERT INTO "PledgePoint" VALUES ($1, 5, 'Butir tambahan')`, [id])).toBe(frozen)
    expect(await refusal(`INSERT INTO "PledgeCitation" VALUES ($1, 1, 'surat', 'Surat')`, [id])).toBe(frozen)
  })

  it('cannot be published without a hash', async () => {
    const draft = await db().pledgeVersion.create({
      data: { campaignId: campaign.id, ordinal: 91, title: 'Rancangan', electionName: 'Pemilu' },
      select: { id: true },
    })
    const publish = `UPDATE "PledgeVersion" SET "publishedAt" = now() WHERE "id" = $1`
    expect(await refusal(publish, [draft.id])).toBe('PledgeVersion_published_is_hashed')
  })
})

describe('witnesses', () => {
  it('are never the signer, whether by headship or by account', async () => {
    const { regionId } = campaign
    const own = await makeHeadship({ regionId, opdId, employeeId })
    const asHead = await makeStaff({ regionId, role: 'OPD_HEAD', opdId, headshipId: own })
    const other = await makeHeadship({ regionId, opdId })
    const asAccount = await makeStaff({ regionId, role: 'OPD_HEAD', opdId, headshipId: other, employeeId })
    for (const [headshipId, accountId] of [
      [own, asHead.accountId],
      [other, asAccount.accountId],
    ] as const) {
      const witnessing = await db().witnessing.create({
        data: {
          campaignId: campaign.id,
          headshipId,
          accountId,
          submissionId: randomUUID(),
          kind: 'MENGETAHUI',
          titlePrinted: 'Kepala',
          namePrinted: 'Nama',
          markHash: new Uint8Array(32),
          witnessedAt: new Date(),
        },
        select: { id: true },
      })
      const insert = `INSERT INTO "WitnessedSigning" VALUES ($1, $2)`
      expect(await refusal(insert, [signing.id, witnessing.id])).toBe('Witnessing_other_person')
    }
  })
})

describe('marks, codes and places', () => {
  it('a mark has strokes or a name', async () => {
    const insert = `INSERT INTO "SigningMark" VALUES ($1, $2, $3)`
    const salt = randomBytes(32)
    for (const content of [
      {},
      { kind: 'drawn', aspect: 1, strokes: [] },
      { kind: 'drawn', aspect: 1, strokes: [[[1, 1]]] },
      { kind: 'typed', typedName: ' ' },
    ]) {
      expect(await refusal(insert, [randomUUID(), salt, content])).toBe('SigningMark_content')
    }
    const typed = { kind: 'typed', typedName: 'Siti' }
    expect(await refusal(insert, [randomUUID(), randomBytes(31), typed])).toBe('SigningMark_salt')
  })

  it('a membership stays inside its region and one is open at a time', async () => {
    const foreign = await makeOpd({ regionId: (await makeRegion()).id })
    const insert = `INSERT INTO "Membership" ("id", "signatoryId", "opdId", "fromAt") VALUES (gen_random_uuid(), $1, $2, now())`
    expect(await refusal(insert, [signatoryId, foreign.id])).toBe('Membership_region')
    expect(await refusal(insert, [signatoryId, opdId])).toBe('Membership_one_open')
  })

  it('two people annul, with a reason', async () => {
    const one = await makeStaff({ regionId: campaign.regionId, role: 'BKD_OFFICER' })
    const alone = makeAnnulment({
      signingId: signing.id,
      requestedById: one.accountId,
      approvedById: one.accountId,
    })
    await expect(alone).rejects.toThrow()
    const request = `INSERT INTO "AnnulmentRequest" VALUES (gen_random_uuid(), $1, 'LAINNYA', 'pendek', $2, now())`
    expect(await refusal(request, [signing.id, one.accountId])).toBe('AnnulmentRequest_reason')
  })
})
