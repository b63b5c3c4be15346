import { describeDatabaseFailure } from '#bin/supervisor/describe-database-failure'
import { prepareDatabase } from '#lib/db/prepare-database'
import { requireMigrated } from '#lib/db/require-migrated'
import type { Settings } from '#lib/env/settings'
import { StartRefusal } from '#lib/env/start-refusal'

async function prepare({ databaseUrl, databaseAdminUrl }: Settings): Promise<string[]> {
  if (databaseAdminUrl) {
    return prepareDatabase(databaseAdminUrl, decodeURIComponent(new URL(databaseUrl).username))
  }
  await requireMigrated(databaseUrl)
  return []
}

/**
 * Migrates the database where the settings give the right to, and otherwise makes sure that somebody has.
 * Returns the migrations applied now; throws StartRefusal with one sentence for what the operator can mend.
 */
export async function prepareForSettings(settings: Settings): Promise<string[]> {
  return prepare(settings).catch((error: unknown) => {
    const sentence = describeDatabaseFailure(error)
    throw sentence ? new StartRefusal(sentence, { cause: error }) : error
  })
}
