import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { MOST_WITNESSED_AT_ONCE, witnessSigningsSchema } from '#lib/signings/witness-schema'

const mark = { kind: 'typed', typedName: 'Kepala Uji' }
const form = (wishes: Record<string, unknown> = {}) => ({
  submissionId: randomUUID(),
  campaignId: randomUUID(),
  headshipId: randomUUID(),
  kind: 'MENGETAHUI',
  signingIds: randomUUID(),
  mark: JSON.stringify(mark),
  ...wishes,
})

function sentence(wishes: Record<string, unknown>): string | undefined {
  return witnessSigningsSchema.safeParse(form(wishes)).error?.issues[0]?.message
}

const listOf = (count: number) => Array.from({ length: count }, () => randomUUID()).join(',')

describe('the form of a witness', () => {
  it('carries each id once', () => {
    const [one, two] = [randomUUID(), randomUUID()]
    const parsed = witnessSigningsSchema.parse(form({ signingIds: `${one},${two},${one},` }))
    expect(parsed).toMatchObject({ signingIds: [one, two], mark })
  })

  it('holds as many as one act may, and not one more', () => {
    expect(sentence({ signingIds: listOf(MOST_WITNESSED_AT_ONCE) })).toBeUndefined()
    expect(sentence({ signingIds: listOf(MOST_WITNESSED_AT_ONCE + 1) })).toMatch(/Paling banyak 5\.000/)
  })

  it('is refused in Indonesian when it is incomplete or unreadable', () => {
    expect(sentence({ signingIds: '' })).toMatch(/masih kosong/)
    expect(sentence({ signingIds: 'x' })).toMatch(/tidak dapat dibaca/)
    expect(sentence({ kind: 'SAKSI' })).toMatch(/menyaksikan atau mengetahui/)
    expect(sentence({ mark: '' })).toMatch(/masih kosong/)
    expect(sentence({ mark: undefined })).toMatch(/masih kosong/)
    expect(sentence({ mark: '{"kind":"png"}' })).toMatch(/tidak dapat dibaca/)
    expect(sentence({ mark: 'x'.repeat(65_537) })).toMatch(/terlalu banyak/)
    expect(sentence({ submissionId: '1' })).toMatch(/tidak dapat dibaca/)
  })
})
