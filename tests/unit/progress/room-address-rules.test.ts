import { describe, expect, it } from 'vitest'
import { readRoomAddress, withParameters } from '#lib/progress/room-address-rules'

const id = '0199d0a0-0000-7000-8000-000000000001'

describe('the address of the room', () => {
  it('names a campaign and an agency, or neither', () => {
    expect(readRoomAddress({ kegiatan: id, perangkat: id })).toEqual({ campaignId: id, opdId: id })
    expect(readRoomAddress({})).toEqual({ campaignId: null, opdId: null })
    expect(readRoomAddress({ perangkat: '' })).toEqual({ campaignId: null, opdId: null })
  })

  it('is nobody’s when an id is malformed or given twice', () => {
    expect(readRoomAddress({ kegiatan: '1' })).toBeNull()
    expect(readRoomAddress({ perangkat: `${id}' OR 1=1` })).toBeNull()
    expect(readRoomAddress({ perangkat: [id, id] })).toBeNull()
  })
})

describe('a path with parameters', () => {
  it('leaves out what is empty and escapes what is typed', () => {
    expect(withParameters('/opd', { hal: null, cari: '' })).toBe('/opd')
    expect(withParameters('/opd', { hal: 2, cari: 'a&b=c' })).toBe('/opd?hal=2&cari=a%26b%3Dc')
  })
})
