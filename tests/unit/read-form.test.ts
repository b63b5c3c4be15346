import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { requiredLine } from '#lib/form-text'
import { readForm } from '#lib/read-form'
import { changeHeadshipSchema, endHeadshipSchema } from '#lib/regions/schema'
import { requestHelpSchema } from '#lib/signings/help-schema'

const unreadable = { ok: false, message: 'Isian tidak dapat dibaca. Silakan muat ulang halaman.' }

function formOf(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

describe('reading a form', () => {
  it('gives single fields as texts, repeated ones as lists, and none of the framework', () => {
    const schema = z.strictObject({ name: requiredLine('nama', 10), point: z.array(z.string()) })
    const form = formOf([
      ['$ACTION_KEY', 'x'],
      ['name', ' Budi '],
      ['point', 'a'],
      ['point', 'b'],
    ])
    expect(readForm(schema, form)).toEqual({ ok: true, input: { name: 'Budi', point: ['a', 'b'] } })
  })

  it("says the schema's own sentence", () => {
    const form = formOf([['kind', 'PERTANYAAN']])
    expect(readForm(requestHelpSchema, form)).toEqual({ ok: false, message: 'Tuliskan keterangannya.' })
    expect(readForm(changeHeadshipSchema, new FormData())).toMatchObject({
      message: 'Data tidak ditemukan. Silakan muat ulang halaman.',
    })
  })

  it("never shows the library's English", () => {
    const extra = formOf([
      ['kind', 'PERTANYAAN'],
      ['message', 'Bagaimana caranya?'],
      ['signatoryId', '1'],
    ])
    expect(readForm(requestHelpSchema, extra)).toEqual(unreadable)
    expect(readForm(z.object({ count: z.coerce.number() }), new FormData())).toEqual(unreadable)
    expect(readForm(z.object({ day: z.union([z.literal('a'), z.uuid()]) }), formOf([['day', 'x']]))).toEqual(
      unreadable,
    )
    const file = formOf([['headshipId', '019aa8b0-0000-7000-8000-000000000001']])
    file.set('untilDay', new File(['x'], 'x'))
    expect(readForm(endHeadshipSchema, file)).toMatchObject({ message: 'Isi hari terakhir menjabat.' })
  })
})
