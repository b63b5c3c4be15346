import { randomBytes, randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { applyMigrations } from '#lib/db/apply-migrations'
import { listMigrationNames, migrationsFolder } from '#lib/db/list-migrations'

// What stood in a database before it had a register: the migration queues it.

const name = `lama_${randomBytes(8).toString('hex')}`
let server: pg.Client
let old: pg.Client
let url: string

beforeAll(async () => {
  const { superuserUrl } = inject('testServer')
  server = new pg.Client({ connectionString: superuserUrl })
  await server.connect()
  await server.query(`CREATE DATABASE ${name}`)
  url = Object.assign(new URL(superuserUrl), { pathname: name }).href
  await applyEarlier()
  old = new pg.Client({ connectionString: url })
  await old.connect()
})
afterAll(async () => {
  await old.end()
  await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await server.end()
})

/** The migrations before the one of the register. */
async function applyEarlier(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-migrations-'))
  const names = await listMigrationNames(migrationsFolder)
  const earlier = names.slice(
    0,
    names.findIndex((migration) => migration.endsWith('_register')),
  )
  expect(earlier.length).toBeGreaterThan(2)
  for (const part of [...earlier, 'migration_lock.toml']) {
    await cp(join(migrationsFolder, part), join(folder, part), { recursive: true })
  }
  await applyMigrations(url, folder)
  await rm(folder, { recursive: true })
}

/** Rows that refer to nothing but each other: a superuser may leave foreign keys and triggers aside. */
async function insertFacts(): Promise<Record<string, string>> {
  const ids = Object.fromEntries(
    ['region', 'campaign', 'signing', 'request', 'annulment', 'witnessing', 'handover', 'event'].map(
      (key) => [key, randomUUID()],
    ),
  )
  const { region, campaign, signing, request, annulment, witnessing, handover, event } = ids
  const any = randomUUID()
  await old.query(`SET session_replication_role = 'replica'`)
  const rows: [string, unknown[]][] = [
    [
      `INSERT INTO "Region" VALUES ($1, 'a', 'A', 'KOTA', 'Pemerintah A', 'BKD', 'A', 'Asia/Jakarta')`,
      [region],
    ],
    [
      `INSERT INTO "Campaign" VALUES ($1, $2, 'N', 'PEMILU', 2024, '2024-01-01', '2025-01-01', 'OPD_HEAD')`,
      [campaign, region],
    ],
    [
      `INSERT INTO "Signing" VALUES ($1, $2, $3, 1, $3, $3, $3, 'DRAWN', '0123456789ABC', '2024-07-01', '2024-07-01')`,
      [signing, campaign, any],
    ],
    [
      `INSERT INTO "AnnulmentRequest" VALUES ($1, $2, 'LAINNYA', 'Tertukar dengan rekan.', $3, now())`,
      [request, signing, any],
    ],
    [`INSERT INTO "Annulment" VALUES ($1, $2, $3, $4, '2024-07-05')`, [annulment, signing, request, any]],
    [
      `INSERT INTO "Witnessing" VALUES ($1, $2, $3, $3, NULL, $3, 'MENGETAHUI', 'K', 'N', NULL, NULL, sha256('m'), '2024-07-02')`,
      [witnessing, campaign, any],
    ],
    [
      `INSERT INTO "Handover" VALUES ($1, $2, $3, 1, 'UTAMA', $3, $3, 'K', 'N', '2024-07-03')`,
      [handover, campaign, any],
    ],
    [`INSERT INTO "HandoverDecision" VALUES ($1, 'RECEIVED', NULL, $2, '2024-07-04')`, [handover, any]],
    [
      `INSERT INTO "AuditEvent" VALUES ($1, $2, '2024-06-30', 'signout', NULL, NULL, NULL, NULL, '{}')`,
      [event, region],
    ],
    [
      `INSERT INTO "AuditEvent" VALUES ($1, NULL, '2024-06-30', 'signin.refused', NULL, NULL, NULL, NULL, '{}')`,
      [any],
    ],
  ]
  for (const [sql, values] of rows) await old.query(sql, values)
  await old.query(`SET session_replication_role = 'origin'`)
  return ids
}

it('facts of before wait for their places in the order of their times, each with a salt of its own', async () => {
  const { region, event, signing, witnessing, handover, annulment } = await insertFacts()
  await applyMigrations(url)
  const { rows } = await old.query(
    `SELECT "factKind", "factId", "regionId" FROM "PendingFact" ORDER BY "queued"`,
  )
  const expected = [
    ['audit-event', event],
    ['signing', signing],
    ['witnessing', witnessing],
    ['handover', handover],
    ['handover-decision', handover],
    ['annulment', annulment],
  ]
  expect(rows).toEqual(expected.map(([factKind, factId]) => ({ factKind, factId, regionId: region })))
  const salts = await old.query<{ salt: Buffer }>(
    ['AnnulmentRequest', 'Witnessing', 'Handover', 'HandoverDecision']
      .map((table) => `SELECT "salt" FROM "${table}"`)
      .join(' UNION '),
  )
  expect(salts.rows.map(({ salt }) => salt.length)).toEqual([32, 32, 32, 32])
})
