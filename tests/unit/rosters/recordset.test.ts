import { describe, expect, it } from 'vitest'
import { asRecordset } from '#lib/rosters/recordset'

describe('rows for jsonb_to_recordset', () => {
  it('replace half a surrogate pair, which PostgreSQL refuses, and keep everything else', () => {
    const rows = [{ name: `Siti \ud83d`, order: 1, unit: null }]
    expect(JSON.parse(asRecordset(rows))).toEqual([{ name: 'Siti \ufffd', order: 1, unit: null }])
    expect(asRecordset([{ name: 'Sri 😀 "A\'an"' }])).toBe('[{"name":"Sri 😀 \\"A\'an\\""}]')
  })
})
