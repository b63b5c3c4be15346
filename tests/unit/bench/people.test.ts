import { describe, expect, it } from 'vitest'
import { readMarks } from '#bin/bench/marks/mark-text'
import { inventContents, witnessed } from '#bin/bench/people/invent-contents'
import { inventSigners } from '#bin/bench/people/invent-signers'
import { hashLeaf } from '#lib/register/merkle'
import { decideNip } from '#lib/rosters/rules/nip'

describe('invented people', () => {
  const people = inventSigners('uji', 2000)

  it('have numbers that keep the rules, each its own', () => {
    expect(people.filter(({ nip }) => decideNip(nip) !== null)).toEqual([])
    expect(new Set(people.map(({ nip }) => nip)).size).toBe(2000)
  })

  it('are varied, and the same by the same name', () => {
    expect(new Set(people.map(({ name }) => name)).size).toBeGreaterThan(1500)
    expect(new Set(people.map(({ unit }) => unit)).size).toBeGreaterThan(50)
    expect(inventSigners('uji', 2000)).toEqual(people)
    expect(inventSigners('lain', 2000)).not.toEqual(people)
  })
})

describe('what their certificates say', () => {
  const contents = inventContents('uji', 300, readMarks(), { seal: 'OWN', sealIssuer: 'Segel' })

  it('has a code, a leaf and a mark of its own for everybody', () => {
    expect(new Set(contents.map(({ code }) => code)).size).toBe(300)
    expect(new Set(contents.map(({ leafPreimage }) => leafPreimage)).size).toBe(300)
    expect(contents.every(({ code }) => /^[0-9A-HJKMNP-TV-Z]{13}$/.test(code))).toBe(true)
    expect(contents[0]?.mark).not.toEqual(contents[1]?.mark)
    expect(contents[200]?.mark).toEqual(contents[0]?.mark)
  })

  it('prints the beginning of the leaf that the preimage gives', () => {
    for (const { leafPrefix, leafPreimage } of contents)
      expect(Buffer.from(hashLeaf(leafPreimage)).toString('hex').slice(0, 16)).toBe(leafPrefix)
  })

  it('shares no object between two of them', () => {
    expect(contents[0]?.points).toEqual(contents[1]?.points)
    expect(contents[0]?.points).not.toBe(contents[1]?.points)
  })

  it('is a second edition once witnessed', () => {
    const [first, other] = contents
    if (!first || other?.mark.kind !== 'drawn') throw new Error('no contents')
    expect(witnessed(first, other.mark)).toMatchObject({ edition: 2, witness: { mark: other.mark } })
  })
})
