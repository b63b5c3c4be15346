import { describe, expect, it } from 'vitest'
import { decideAppointment, type HeadshipPeriod, isRunning } from '#lib/regions/headship-rules'
import type { HeadshipKind } from '#prisma/generated/enums'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

function held(kind: HeadshipKind, from: string, until: string | null = null): HeadshipPeriod {
  return { id: `${kind} ${from}`, kind, fromAt: day(from), untilAt: until === null ? null : day(until) }
}

function wanted(kind: HeadshipKind, from: string, until: string | null = null) {
  const { fromAt, untilAt } = held(kind, from, until)
  return { kind, fromAt, untilAt }
}

describe('appointing a head', () => {
  it('needs nothing of an empty seat', () => {
    expect(decideAppointment(wanted('DEFINITIF', '2024-01-01'), [])).toEqual({ ok: true, endedIds: [] })
  })

  it.each(['DEFINITIF', 'PLT', 'PJ', 'PJS'] as const)('ends the former holder for a %s', (kind) => {
    const former = held('DEFINITIF', '2020-01-01')
    expect(decideAppointment(wanted(kind, '2024-01-01'), [former])).toEqual({
      ok: true,
      endedIds: [former.id],
    })
  })

  it('leaves the head in office beside a Plh., and the Plh. beside a head', () => {
    const definitive = held('DEFINITIF', '2020-01-01')
    const daily = held('PLH', '2024-01-01', '2024-02-01')
    const nobody = { ok: true, endedIds: [] }
    expect(decideAppointment(wanted('PLH', '2024-01-01', '2024-02-01'), [definitive])).toEqual(nobody)
    expect(decideAppointment(wanted('PLT', '2024-01-10'), [daily])).toEqual(nobody)
    const next = decideAppointment(wanted('PLH', '2024-01-10'), [definitive, daily])
    expect(next).toEqual({ ok: true, endedIds: [daily.id] })
  })

  it('does not touch periods that are over before, or begin after, the new one', () => {
    const before = held('DEFINITIF', '2019-01-01', '2024-01-01')
    const after = held('DEFINITIF', '2024-06-01')
    const verdict = decideAppointment(wanted('PLT', '2024-01-01', '2024-06-01'), [before, after])
    expect(verdict).toEqual({ ok: true, endedIds: [] })
  })

  it('refuses when the holder begins on the same day or later', () => {
    const taken = { ok: false, reason: 'seat_taken' }
    const same = [held('PLT', '2024-01-01')]
    const later = [held('DEFINITIF', '2023-01-01'), held('DEFINITIF', '2024-03-01')]
    expect(decideAppointment(wanted('DEFINITIF', '2024-01-01'), same)).toEqual(taken)
    expect(decideAppointment(wanted('DEFINITIF', '2024-01-01'), later)).toEqual(taken)
  })
})

describe('a period', () => {
  it('runs from its first instant up to, not including, its end', () => {
    const period = held('DEFINITIF', '2024-01-01', '2024-02-01')
    const at = (text: string) => isRunning(period, new Date(text))
    expect(at('2023-12-31T23:59:59Z')).toBe(false)
    expect(at('2024-01-01T00:00:00Z')).toBe(true)
    expect(at('2024-01-31T23:59:59Z')).toBe(true)
    expect(at('2024-02-01T00:00:00Z')).toBe(false)
  })
})
