import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName } from '#lib/certificates/mask-name'

test.each([
  ['Siti Hawa', 'S*** H***'],
  ['Siti Hawa, S.E., M.Si.', 'S*** H***'],
  ['Drs. H. Khairil Adli, M.Si', 'K*** A***'],
  ['Sri Sultan Hamengku Buwono X', 'S*** S*** H*** B*** X***'],
  ["Nur'aini", 'N***'],
  ['sukarno', 'S***'],
  ['Élodie', 'É***'],
  ['M. Y.', 'M*** Y***'],
  ['', '***'],
  ['<b>&nbsp;', 'B***'],
])('%j is shown as %j', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('tells nothing but one initial of each word', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{1,12}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      expect(maskName(words.join(' '))).toBe(words.map((name) => `${name.charAt(0)}***`).join(' '))
    }),
  )
})
