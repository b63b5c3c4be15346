import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgresPortFile } from '#bin/supervisor/data-files'
import { ensureDatabase } from '#bin/supervisor/ensure-database'
import { recordProcess } from '#bin/supervisor/process-ledger'
import { type RunningPostgres, startPostgres } from '#bin/supervisor/start-postgres'
import { writeAtomically } from '#bin/supervisor/write-atomically'
import type { Secrets } from '#lib/env/evaluation'

function rememberedPort(dataDir: string): number | undefined {
  const file = postgresPortFile(dataDir)
  return (existsSync(file) && Number.parseInt(readFileSync(file, 'utf8'), 10)) || undefined
}

/** The server of an evaluation below DATA_DIR; `fixedPort` when it is started again for clients that know it. */
function startServer(dataDir: string, secrets: Secrets, fixedPort?: number): Promise<RunningPostgres> {
  const options = {
    folder: join(dataDir, 'postgres'),
    password: secrets.superuserPassword,
    wishedPort: rememberedPort(dataDir),
    fixedPort,
  }
  return startPostgres(options, (pid) => recordProcess(dataDir, 'postgres', pid))
}

/**
 * Starts the PostgreSQL of an evaluation with its database and roles, and remembers its port. `restart` starts
 * it once more at the same port.
 */
export async function startEmbeddedDatabase(dataDir: string, secrets: Secrets) {
  const server = await startServer(dataDir, secrets)
  try {
    writeAtomically(postgresPortFile(dataDir), String(server.port))
    await ensureDatabase(server.superuserUrl, secrets)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { server, restart: () => startServer(dataDir, secrets, server.port) }
}
