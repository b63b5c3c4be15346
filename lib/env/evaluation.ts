import { join } from 'node:path'
import { z } from 'zod'
import { loopbackHost } from '#lib/env/loopback-host'
import { defaultPort } from '#lib/env/port'
import type { RawSettings } from '#lib/env/settings'

// Evaluation mode: no DATABASE_URL is given, so the embedded PostgreSQL, generated secrets and a test seal
// below DATA_DIR take the place of what an operator would configure.

export const secretsSchema = z.object({
  authSecret: z.string(),
  dataKey: z.string(),
  sealPassphrase: z.string(),
  superuserPassword: z.string(),
  adminPassword: z.string(),
  appPassword: z.string(),
})

/** What DATA_DIR/secrets.json holds, generated once. */
export type Secrets = z.infer<typeof secretsSchema>

export const databaseName = 'ikrar'
export const adminRole = 'ikrar_admin'
export const appRole = 'ikrar_app'

/** The URL of a role on the embedded server. */
export function embeddedUrl(role: string, password: string, port: number, database = databaseName): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/** Completes what the user set (`given`) to the settings of an evaluation. */
export function evaluationSettings(
  given: RawSettings,
  dataDir: string,
  secrets: Secrets,
  postgresPort: number,
): RawSettings {
  const host = loopbackHost(given.HOST)
  const shownHost = host.includes(':') ? `[${host}]` : host
  return {
    ...given,
    HOST: host,
    DATA_DIR: dataDir,
    APP_URL: given.APP_URL || `http://${shownHost}:${given.PORT || defaultPort}`,
    DATABASE_URL: embeddedUrl(appRole, secrets.appPassword, postgresPort),
    DATABASE_ADMIN_URL: embeddedUrl(adminRole, secrets.adminPassword, postgresPort),
    AUTH_SECRET: secrets.authSecret,
    DATA_KEY: secrets.dataKey,
    SEAL_P12: join(dataDir, 'seal.p12'),
    SEAL_PASSPHRASE: secrets.sealPassphrase,
    // A seal that is meant in earnest must never stand on a sample.
    SEAL_P12_BOOKS: undefined,
    SEAL_PASSPHRASE_BOOKS: undefined,
    IKRAR_EVALUATION: 'on',
  }
}
