import { describe, expect, it } from 'vitest'
import { contestState, decideApproval, requestState } from '#lib/signings/annulment-rules'
import { requestAnnulmentSchema } from '#lib/signings/annulment-schema'

const facts = {
  state: 'open' as const,
  isAnnulled: false,
  requester: { accountId: 'akun-1', employeeId: null },
  signerEmployeeId: 'pegawai-9',
}

describe('the second of two people who annul', () => {
  it('is any other officer', () => {
    expect(decideApproval(facts, { accountId: 'akun-2', employeeId: null })).toBeNull()
    expect(decideApproval(facts, { accountId: 'akun-2', employeeId: 'pegawai-2' })).toBeNull()
  })

  it('is not the first one, under whatever account', () => {
    expect(decideApproval(facts, { accountId: 'akun-1', employeeId: null })).toBe('same_officer')
    const requester = { accountId: 'akun-1', employeeId: 'pegawai-1' }
    const other = { accountId: 'akun-2', employeeId: 'pegawai-1' }
    expect(decideApproval({ ...facts, requester }, other)).toBe('same_officer')
  })

  it('is not the signer', () => {
    expect(decideApproval(facts, { accountId: 'akun-2', employeeId: 'pegawai-9' })).toBe('own_signing')
  })

  it('comes too late for what was decided', () => {
    const officer = { accountId: 'akun-2', employeeId: null }
    expect(decideApproval({ ...facts, state: 'rejected' }, officer)).toBe('request_closed')
    expect(decideApproval({ ...facts, isAnnulled: true }, officer)).toBe('already_annulled')
  })
})

describe('a request', () => {
  it('is open until it was approved or rejected', () => {
    expect(requestState({ annulment: null, rejection: null })).toBe('open')
    expect(requestState({ annulment: {}, rejection: null })).toBe('approved')
    expect(requestState({ annulment: null, rejection: {} })).toBe('rejected')
  })

  it('needs a reason of ten letters that are not spaces around', () => {
    const form = { signingId: '019aa8b0-0000-7000-8000-000000000001', kind: 'SALAH_ORANG' }
    const isTaken = (reason: string) => requestAnnulmentSchema.safeParse({ ...form, reason }).success
    expect(isTaken('123456789 ')).toBe(false)
    expect(isTaken('1234567890')).toBe(true)
  })
})

describe('"Ini bukan tanda tangan saya"', () => {
  const day = (number: number) => new Date(Date.UTC(2024, 0, number))
  const contest = (annulment: object | null, ...requests: { requestedAt: Date; rejection?: object }[]) =>
    contestState({
      createdAt: day(5),
      signing: {
        annulment,
        annulmentRequests: requests.map((request) => ({ annulment: null, rejection: null, ...request })),
      },
    })

  it('waits until its signing is annulled, or a request made since is decided', () => {
    expect(contest(null)).toBe('waiting')
    expect(contest(null, { requestedAt: day(6) })).toBe('requested')
    expect(contest(null, { requestedAt: day(6), rejection: {} })).toBe('rejected')
    expect(contest(null, { requestedAt: day(4), rejection: {} })).toBe('waiting')
    expect(contest({}, { requestedAt: day(6) })).toBe('annulled')
  })
})
