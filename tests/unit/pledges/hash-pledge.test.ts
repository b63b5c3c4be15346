import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPledge, type PledgeContent } from '#lib/pledges/hash-pledge'

const content: PledgeContent = {
  title: 'Pakta Integritas',
  electionName: 'Pemilu Tahun 2024',
  leadIn: null,
  points: ['Menjaga netralitas.', 'Menolak politik uang.'],
  closing: null,
  sanction: null,
  legalBasis: [{ kind: 'surat', text: 'Surat Nomor 1' }],
}

const hex = (value: PledgeContent) => Buffer.from(hashPledge(value)).toString('hex')

describe('hashPledge', () => {
  it('is SHA-256 over the canonical JSON', () => {
    const canonical =
      '{"closing":null,"electionName":"Pemilu Tahun 2024","leadIn":null,"legalBasis":[{"kind":"surat","text":"Surat Nomor 1"}],"points":["Menjaga netralitas.","Menolak politik uang."],"sanction":null,"title":"Pakta Integritas"}'
    expect(hex(content)).toBe(createHash('sha256').update(canonical).digest('hex'))
  })

  it('changes with every part and with the order of the points', () => {
    const changed: PledgeContent[] = [
      { ...content, title: 'Pakta integritas' },
      { ...content, electionName: 'Pemilu 2024' },
      { ...content, leadIn: '' },
      { ...content, points: [...content.points].reverse() },
      { ...content, closing: 'Demikian.' },
      { ...content, sanction: 'Sanksi.' },
      { ...content, legalBasis: [] },
      { ...content, legalBasis: [{ kind: 'surat_edaran', text: 'Surat Nomor 1' }] },
    ]
    expect(new Set([content, ...changed].map(hex)).size).toBe(changed.length + 1)
  })

  it('does not mind columns that are not part of the text', () => {
    const rows = content.legalBasis.map((citation) => ({ ...citation, position: 1 }))
    expect(hex({ ...content, legalBasis: rows })).toBe(hex(content))
  })
})
