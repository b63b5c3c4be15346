import { describe, expect, it } from 'vitest'
import { describeDatabaseFailure } from '#bin/supervisor/describe-database-failure'
import { MigrationRefusal } from '#lib/db/migration-refusal'

const coded = (code: string) => Object.assign(new Error('x'), { code })

describe('the sentence for a database', () => {
  it.each([
    [new MigrationRefusal('newer_database', ['2030_later']), /lebih baru \(migrasi 2030_later/],
    [new MigrationRefusal('older_database', ['2020_first']), /belum dimutakhirkan \(migrasi 2020_first/],
    [new MigrationRefusal('failed_migration', ['2025_bad']), /2025_bad pernah gagal/],
    [coded('ECONNREFUSED'), /tidak dapat dihubungi/],
    [coded('28P01'), /Kata sandi/],
    [coded('3D000'), /belum ada/],
    [coded('42704'), /CREATE ROLE/],
  ])('%s', (error, expected) => {
    expect(describeDatabaseFailure(error)).toMatch(expected)
  })

  it('leaves faults of our own alone', () => {
    expect(describeDatabaseFailure(new TypeError('x'))).toBeNull()
    expect(describeDatabaseFailure(coded('42601'))).toBeNull()
  })
})
