import { expect, it } from 'vitest'
import { employmentKindLabel } from '#lib/rosters/rules/employment-kind-label'

it.each([
  ['PNS', null, 'PNS'],
  ['PPPK_PARUH_WAKTU', null, 'PPPK Paruh Waktu'],
  ['NON_ASN', 'TKPK', 'Non-ASN (TKPK)'],
  ['NON_ASN', 'Non ASN', 'Non-ASN'],
  ['NON_ASN', 'non-ASN', 'Non-ASN'],
] as const)('writes %s %s as the office does', (kind, localTerm, label) => {
  expect(employmentKindLabel(kind, localTerm)).toBe(label)
})
