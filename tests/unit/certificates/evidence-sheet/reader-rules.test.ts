import { expect, test } from 'vitest'
import type { Actor, StaffActor } from '#lib/access/actor'
import { mayReadEvidence } from '#lib/certificates/evidence-sheet/reader-rules'
import type { StaffRole } from '#prisma/generated/enums'

const owner = { employeeId: 'pegawai', regionId: 'wilayah' }

function officer(role: StaffRole, changes: Partial<StaffActor> = {}): Actor {
  const grants = [{ role, opdId: 'opd', headshipId: 'jabatan' }]
  return {
    kind: 'staff',
    sessionId: 'sesi',
    regionId: 'wilayah',
    accountId: 'akun',
    employeeId: null,
    grants,
    ...changes,
  }
}

function employee(employeeId: string): Actor {
  return {
    kind: 'employee',
    sessionId: 'sesi',
    regionId: 'wilayah',
    employeeId,
    accountId: null,
    identifiedBy: 'CODE',
    personalCodeId: null,
  }
}

test.each([
  ['BKD_OFFICER', true],
  ['BKD_ADMIN', true],
  ['AUDITOR', true],
  ['OPD_OPERATOR', false],
  ['OPD_HEAD', false],
  ['REGION_WITNESS', false],
  ['PLATFORM_ADMIN', false],
] as const)('%s: %s', (role, allowed) => {
  expect(mayReadEvidence(officer(role), owner)).toBe(allowed)
  expect(mayReadEvidence(officer(role, { regionId: 'wilayah lain' }), owner)).toBe(false)
  expect(mayReadEvidence(officer(role, { regionId: null }), owner)).toBe(false)
})

test('the signer and no other employee', () => {
  expect(mayReadEvidence(employee('pegawai'), owner)).toBe(true)
  expect(mayReadEvidence(employee('orang lain'), owner)).toBe(false)
})

test('an operator who is the signer opens it as an employee, not with the account', () => {
  expect(mayReadEvidence(officer('OPD_OPERATOR', { employeeId: 'pegawai' }), owner)).toBe(false)
})
