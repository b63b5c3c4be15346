import { describe, expect, it } from 'vitest'
import { findTakenName, opdNameKey, readAliases } from '#lib/regions/opd-name-rules'

describe('names of agencies', () => {
  it('are one when they differ in case or spaces only', () => {
    expect(opdNameKey('Dinas  Pendidikan ')).toBe(opdNameKey('DINAS\u00a0PENDIDIKAN'))
    expect(opdNameKey('Dinas Pendidikan')).not.toBe(opdNameKey('Dinas Pendidikan dan Kebudayaan'))
  })

  it('are taken when another agency bears them as name or alias', () => {
    const others = [{ name: 'Dinas Kesehatan', aliases: ['Dinkes'] }]
    expect(findTakenName({ name: 'Badan Baru', aliases: ['DINKES'] }, others)).toBe('DINKES')
    expect(findTakenName({ name: 'dinas kesehatan', aliases: [] }, others)).toBe('dinas kesehatan')
    expect(findTakenName({ name: 'Dinas Sosial', aliases: ['Dinsos'] }, others)).toBeNull()
  })

  it('as aliases drop blanks, repeats and the name itself', () => {
    const lines = ['Dinkes', ' ', 'DINKES', 'dinas kesehatan', 'Dinas Kes.']
    expect(readAliases(lines, 'Dinas Kesehatan')).toEqual(['Dinkes', 'Dinas Kes.'])
  })
})
