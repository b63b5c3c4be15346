import { expect, test } from 'vitest'
import { isOwnName } from '#lib/signings/typed-name-rules'

const name = 'Drs. H. Khairil Adli, M.Si'

test.each([name, 'KHAIRIL ADLI', 'khairil  adli', 'Drs H Khairil Adli MSi', 'Khairil-Adli'])(
  '%j is the own name',
  (typed) => expect(isOwnName(typed, name)).toBe(true),
)

test.each(['', ' ', '.', 'Khairil', 'Adli Khairil', 'Siti Hawa'])('%j is not', (typed) =>
  expect(isOwnName(typed, name)).toBe(false),
)
