import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import type { PgBoss } from 'pg-boss'
import { inject } from 'vitest'
import { adminRole, appRole, databaseName, embeddedUrl } from '#lib/env/evaluation'
import type { PrismaClient } from '#prisma/generated/client'

export type TestDatabase = {
  /** Connects as the owner of the tables: for arranging and for trying raw SQL. */
  adminUrl: string
  /** Connects as the lesser role, as the application does. */
  appUrl: string
  /** Disconnects `db()` and the job queue and drops the database. */
  close: () => Promise<void>
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('testServer').superuserUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

// CREATE DATABASE … TEMPLATE refuses while anybody is connected to the template, another copy included:
// copies of several test files wait for each other.
const copyLock = 'SELECT pg_advisory_lock(1)'

async function copyTemplate(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('testServer').superuserUrl })
  await client.connect()
  try {
    await client.query(copyLock)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${databaseName} OWNER ${adminRole}`)
  } finally {
    await client.end()
  }
}

function setEnvironment(name: string, appUrl: string, adminUrl: string): void {
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    DATABASE_ADMIN_URL: adminUrl,
    APP_URL: 'http://127.0.0.1:3000',
    AUTH_SECRET: randomBytes(32).toString('base64'),
    DATA_KEY: randomBytes(32).toString('base64'),
    DATA_DIR: join(process.cwd(), 'test-results', name),
    SEAL_P12: join(process.cwd(), 'test-results', name, 'seal.p12'),
    SEAL_PASSPHRASE: randomBytes(16).toString('hex'),
    IKRAR_EVALUATION: 'on',
  })
}

/** Ends what `db()` and `openQueue()` keep for the process, where this file has used them. */
async function disconnect(): Promise<void> {
  const kept = globalThis as typeof globalThis & { ikrarDb?: PrismaClient; ikrarQueue?: Promise<PgBoss> }
  const queue = await kept.ikrarQueue
  await queue?.stop({ graceful: false })
  await kept.ikrarDb?.$disconnect()
  delete kept.ikrarQueue
  delete kept.ikrarDb
}

/**
 * A fresh database with all migrations, for one test file. It sets the environment that `#lib/env` reads
 * lazily, so call it before the first use of `env` or `db()` (importing them is harmless):
 *
 *     let database: TestDatabase
 *     beforeAll(async () => { database = await openTestDatabase() })
 *     afterAll(() => database.close())
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { port, adminPassword, appPassword } = inject('testServer')
  const name = `uji_${randomBytes(8).toString('hex')}`
  await copyTemplate(name)
  const adminUrl = embeddedUrl(adminRole, adminPassword, port, name)
  const appUrl = embeddedUrl(appRole, appPassword, port, name)
  setEnvironment(name, appUrl, adminUrl)
  const close = async () => {
    await disconnect()
    await asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { adminUrl, appUrl, close }
}
