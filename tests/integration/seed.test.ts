import { readFile, rm } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { env } from '#lib/env'
import { seedSamples } from '#prisma/seed/seed-samples'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let admin: pg.Client
let firstMilliseconds: number

const firstStart = new Date('2026-11-02T01:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const begun = performance.now()
  await seedSamples(firstStart)
  firstMilliseconds = performance.now() - begun
})

afterAll(async () => {
  await rm(env.dataDir, { recursive: true, force: true })
  await admin.end()
  await database.close()
})

describe('the first start', () => {
  it('loads five regions in less than ten seconds', async () => {
    expect(firstMilliseconds).toBeLessThan(10_000)
    expect(await db().region.count({ where: { isSample: true } })).toBe(5)
  })

  it('has as many people of each kind, all of whom owe and none of whom has signed', async () => {
    const { rows } = await admin.query(`
      SELECT r."slug", s."status", count(*)::int AS people,
        count(*) FILTER (WHERE p."employmentKind" = 'NON_ASN')::int AS "nonAsn"
      FROM "Campaign" c JOIN "Region" r ON r."id" = c."regionId",
        LATERAL signatory_status_at(c."id", '${firstStart.toISOString()}') s
        JOIN "Signatory" p ON p."id" = s."signatoryId"
      GROUP BY 1, 2 ORDER BY 1`)
    expect(rows).toEqual([
      { slug: 'diy-pemda-2023', status: 'open', people: 220, nonAsn: 0 },
      { slug: 'dumai-diskominfotiksan-2023', status: 'open', people: 90, nonAsn: 38 },
      { slug: 'pamekasan-diskominfo-2023', status: 'open', people: 60, nonAsn: 0 },
      { slug: 'sukabumi-setda-2024', status: 'open', people: 148, nonAsn: 25 },
      { slug: 'sulsel-diskominfo-sp-2023', status: 'open', people: 288, nonAsn: 165 },
    ])
  })

  it('opens every campaign seven days before, for 365 days', async () => {
    const campaigns = await db().campaign.findMany({
      select: { opensAt: true, closesAt: true, witnessRule: true, region: { select: { slug: true } } },
    })
    for (const { opensAt, closesAt, witnessRule, region } of campaigns) {
      expect(opensAt).toEqual(new Date('2026-10-26T01:00:00Z'))
      expect(closesAt).toEqual(new Date('2027-10-26T01:00:00Z'))
      expect(witnessRule).toBe(region.slug.startsWith('diy') ? 'REGION_WITNESS' : 'OPD_HEAD')
    }
  })

  it('publishes the texts as reported, oaths and assemblies with them', async () => {
    const versions = await db().pledgeVersion.findMany({
      select: {
        publishedAt: true,
        contentHash: true,
        points: { select: { text: true }, orderBy: { position: 'asc' } },
      },
    })
    const source: { points: string[] }[] = JSON.parse(await readFile('prisma/seed/pledges.json', 'utf8'))
    expect(versions.map(({ points }) => points.map(({ text }) => text)).sort()).toEqual(
      source.map(({ points }) => points).sort(),
    )
    expect(versions.every(({ publishedAt, contentHash }) => publishedAt && contentHash?.length === 32)).toBe(
      true,
    )
    expect(await db().oath.count()).toBe(2)
    const assemblies = await db().assembly.findMany({
      select: { heldOn: true, people: { select: { role: true } } },
    })
    const days = assemblies.flatMap(({ heldOn }) => heldOn?.toISOString().slice(0, 10) ?? [])
    expect(days.sort()).toEqual(['2023-01-11', '2023-10-25', '2024-07-29'])
    expect(assemblies.flatMap(({ people }) => people.map(({ role }) => role)).sort()).toEqual([
      'LEADER',
      'LEADER',
      'READER',
      'READER',
      'SPEAKER',
      'WITNESS',
      'WITNESS',
    ])
  })

  it('makes each head the same person as on the roster, with a printed title', async () => {
    const grants = await db().roleGrant.findMany({
      where: { role: 'OPD_HEAD' },
      select: {
        opdId: true,
        account: { select: { employeeId: true } },
        headship: { select: { opdId: true, employeeId: true, kind: true, positionTitle: true, nip: true } },
      },
    })
    expect(grants).toHaveLength(8)
    for (const { opdId, account, headship } of grants) {
      expect(headship?.opdId).toBe(opdId)
      expect(account.employeeId).toBe(headship?.employeeId)
      const place = { untilAt: null, opdId: opdId ?? '', signatory: { employeeId: account.employeeId ?? '' } }
      expect(await db().membership.count({ where: place })).toBe(1)
    }
    const titles = grants.map(({ headship }) => `${headship?.kind} ${headship?.positionTitle}`)
    expect(titles).toContain('DEFINITIF Kepala Dinas Komunikasi dan Informatika Kabupaten Pamekasan')
    expect(titles.filter((title) => title.startsWith('PLT'))).toEqual(['PLT Sekretaris Daerah Kota Sukabumi'])
    const witness = await db().headship.findMany({
      where: { opdId: null },
      select: { positionTitle: true, employeeId: true },
    })
    expect(witness).toEqual([{ positionTitle: 'Gubernur Daerah Istimewa Yogyakarta', employeeId: null }])
  })
})
