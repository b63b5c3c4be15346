import { describe, expect, test } from 'vitest'
import { signPledgeSchema } from '#lib/signings/schema'
import {
  isExpired,
  readOutcome,
  readStored,
  retryDelay,
  type StoredSubmission,
  toBody,
} from '#lib/signings/submission-rules'

const stored: StoredSubmission = {
  input: {
    submissionId: '0b6f6e4e-4a52-4c9e-9d3e-2a4f8f1f9a01',
    pledgeVersionId: '01a1ffd2-d561-7680-a7c0-64336dfd57d1',
    confirmedPoints: [1, 2, 3, 4],
    mark: { kind: 'typed', typedName: 'Siti Hawa' },
  },
  pressedAt: '2024-02-01T00:00:00.000Z',
  tries: 0,
}

describe('toBody', () => {
  test('sends no device time with the first try', () => {
    expect(toBody(stored)).toEqual(stored.input)
  })

  test('sends the instant of the button with every later try, under the same id', () => {
    const body = toBody({ ...stored, tries: 3 })
    expect(body).toEqual({ ...stored.input, deviceSignedAt: stored.pressedAt })
    expect(signPledgeSchema.safeParse(body).success).toBe(true)
  })
})

describe('readOutcome', () => {
  const receipt = {
    ok: true,
    code: '7K3M9QXT4HWPA',
    receivedAt: stored.pressedAt,
    receivedAtText: '08.15 WIB',
  }
  const refusal = { ok: false, reason: 'closed', message: 'Penandatanganan sudah ditutup.' }

  test.each([200, 201])('%i with a receipt is accepted', (status) => {
    expect(readOutcome(status, receipt)).toMatchObject({ kind: 'accepted', receipt: { code: receipt.code } })
  })

  test.each([400, 404, 409, 413, 422])('%i with a reason is refused and not tried again', (status) => {
    expect(readOutcome(status, refusal)).toEqual({
      kind: 'refused',
      reason: 'closed',
      message: refusal.message,
    })
  })

  test('401 waits for the person to sign in again', () => {
    expect(readOutcome(401, refusal)).toEqual({ kind: 'signed_out' })
  })

  test.each([
    [0, null],
    [200, '<html>'],
    [302, null],
    [403, '<html>'],
    [408, refusal],
    [429, refusal],
    [500, refusal],
    [503, null],
  ])('%i with %j is tried again', (status, json) => {
    expect(readOutcome(status, json)).toEqual({ kind: 'waiting' })
  })
})

describe('readStored', () => {
  test('reads back what was stored', () => {
    expect(readStored(JSON.stringify(stored))).toEqual(stored)
  })

  test.each([
    null,
    '',
    '{',
    'null',
    '[]',
    '{"input":{}}',
    JSON.stringify({ ...stored, pressedAt: 'kemarin' }),
  ])('%j is no submission', (text) => expect(readStored(text)).toBeNull())
})

describe('waiting', () => {
  test('doubles from two seconds to a minute', () => {
    expect([0, 1, 2, 3, 5, 6, 60].map(retryDelay)).toEqual([2000, 2000, 4000, 8000, 32_000, 60_000, 60_000])
  })

  test('ends after 72 hours', () => {
    const hoursLater = (hours: number) => new Date(new Date(stored.pressedAt).getTime() + hours * 3_600_000)
    expect(isExpired(stored, hoursLater(72))).toBe(false)
    expect(isExpired(stored, new Date(hoursLater(72).getTime() + 1))).toBe(true)
  })
})
