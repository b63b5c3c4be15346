import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCode } from '#lib/certificates/read-code'
import { groupCode } from '#lib/certificates/rules'
import { makeVerificationCode } from '#lib/signings/verification-code'

test.each([
  ['7K3M9QXT4HWPA', '7K3M9QXT4HWPA'],
  [' 7k3m-9qxt-4hwpa ', '7K3M9QXT4HWPA'],
  ['7K3M 9QXT 4HWPA', '7K3M9QXT4HWPA'],
  ['7K3M–9QXT—4HWPA', '7K3M9QXT4HWPA'],
  ['O0oO-IiLl-1O0I1', '0000111110011'],
  ['７Ｋ３Ｍ９ＱＸＴ４ＨＷＰＡ', '7K3M9QXT4HWPA'],
  ['7K3M9QXT4HWP', null],
  ['7K3M9QXT4HWPAA', null],
  ['7K3M9QXT4HWPU', null],
  ["7K3M9QXT4HWP'", null],
  ['', null],
])('%j is read as %j', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})

test('reads every code that is ever printed, in whatever case it is typed', () => {
  for (let count = 0; count < 200; count += 1) {
    const code = makeVerificationCode()
    expect(readCode(groupCode(code))).toBe(code)
    expect(readCode(code.toLowerCase())).toBe(code)
  }
})

test('gives a code in the stored form or none, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
      expect(readCode(typed) ?? '0000000000000').toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/)
    }),
  )
})
