import { join, resolve } from 'node:path'
import type { RawSettings } from '#lib/env/settings'

/** Where everything of this copy is kept: DATA_DIR, as an absolute path. */
export const dataDirOf = (given: RawSettings) => resolve(given.DATA_DIR || '.data')

/** Where the port of the embedded PostgreSQL is remembered. */
export const postgresPortFile = (dataDir: string) => join(dataDir, 'postgres.port')

/** Where the generated secrets are kept, readable by their owner only. */
export const secretsFile = (dataDir: string) => join(dataDir, 'secrets.json')
