import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLocalDate, readLocalDateTime, toLocalDate, toLocalDateTime } from '#lib/regions/local-time-rules'
import { TIME_ZONES } from '#lib/regions/rules'

describe('local times of a region', () => {
  it.each([
    ['Asia/Jakarta', '2024-07-29T01:15:00.000Z'],
    ['Asia/Makassar', '2024-07-29T00:15:00.000Z'],
    ['Asia/Jayapura', '2024-07-28T23:15:00.000Z'],
  ] as const)('08.15 in %s is %s', (zone, instant) => {
    expect(readLocalDateTime('2024-07-29T08:15', zone)?.toISOString()).toBe(instant)
  })

  it('begins a day at local midnight', () => {
    expect(readLocalDate('2024-01-01', 'Asia/Jayapura')?.toISOString()).toBe('2023-12-31T15:00:00.000Z')
  })

  it.each([
    '2024-02-30T08:00',
    '2023-02-29T08:00',
    '2024-13-01T08:00',
    '2024-01-01T24:00',
    '2024-01-01T08:60',
    '2024-1-1T08:00',
    '1999-12-31T08:00',
    '2024-01-01T08:00Z',
    'kemarin',
    '',
  ])('%j is no time', (typed) => {
    expect(readLocalDateTime(typed, 'Asia/Jakarta')).toBeNull()
  })

  it('comes back as typed, and agrees with the zone database of the platform', () => {
    const instants = fc.date({
      min: new Date('2000-01-02T00:00:00Z'),
      max: new Date('2099-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, fc.constantFrom(...TIME_ZONES), (instant, timeZone) => {
        const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000)
        const shown = toLocalDateTime(minute, timeZone)
        expect(readLocalDateTime(shown, timeZone)).toEqual(minute)
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
        expect(shown).toBe(parts.format(minute).replace(' ', 'T'))
        expect(toLocalDate(minute, timeZone)).toBe(shown.slice(0, 10))
      }),
    )
  })
})
