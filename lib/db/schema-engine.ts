import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { __wbg_set_wasm, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

// Prisma's own migration engine as WebAssembly: it comes from npm, so nothing is downloaded, and it talks to
// the database through the same adapter as the application. The binary is instantiated by hand, because
// importing it as a module is still announced as experimental by Node at every start.

/** Leaves no table and no enum out of a diff or a migration. */
export const wholeSchema = { externalTables: [], externalEnums: [] }

let loaded: Promise<void> | undefined

async function instantiate(): Promise<void> {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@prisma/schema-engine-wasm')
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } })
  __wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
}

// Said in the transaction of the migration itself: a kill can then never leave one applied but not recorded.
const recordEnd = `
; UPDATE public._prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`

/**
 * The adapter of `@prisma/adapter-pg` cuts a script at every semicolon, also inside the bodies of functions and
 * triggers. PostgreSQL takes the whole script at once, as Prisma's native engine hands it over; it is then
 * one transaction too. The engine runs nothing but migrations as scripts.
 */
class WholeScriptPg extends PrismaPg {
  /** What PostgreSQL said about a script; the engine itself only says "external connector error". */
  failure: unknown = null

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter
        .underlyingDriver()
        .query(script + recordEnd)
        .catch((error: unknown) => {
          this.failure = error
          throw error
        })
    }
    return adapter
  }
}

/**
 * Runs `work` with Prisma's schema engine, connected to the database at `url`, and frees it afterwards.
 * Throws the error of PostgreSQL when a script fails, otherwise the engine's own.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= instantiate()
  await loaded
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  const factory = new WholeScriptPg(pool)
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
    return await work(engine).finally(() => engine.free())
  } catch (error) {
    throw factory.failure ?? error
  } finally {
    await pool.end()
  }
}
