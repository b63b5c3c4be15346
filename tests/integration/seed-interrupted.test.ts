import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInEmployee } from '#lib/access/sign-in-employee'
import { db } from '#lib/db'
import { env } from '#lib/env'
import { accountsPath, readAccountsFile } from '#prisma/seed/accounts-file'
import { seedSamples } from '#prisma/seed/seed-samples'
import { writeAccountsFile } from '#prisma/seed/write-accounts-file'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let admin: pg.Client
const now = new Date('2026-11-02T01:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})

afterAll(async () => {
  await rm(env.dataDir, { recursive: true, force: true })
  await admin.end()
  await database.close()
})

const slugs = async () =>
  (await db().region.findMany({ select: { slug: true }, orderBy: { createdAt: 'asc' } })).map(
    ({ slug }) => slug,
  )

describe('outside evaluation', () => {
  it('refuses, says so in one sentence, and writes nothing', async () => {
    for (const setting of [{ IKRAR_EVALUATION: 'off' }, { SAMPLE_DATA: 'off' }]) {
      const options = { env: { ...process.env, ...setting } }
      const refused = await promisify(execFile)(process.execPath, ['bin/seed.ts'], options).catch(
        (error) => error,
      )
      expect(refused).toMatchObject({ code: 1, stdout: '' })
      expect(refused.stderr).toBe(
        'Data contoh hanya dimuat tanpa DATABASE_URL dan dengan SAMPLE_DATA "on".\n',
      )
    }
    expect(await slugs()).toEqual([])
  })
})

describe('a first start that fails half-way', () => {
  it('leaves no half region and no file', async () => {
    // The witness of the third region is stored after its agencies and people.
    await admin.query(`ALTER TABLE "Headship" ADD CONSTRAINT "trip" CHECK ("opdId" IS NOT NULL)`)
    await expect(seedSamples(now)).rejects.toThrow()
    expect(await slugs()).toEqual(['sulsel-diskominfo-sp-2023', 'pamekasan-diskominfo-2023'])
    expect(await db().employee.count()).toBe(288 + 60)
    expect(await readAccountsFile()).toBeNull()
  })

  it('is completed by the next, and every code in the file opens', async () => {
    await admin.query(`ALTER TABLE "Headship" DROP CONSTRAINT "trip"`)
    const outcomes = (await seedSamples(now)).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['renewed', 'renewed', 'loaded', 'loaded', 'loaded'])
    for (const { employees } of (await readAccountsFile())?.regions ?? []) {
      const [first] = employees
      expect(first && (await signInEmployee(first, '10.0.0.1', now))).toMatchObject({ ok: true })
    }
  })
})

describe('a file that does not belong to the database', () => {
  it('is made again where it does not match', async () => {
    const file = await readAccountsFile()
    const [region, ...others] = file?.regions ?? []
    if (!file || !region) throw new Error('no accounts file')
    const staff = region.staff.map((officer) => ({ ...officer, totpSecret: 'JBSWY3DPEHPK3PXP' }))
    await writeAccountsFile({ ...file, regions: [{ ...region, staff }, ...others] })
    const outcomes = (await seedSamples(now)).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['renewed', 'kept', 'kept', 'kept', 'kept'])
  })

  it('is made again when it is damaged', async () => {
    await writeFile(accountsPath(), '{"baseUrl": "http')
    const outcomes = (await seedSamples(now)).map(({ outcome }) => outcome)
    expect(new Set(outcomes)).toEqual(new Set(['renewed']))
    expect((await readAccountsFile())?.regions).toHaveLength(5)
  })

  it('follows the address of the application', async () => {
    const file = await readAccountsFile()
    if (!file) throw new Error('no accounts file')
    await writeAccountsFile({
      baseUrl: 'http://127.0.0.1:4000',
      regions: file.regions.map((region) => ({
        ...region,
        employees: region.employees.map((one) => ({
          ...one,
          slipUrl: one.slipUrl.replace(':3000', ':4000'),
        })),
      })),
    })
    await seedSamples(now)
    expect(await readAccountsFile()).toEqual(file)
  })
})
