import { describe, expect, it } from 'vitest'
import { cleanCode, cleanNumber } from '#lib/access/number-input'
import { pauseSeconds } from '#lib/access/session-rules'

const now = new Date('2024-07-29T01:00:00Z')
const failures = (count: number, secondsAgo = 0) =>
  Array.from({ length: count }, () => new Date(now.getTime() - secondsAgo * 1000))

describe('the pause after wrong tries', () => {
  it('begins with the third and never exceeds a minute', () => {
    expect(pauseSeconds(failures(2), now)).toBe(0)
    expect(pauseSeconds(failures(3), now)).toBe(1)
    expect(pauseSeconds(failures(5), now)).toBe(4)
    expect(pauseSeconds(failures(40), now)).toBe(60)
  })

  it('runs from the latest try and ends', () => {
    expect(pauseSeconds(failures(6, 3), now)).toBe(5)
    expect(pauseSeconds(failures(6, 8), now)).toBe(0)
  })
})

describe('what people type', () => {
  it('is read with its spaces, dots, dashes and apostrophes', () => {
    expect(cleanNumber(" '19850817 201603.2-001\u00a0")).toBe('198508172016032001')
    expect(cleanNumber('l-0001')).toBe('L0001')
  })

  it('is a code only with eight digits', () => {
    expect(cleanCode(' 1234 5678 ')).toBe('12345678')
    expect(cleanCode('1234567')).toBeNull()
    expect(cleanCode('1234567a')).toBeNull()
  })
})
