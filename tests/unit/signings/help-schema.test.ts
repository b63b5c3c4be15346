import { expect, test } from 'vitest'
import { contestSigningSchema, requestHelpSchema } from '#lib/signings/help-schema'

const parse = (message: unknown, kind: unknown = 'PERTANYAAN') =>
  requestHelpSchema.safeParse({ kind, message })
const firstMessage = (result: ReturnType<typeof parse>) => result.error?.issues[0]?.message

test('keeps lines, drops control and bidirectional characters', () => {
  expect(parse('  Baris satu \r\nbaris\u0000 dua\u202e\n')).toMatchObject({
    data: { message: 'Baris satu\nbaris dua' },
  })
})

test('asks for five letters to two thousand', () => {
  expect(firstMessage(parse('abcd'))).toBe('Tuliskan keterangannya, paling sedikit lima huruf.')
  expect(firstMessage(parse('\u0000\u0000\u0000\u0000\u0000abc'))).toContain('paling sedikit lima')
  expect(parse('abcde').success).toBe(true)
  expect(parse('a'.repeat(2000)).success).toBe(true)
  expect(firstMessage(parse('a'.repeat(2001)))).toContain('2.000')
  expect(firstMessage(parse(['abcde', 'fghij']))).toBe('Tuliskan keterangannya.')
})

test('asks for a reason', () => {
  for (const kind of [null, '', 'LAINNYA']) {
    expect(firstMessage(parse('abcde', kind))).toBe('Pilih salah satu alasan terlebih dahulu.')
  }
})

test('a malformed id of a signing is told like an unknown one', () => {
  const result = contestSigningSchema.safeParse({ signingId: '1', statement: 'Bukan saya.' })
  expect(result.error?.issues[0]?.message).toContain('tidak ditemukan')
})
