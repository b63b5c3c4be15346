import { describe, expect, it } from 'vitest'
import { cleanCode, cleanNumber } from '#lib/access/number-input'

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
