/**
 * The database cannot be used or migrated by this code. `newer_database`: it holds migrations that this code
 * does not know; `older_database`: it lacks some and may not be migrated from here; `failed_migration`: one of
 * its migrations ended in an error. `names` lists those migrations.
 */
export class MigrationRefusal extends Error {
  override name = 'MigrationRefusal'
  readonly reason: 'newer_database' | 'older_database' | 'failed_migration'
  readonly names: readonly string[]

  constructor(reason: MigrationRefusal['reason'], names: readonly string[], options?: ErrorOptions) {
    super(`${reason}: ${names.join(', ')}`, options)
    this.reason = reason
    this.names = names
  }
}
