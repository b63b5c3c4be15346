import { describe, expect, it } from 'vitest'
import { readFilterWords } from '#lib/progress/filter-words'
import { readListFilter, readSearch } from '#lib/progress/list-filter'

const HOSTILE = ['\u0000', '\ud800', '\u202e', '\u200b'.repeat(20)]

describe('the words of a filter', () => {
  it('are those of the address', () => {
    expect(readFilterWords({ status: 'belum', cari: '  Siti ', hal: '2', unit: ['a', 'b'] })).toEqual({
      status: 'belum',
      unit: '',
      jenis: '',
      cari: 'Siti',
    })
  })

  it.each(HOSTILE)('hold nothing that the database cannot take (%j)', (hostile) => {
    const address = { cari: `${hostile}Siti${hostile}`, status: hostile }
    expect(readFilterWords(address)).toMatchObject({ cari: 'Siti', status: '' })
    expect(readListFilter(address)).toMatchObject({ search: 'Siti', status: null })
    expect(readListFilter({ cari: hostile }).search).toBe('')
    expect(readSearch(`${hostile}1234`).number).toBe('%1234%')
  })

  it('count as not given when there are far too many, for the list as for the field', () => {
    const address = { cari: 'x'.repeat(10_000) }
    expect(readFilterWords(address).cari).toBe('')
    expect(readListFilter(address).search).toBe('')
  })
})
