import { describe, expect, it } from 'vitest'
import { decideHandoverKind } from '#lib/handovers/rules'

describe('which kind a handover is', () => {
  it('is the main one first', () => {
    expect(decideHandoverKind([])).toBe('UTAMA')
  })

  it('is a supplement once the main one waits or was received', () => {
    expect(decideHandoverKind(['WAITING'])).toBe('SUSULAN')
    expect(decideHandoverKind(['RECEIVED'])).toBe('SUSULAN')
    expect(decideHandoverKind(['RETURNED', 'RECEIVED'])).toBe('SUSULAN')
  })

  it('is the main one again after every earlier one was returned', () => {
    expect(decideHandoverKind(['RETURNED'])).toBe('UTAMA')
    expect(decideHandoverKind(['RETURNED', 'RETURNED'])).toBe('UTAMA')
  })
})
