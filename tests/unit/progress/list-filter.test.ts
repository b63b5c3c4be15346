import { describe, expect, it } from 'vitest'
import { readListFilter, readSearch } from '#lib/progress/list-filter'

describe('the filter of a list', () => {
  it('reads the words of its address', () => {
    const unit = '0199d0a0-0000-7000-8000-000000000001'
    const address = { status: 'belum-disaksikan', unit, jenis: 'NON_ASN', cari: ' Siti ', hal: '7' }
    expect(readListFilter(address)).toEqual({
      status: 'unwitnessed',
      unitId: unit,
      kind: 'NON_ASN',
      search: 'Siti',
      page: 7,
    })
  })

  it('takes anything unreadable as not given', () => {
    const address = { status: 'signed', unit: '1', jenis: 'ASN', cari: ['a', 'b'], hal: '-3' }
    expect(readListFilter(address)).toEqual({ status: null, unitId: null, kind: null, search: '', page: 1 })
    expect(readListFilter({})).toEqual({ status: null, unitId: null, kind: null, search: '', page: 1 })
  })
})

describe('a search', () => {
  it('means % and _ as they are typed', () => {
    expect(readSearch('a%b_c\\d').name).toBe('%a\\%b\\_c\\\\d%')
  })

  it('looks for a number from four digits on, without its spaces', () => {
    expect(readSearch('19680412 199003 1 005').number).toBe('%196804121990031005%')
    expect(readSearch('196').number).toBeNull()
  })

  it('never looks for a NIK by itself: it only reads numbers that are no secret', () => {
    expect(readSearch('3528 0145 0790 0001')).toEqual({
      name: '%3528 0145 0790 0001%',
      number: '%3528014507900001%',
    })
  })
})
