import { describe, expect, it } from 'vitest'
import { type Failure, failureDayStart, knownAddressStart, secondsToWait } from '#lib/access/pause-rules'
import { sessionEnd } from '#lib/access/session-rules'

const now = new Date('2024-07-29T01:00:00Z')
const DAY = 86_400_000
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const failures = (count: number, secondsAgo = 0, isHere = true): Failure[] =>
  Array.from({ length: count }, () => ({ at: ago(secondsAgo * 1000), isHere }))
const unknown = (list: readonly Failure[]) => secondsToWait(list, false, now)
const known = (list: readonly Failure[]) => secondsToWait(list, true, now)

describe('the pause after wrong tries here', () => {
  it('begins with the third and never exceeds a minute', () => {
    expect(unknown(failures(2))).toBe(0)
    expect(unknown(failures(3))).toBe(1)
    expect(unknown(failures(5))).toBe(4)
    expect(unknown(failures(8))).toBe(32)
    expect(unknown(failures(9))).toBe(60)
    expect(unknown(failures(40))).toBe(60)
  })

  it('runs from the latest try and ends', () => {
    expect(unknown(failures(6, 3))).toBe(5)
    expect(unknown(failures(6, 7.999))).toBe(1)
    expect(unknown(failures(6, 8))).toBe(0)
  })

  it('counts a quarter of an hour, and no tries from elsewhere', () => {
    expect(unknown([...failures(8, 900), ...failures(2)])).toBe(0)
    expect(unknown([...failures(8, 899), ...failures(2)])).toBe(60)
    expect(unknown(failures(49, 0, false))).toBe(0)
  })

  it('is the same at a known address', () => {
    expect(known(failures(2))).toBe(0)
    expect(known(failures(5))).toBe(4)
  })
})

describe("the day's cap", () => {
  it('refuses an unknown address from the fiftieth wrong try on, wherever they came from', () => {
    expect(unknown(failures(49, 3600, false))).toBe(0)
    expect(unknown(failures(50, 3600, false))).toBe(60)
    expect(unknown([...failures(25, 3600), ...failures(25, 7200, false)])).toBe(60)
  })

  it('does not touch a known address', () => {
    expect(known(failures(500, 3600, false))).toBe(0)
  })

  it('ends as the day passes, and says truly when in the last minute', () => {
    expect(unknown(failures(50, DAY / 1000 - 61, false))).toBe(60)
    expect(unknown(failures(50, DAY / 1000 - 7, false))).toBe(7)
    expect(unknown(failures(50, DAY / 1000, false))).toBe(0)
    expect(unknown([...failures(1, DAY / 1000 - 7, false), ...failures(49, 60, false)])).toBe(7)
    expect(unknown([...failures(1, DAY / 1000 - 7, false), ...failures(50, 60, false)])).toBe(60)
  })
})

describe('what counts', () => {
  it('are failures of a day, and sign-ins of ninety days', () => {
    expect(failureDayStart(now)).toEqual(ago(DAY))
    expect(knownAddressStart(now)).toEqual(ago(90 * DAY))
  })
})

describe('a session', () => {
  it("is an employee's for two hours, an officer's for ten", () => {
    expect(sessionEnd('employee', now)).toEqual(new Date('2024-07-29T03:00:00Z'))
    expect(sessionEnd('staff', now)).toEqual(new Date('2024-07-29T11:00:00Z'))
  })
})
