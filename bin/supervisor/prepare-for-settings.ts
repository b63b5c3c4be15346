import { describeDatabaseFailure } from '#bin/supervisor/describe-database-failure'
import { prepareDatabase } from '#lib/db/prepare-database'
import { requireMigrated } from '#lib/db/require-migrated'
import type { Settings } from '#lib/env/settings'
import { StartRefusal } from '#lib/env/start-refusal'

async function prepare({ databaseUrl, databaseAdminUrl }: Settings): Promise<void> {
  if (databaseAdminUrl) {
    await prepareDatabase(databaseAdminUrl, decodeURIComponent(new URL(databaseUrl).username))
  }
  await requireMigrated(databaseUrl)
}

/**
 * Migrates the database where the settings give the right to, and makes sure that the application's own role
 * finds it so. Throws StartRefusal with one sentence for what the operator can mend.
 */
export async function prepareForSettings(settings: Settings): Promise<void> {
  return prepare(settings).catch((error: unknown) => {
    const sentence = describeDatabaseFailure(error)
    throw sentence ? new StartRefusal(sentence, { cause: error }) : error
  })
}
