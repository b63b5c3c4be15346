import { describe, expect, it } from 'vitest'
import { appointHeadSchema, createOpdSchema } from '#lib/regions/schema'

const opd = { name: 'Dinas Kesehatan', shortName: '', aliases: '', helpName: '', helpPhone: '' }

function refusalOf(
  schema: typeof createOpdSchema | typeof appointHeadSchema,
  form: object,
): string | undefined {
  const parsed = schema.safeParse(form)
  return parsed.success ? undefined : parsed.error.issues[0]?.message
}

describe('the form of an agency', () => {
  it('reads aliases one per line, and empty fields as nothing', () => {
    const parsed = createOpdSchema.parse({ ...opd, aliases: ' Dinkes \r\n\r\nDinas\u00a0Kes\u202e \n' })
    expect(parsed.aliases).toEqual(['Dinkes', 'Dinas Kes'])
    expect(parsed).toMatchObject({ shortName: null, helpName: null, helpPhone: null })
  })

  it('says what is missing or too long', () => {
    expect(refusalOf(createOpdSchema, { ...opd, name: '  ' })).toBe(
      'Isi nama resmi perangkat daerah paling sedikit 3 huruf.',
    )
    expect(refusalOf(createOpdSchema, { ...opd, name: 'D'.repeat(201) })).toBe(
      'Isi nama resmi perangkat daerah paling banyak 200 huruf.',
    )
    expect(refusalOf(createOpdSchema, { ...opd, aliases: Array(31).fill('Dinkes').join('\n') })).toBe(
      'Isi nama lain paling banyak 30 baris.',
    )
  })
})

describe('the form of an appointment', () => {
  const head = {
    opdId: '019aa8b0-0000-7000-8000-000000000001',
    kind: 'PLT',
    positionTitle: 'Plt. Kepala Dinas Kesehatan',
    fromDay: '2024-01-01',
  }

  it('needs the TMT, a kind that exists, and whole days', () => {
    expect(refusalOf(appointHeadSchema, head)).toBeUndefined()
    expect(refusalOf(appointHeadSchema, { ...head, fromDay: '' })).toBe('Isi tanggal mulai menjabat (TMT).')
    expect(refusalOf(appointHeadSchema, { ...head, kind: 'RAJA' })).toBe('Pilih jenis jabatan kepala.')
    expect(refusalOf(appointHeadSchema, { ...head, untilDay: '2024' })).toBe(
      'Tulis tanggal berakhir dengan lengkap.',
    )
    expect(refusalOf(appointHeadSchema, { ...head, opdId: '1 OR 1=1' })).toBe(
      'Data tidak ditemukan. Silakan muat ulang halaman.',
    )
  })
})
