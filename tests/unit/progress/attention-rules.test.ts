import { describe, expect, it } from 'vitest'
import { sortByAttention } from '#lib/progress/attention-rules'

const opd = (name: string, signed: number, due: number) => ({ name, signed, due })

describe('the order of attention', () => {
  it('begins with the smallest share signed, and of equal shares with the most people left', () => {
    const opds = [
      opd('selesai', 10, 10),
      opd('kosong', 0, 0),
      opd('setengah kecil', 1, 2),
      opd('sepertiga', 1, 3),
      opd('setengah besar', 50, 100),
      opd('belum mulai', 0, 4),
    ]
    expect(sortByAttention(opds).map(({ name }) => name)).toEqual([
      'belum mulai',
      'sepertiga',
      'setengah besar',
      'setengah kecil',
      'selesai',
      'kosong',
    ])
  })
})
