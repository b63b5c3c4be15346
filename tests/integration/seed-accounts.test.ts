import { readFile, rm, stat } from 'node:fs/promises'
import { Secret, TOTP } from 'otpauth'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInBySlip } from '#lib/access/sign-in-by-slip'
import { signInEmployee } from '#lib/access/sign-in-employee'
import { signInStaff } from '#lib/access/sign-in-staff'
import { db } from '#lib/db'
import { env } from '#lib/env'
import { type AccountsFile, accountsPath, readAccountsFile } from '#prisma/seed/accounts-file'
import { seedSamples } from '#prisma/seed/seed-samples'
import { asOwner } from '#tests/integration/as-owner'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { dumpDatabase } from '#tests/integration/dump-database'

let database: TestDatabase
let admin: pg.Client

const firstStart = new Date('2026-11-02T01:00:00Z')
const later = new Date('2026-11-20T01:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  await seedSamples(firstStart)
})

afterAll(async () => {
  await rm(env.dataDir, { recursive: true, force: true })
  await admin.end()
  await database.close()
})

async function accounts(): Promise<AccountsFile> {
  const file = await readAccountsFile()
  if (!file) throw new Error('no accounts file')
  return file
}

const oneTimeCode = (base32: string, now: Date) =>
  new TOTP({ secret: Secret.fromBase32(base32) }).generate({ timestamp: now.getTime() })

const outcomes = async (now: Date) => (await seedSamples(now)).map(({ outcome }) => outcome)
const five = <T>(value: T): T[] => Array.from({ length: 5 }, () => value)

async function firstOf(region: string) {
  const found = (await accounts()).regions.find(({ id }) => id.startsWith(region))
  const [officer] = found?.staff ?? []
  const [employee] = found?.employees ?? []
  if (!officer || !employee) throw new Error(`nobody in ${region}`)
  return { officer, employee }
}

describe('the accounts file', () => {
  it('names everybody, for its owner only', async () => {
    const { baseUrl, regions } = await accounts()
    expect(baseUrl).toBe('http://127.0.0.1:3000')
    expect(regions.map(({ employees }) => employees.length)).toEqual([288, 60, 220, 90, 148])
    expect(regions.map(({ staff }) => staff.length)).toEqual([6, 6, 13, 6, 6])
    expect((await stat(accountsPath())).mode & 0o777).toBe(0o600)
  })

  it('opens all three doors', async () => {
    for (const region of ['sulsel', 'pamekasan', 'diy', 'dumai', 'sukabumi']) {
      const { officer, employee } = await firstOf(region)
      const typed = {
        number: employee.number,
        code: `${employee.code.slice(0, 4)} ${employee.code.slice(4)}`,
      }
      expect(await signInEmployee(typed, '10.0.0.1', later)).toMatchObject({ ok: true })
      const token = new URL(employee.slipUrl).hash.slice(1)
      expect(await signInBySlip(token, '10.0.0.1', later)).toMatchObject({ ok: true })
      const staff = { ...officer, totp: oneTimeCode(officer.totpSecret, later) }
      expect(await signInStaff(staff, '10.0.0.1', later)).toMatchObject({ ok: true })
    }
  })

  it('holds what no table of the database does: NIK, codes, tokens, passwords, secrets', async () => {
    const dump = await dumpDatabase(admin)
    const { regions } = await accounts()
    const employees = regions.flatMap((region) => region.employees)
    const kept = employees.flatMap(({ code, slipUrl, employmentKind, number }) => [
      code,
      slipUrl.replace(/^.*#/, ''),
      ...(employmentKind === 'NON_ASN' ? [number] : []),
    ])
    const secrets = regions.flatMap(({ staff }) =>
      staff.flatMap(({ password, totpSecret }) => [password, totpSecret]),
    )
    // Numbers such as a NIP may hold eight digits of a code by chance; a code is sought as a value of its own.
    const values = new Set(dump.match(/[\w-]+/g))
    expect(values.has(employees[1]?.number ?? '')).toBe(true)
    expect([...kept, ...secrets].filter((secret) => values.has(secret))).toEqual([])
    const texts = [...kept.filter((secret) => secret.length > 8), ...secrets]
    const found = texts.filter(
      (text) => dump.includes(text) || dump.includes(Buffer.from(text).toString('hex')),
    )
    expect(found).toEqual([])
  })
})

describe('the numbers', () => {
  it('of every kind open the door: NIP, NI PPPK, NIK, local number', async () => {
    const { regions } = await accounts()
    const lengths = new Set<number>()
    for (const kind of ['PNS', 'PPPK', 'NON_ASN']) {
      const typed = regions[0]?.employees.findLast(({ employmentKind }) => employmentKind === kind)
      expect(typed && (await signInEmployee(typed, '10.0.0.4', later))).toMatchObject({ ok: true })
      lengths.add(typed?.number.length ?? 0)
    }
    expect([...lengths]).toEqual([18, 16])
    expect(regions[0]?.employees[0]?.number).toBe('L7300001')
  })
})

describe('a further start', () => {
  it('changes nothing, neither a row nor the file', async () => {
    const before = [await dumpDatabase(admin), await readFile(accountsPath(), 'utf8')]
    expect(await outcomes(later)).toEqual(five('kept'))
    expect([await dumpDatabase(admin), await readFile(accountsPath(), 'utf8')]).toEqual(before)
  })

  it('issues new codes and passwords where the file is missing, and voids the old ones', async () => {
    const old = await firstOf('sulsel')
    const people = await db().employee.count()
    await rm(accountsPath())
    expect(await outcomes(later)).toEqual(five('renewed'))
    const fresh = await firstOf('sulsel')
    expect(fresh.employee).toMatchObject({ number: old.employee.number, name: old.employee.name })
    expect(await signInEmployee(old.employee, '10.0.0.2', later)).toMatchObject({ ok: false })
    expect(await signInEmployee(fresh.employee, '10.0.0.3', later)).toMatchObject({ ok: true })
    const totp = oneTimeCode(fresh.officer.totpSecret, later)
    expect(await signInStaff({ ...old.officer, totp }, '10.0.0.2', later)).toMatchObject({ ok: false })
    expect(await signInStaff({ ...fresh.officer, totp }, '10.0.0.3', later)).toMatchObject({ ok: true })
    expect(await db().employee.count()).toBe(people)
    expect(await db().personalCode.count({ where: { voidedAt: null } })).toBe(people)
  })

  it('leaves slips alone that were given out since, and settles even where everybody has one', async () => {
    await asOwner(
      `UPDATE "PersonalCode" c SET "delivery" = 'SLIP' FROM "Employee" e JOIN "Region" r ON r."id" = e."regionId"
       WHERE e."id" = c."employeeId" AND c."voidedAt" IS NULL AND r."slug" = $1`,
      ['pamekasan-diskominfo-2023'],
    )
    const slips = () => db().personalCode.count({ where: { delivery: 'SLIP', voidedAt: null } })
    await rm(accountsPath())
    expect(await outcomes(later)).toEqual(five('renewed'))
    expect(await slips()).toBe(60)
    expect((await accounts()).regions.map(({ employees }) => employees.length)).toEqual([
      288, 0, 220, 90, 148,
    ])
    expect(await outcomes(later)).toEqual(five('kept'))
  })
})
