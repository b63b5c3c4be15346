import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanNumber } from '#lib/rosters/rules/clean-number'
import { decideNik, readNik } from '#lib/rosters/rules/nik'
import { decideNip, readNip } from '#lib/rosters/rules/nip'
import { isRoundedNumber } from '#lib/rosters/rules/rounded-number'

const pad = (value: number, length: number) => String(value).padStart(length, '0')

const birthDates = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2006-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }))

const people = fc.record({
  birth: birthDates,
  age: fc.integer({ min: 18, max: 55 }),
  month: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 21, max: 29 })),
  sex: fc.constantFrom(1, 2),
  serial: fc.integer({ min: 1, max: 999 }),
})

const nips = people.map(({ birth, age, month, sex, serial }) => ({
  birth,
  sex,
  nip: `${birth.year}${pad(birth.month, 2)}${pad(birth.day, 2)}${birth.year + age}${pad(month, 2)}${sex}${pad(serial, 3)}`,
}))

const niks = fc
  .record({
    area: fc.integer({ min: 110101, max: 969999 }),
    birth: birthDates,
    woman: fc.boolean(),
    serial: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ area, birth, woman, serial }) => ({
    birth,
    woman,
    nik: `${area}${pad(birth.day + (woman ? 40 : 0), 2)}${pad(birth.month, 2)}${pad(birth.year % 100, 2)}${pad(serial, 4)}`,
  }))

const noise = fc.array(fc.constantFrom(' ', '\u00a0', '.', '-', '–', '\u200b'), { maxLength: 3 })

describe('a well-formed NIP', () => {
  it('passes and tells birth and sex', () => {
    fc.assert(
      fc.property(nips, ({ nip, birth, sex }) => {
        expect(isRoundedNumber({ text: nip, numeric: false })).toBe(false)
        expect(decideNip(nip)).toBeNull()
        expect(readNip(nip)).toEqual({ birth, sex: sex === 1 ? 'MALE' : 'FEMALE' })
      }),
    )
  })

  it('passes whatever spaces, dots and dashes are put into it', () => {
    fc.assert(
      fc.property(nips, fc.array(noise, { minLength: 18, maxLength: 18 }), ({ nip }, gaps) => {
        const written = [...nip].map((digit, index) => (gaps[index] ?? []).join('') + digit).join('')
        expect(cleanNumber(`'${written} `)).toBe(nip)
      }),
    )
  })

  it('is refused once a digit is lost, added, or no longer one', () => {
    fc.assert(
      fc.property(nips, fc.nat(17), fc.constantFrom('', '00', 'O', '?'), ({ nip }, at, instead) => {
        expect(decideNip(nip.slice(0, at) + instead + nip.slice(at + 1))).toBe('NIP_LENGTH')
      }),
    )
  })

  it('is refused by the part that was changed', () => {
    const put = (nip: string, at: number, digits: string) =>
      nip.slice(0, at) + digits + nip.slice(at + digits.length)
    fc.assert(
      fc.property(
        nips,
        fc.integer({ min: 13, max: 99 }),
        fc.constantFrom('0', '3', '9'),
        ({ nip }, big, sex) => {
          expect(decideNip(put(nip, 4, String(big)))).toBe('NIP_BIRTH_DATE')
          expect(decideNip(put(nip, 6, String(Math.max(big, 32))))).toBe('NIP_BIRTH_DATE')
          expect(decideNip(put(nip, 14, sex))).toBe('NIP_SEX')
          const month = big >= 21 && big <= 29 ? 30 : big
          expect(decideNip(put(nip, 12, String(month)))).toBe('NIP_APPOINTMENT')
          expect(isRoundedNumber({ text: put(nip, 15, '000'), numeric: false })).toBe(true)
        },
      ),
    )
  })

  it('is always noticed when Excel kept it as a number', () => {
    fc.assert(
      fc.property(nips, ({ nip }) => {
        expect(isRoundedNumber({ text: String(Number(nip)), numeric: true })).toBe(true)
        expect(
          isRoundedNumber({ text: Number(nip).toExponential(5).replace('.', ','), numeric: false }),
        ).toBe(true)
      }),
    )
  })
})

describe('a well-formed NIK', () => {
  it('passes and tells birth and sex', () => {
    fc.assert(
      fc.property(niks, ({ nik, birth, woman }) => {
        expect(isRoundedNumber({ text: nik, numeric: false })).toBe(false)
        expect(decideNik(nik)).toBeNull()
        expect(readNik(nik)).toEqual({
          birth: { ...birth, year: birth.year % 100 },
          sex: woman ? 'FEMALE' : 'MALE',
        })
      }),
    )
  })

  it('is refused once a digit is lost or added', () => {
    fc.assert(
      fc.property(niks, fc.nat(15), ({ nik }, at) => {
        expect(decideNik(nik.slice(0, at) + nik.slice(at + 1))).toBe('NIK_LENGTH')
        expect(decideNik(`${nik.slice(0, at)}7${nik.slice(at)}`)).toBe('NIK_LENGTH')
      }),
    )
  })
})
