import { expect, it } from 'vitest'
import { printTitle } from '#lib/signings/print-title'

it.each([
  ['DEFINITIF', 'Kepala Dinas Kesehatan', 'Kepala Dinas Kesehatan'],
  ['PLT', 'Kepala Dinas Kesehatan', 'Plt. Kepala Dinas Kesehatan'],
  ['PLH', 'Kepala Dinas Kesehatan', 'Plh. Kepala Dinas Kesehatan'],
  ['PJ', 'Bupati Pamekasan', 'Pj. Bupati Pamekasan'],
  ['PJS', 'Wali Kota Dumai', 'Pjs. Wali Kota Dumai'],
] as const)('prints %s before the title', (kind, title, printed) => {
  expect(printTitle(kind, title)).toBe(printed)
})

it('does not double a prefix that was typed into the title', () => {
  expect(printTitle('PLT', 'Plt. Kepala Badan')).toBe('Plt. Kepala Badan')
  expect(printTitle('PLT', 'PLT. Kepala Badan ')).toBe('PLT. Kepala Badan')
})

it('does not take Pjs. for Pj.', () => {
  expect(printTitle('PJ', 'Pjs. Bupati')).toBe('Pj. Pjs. Bupati')
})
