import { describe, expect, it } from 'vitest'
import { cleanLine, cleanLines, idField, optionalLine, requiredLine } from '#lib/form-text'

const messageOf = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues[0]?.message

describe('typed text', () => {
  it('is one clean line: no odd spaces, control or direction characters', () => {
    expect(cleanLine('  Dinas\u00a0 Kesehatan\r\n\u202eKota\u0000 ')).toBe('Dinas Kesehatan Kota')
  })

  it('holds no half of a character, and one space where odd ones or invisible characters stood', () => {
    expect(cleanLine('Siti\ud800 Aminah\udfff 😀')).toBe('Siti Aminah 😀')
    expect(cleanLine('Siti \u200b \u0000 Aminah')).toBe('Siti Aminah')
    expect(cleanLine('\u0000\ud800\u202e')).toBe('')
    expect(cleanLine('e\u200b\u0301')).toBe('é')
  })

  it('of several lines keeps them', () => {
    expect(cleanLines('\n satu \r\n\r dua\ud800\u0000 ')).toBe('satu\n\ndua')
  })

  it('that is required names its field and its limits', () => {
    const name = requiredLine('nama kegiatan', 10, 3)
    expect(name.parse(' abc ')).toBe('abc')
    expect(messageOf(name.safeParse(undefined))).toBe('Isi nama kegiatan.')
    expect(messageOf(name.safeParse('ab'))).toBe('Isi nama kegiatan paling sedikit 3 huruf.')
    expect(messageOf(name.safeParse('x'.repeat(11)))).toBe('Isi nama kegiatan paling banyak 10 huruf.')
    expect(messageOf(requiredLine('nama', 10).safeParse('  '))).toBe('Isi nama.')
  })

  it('that may stay empty is null then', () => {
    expect(optionalLine('pangkat', 10).parse('   ')).toBeNull()
    expect(optionalLine('pangkat', 10).parse(undefined)).toBeNull()
    expect(optionalLine('pangkat', 10).parse('III/a')).toBe('III/a')
  })
})

describe('an id of a form', () => {
  it('that is malformed is answered like an unknown one', () => {
    expect(messageOf(idField().safeParse("' OR 1=1"))).toBe(
      'Data tidak ditemukan. Silakan muat ulang halaman.',
    )
  })
})
