import { describe, expect, it } from 'vitest'
import { publishPledgeSchema } from '#lib/pledges/schema'

const form = {
  campaignId: '019aa8b0-0000-7000-8000-000000000001',
  audience: 'ALL',
  title: 'Pakta Integritas',
  electionName: 'Pemilu 2024',
  leadIn: '',
  point: ['Menjaga netralitas.', '', '  Menolak politik uang. '],
  citationKind: ['surat_edaran', 'undang_undang'],
  citationText: ['', 'Undang-Undang Nomor 20 Tahun 2023'],
  closing: '',
  sanction: '',
  confirmed: 'on',
}

const refusalOf = (changes: object) => {
  const parsed = publishPledgeSchema.safeParse({ ...form, ...changes })
  return parsed.success ? undefined : parsed.error.issues[0]?.message
}

describe('the form of a pledge', () => {
  it('keeps filled points and citations in their order, each citation with its own kind', () => {
    expect(publishPledgeSchema.parse(form)).toEqual({
      campaignId: form.campaignId,
      audience: 'ALL',
      title: 'Pakta Integritas',
      electionName: 'Pemilu 2024',
      leadIn: null,
      points: ['Menjaga netralitas.', 'Menolak politik uang.'],
      legalBasis: [{ kind: 'undang_undang', text: 'Undang-Undang Nomor 20 Tahun 2023' }],
      closing: null,
      sanction: null,
    })
  })

  it('takes a single point, which a form sends without a list, and no citation', () => {
    const { citationKind: _kind, citationText: _text, ...rest } = form
    const parsed = publishPledgeSchema.parse({ ...rest, point: 'Satu saja.' })
    expect(parsed).toMatchObject({ points: ['Satu saja.'], legalBasis: [] })
  })

  it.each([0, 1, 12, 13])('with %i points', (count) => {
    const refusal = refusalOf({ point: Array.from({ length: count }, (_, index) => `Butir ${index + 1}.`) })
    expect(refusal).toBe(
      count === 0 ? 'Isi paling sedikit satu butir.' : count > 12 ? 'Isi paling banyak 12 butir.' : undefined,
    )
  })

  it('is not published unseen', () => {
    expect(refusalOf({ confirmed: undefined })).toMatch(/^Periksa naskah/)
    expect(refusalOf({ citationKind: ['', 'ramalan'] })).toBe('Pilih jenis setiap dasar hukum.')
  })
})
