import type { Prisma } from '#prisma/generated/client'

type Columns = {
  readonly [Model in Prisma.ModelName]?: readonly (keyof Prisma.TypeMap['model'][Model]['payload']['scalars'])[]
}

/**
 * The columns the application's role may change, because a desk does; everything else it may only read and add. A
 * right to one column is also what PostgreSQL asks of whoever locks a row.
 */
export const UPDATABLE_COLUMNS: Columns = {
  // No desk changes a region; its contact stands here so that the desks of agencies can lock the row.
  Region: ['helpName', 'helpPhone'],
  Opd: ['name', 'shortName', 'aliases', 'helpName', 'helpPhone'],
  Headship: ['name', 'rank', 'positionTitle', 'skNumber', 'untilAt'],
  RoleGrant: ['untilAt'],
  Employee: ['name', 'nip', 'niPppk', 'nikCipher', 'nikHash', 'nikLast4', 'email', 'phone'],
  PersonalCode: ['voidedAt', 'voidReason'],
  // Only the sample data change them, when their secrets are drawn anew.
  StaffAccount: ['passwordHash', 'totpCipher'],
  Session: ['endedAt'],
  Campaign: ['name', 'electionKind', 'electionYear', 'opensAt', 'closesAt', 'witnessRule'],
  PledgeVersion: ['publishedAt', 'contentHash'],
  Signatory: ['name', 'employmentKind', 'localTerm', 'positionKind', 'echelon', 'rank', 'position'],
  Membership: ['untilAt'],
  WorkerHeartbeat: ['at'],
}

/** The tables whose rows the application's role may delete. */
export const DELETABLE_TABLES: readonly Prisma.ModelName[] = ['WorkerHeartbeat']
