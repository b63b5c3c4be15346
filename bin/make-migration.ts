import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { withTemporaryPostgres } from '#bin/supervisor/with-temporary-postgres'
import { wholeSchema, withSchemaEngine } from '#lib/db/schema-engine'

// Writes the next migration: what turns the schema of the last migration (kept as schema.applied.prisma
// beside the migrations) into prisma/schema.prisma. What Prisma cannot express (checks, triggers) is added
// to the written SQL by hand, before it is committed.

const migrations = 'prisma/migrations'
const applied = `${migrations}/schema.applied.prisma`

function toDatamodel(path: string, content: string | null) {
  if (content === null) return { tag: 'empty' as const }
  return { tag: 'schemaDatamodel' as const, files: [{ path, content }] }
}

function diff(before: string | null, after: string): Promise<string> {
  return withTemporaryPostgres(({ superuserUrl }) =>
    withSchemaEngine(superuserUrl, async (engine) => {
      const from = toDatamodel(applied, before)
      const to = toDatamodel('prisma/schema.prisma', after)
      const options = { script: true, exitCode: null, filters: wholeSchema }
      return (await engine.diff({ from, to, ...options })).stdout ?? ''
    }),
  )
}

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Pemakaian: node bin/make-migration.ts NAMA (huruf kecil, angka, dan garis bawah).')
  process.exit(1)
}
const before = await readFile(applied, 'utf8').catch(() => null)
const after = await readFile('prisma/schema.prisma', 'utf8')
const sql = await diff(before, after)
if (sql.trim() === '' || sql.includes('This is an empty migration')) {
  console.error('Skema tidak berubah sejak migrasi terakhir; tidak ada yang ditulis.')
  process.exit(1)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const file = `${migrations}/${stamp}_${name}/migration.sql`
await mkdir(`${migrations}/${stamp}_${name}`, { recursive: true })
await writeFile(file, sql)
await writeFile(applied, after)
await writeFile(`${migrations}/migration_lock.toml`, 'provider = "postgresql"\n')
console.log(file)
