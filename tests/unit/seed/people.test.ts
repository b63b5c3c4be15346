import { beforeAll, describe, expect, it } from 'vitest'
import { cleanNumber } from '#lib/access/number-input'
import { decideNik } from '#lib/rosters/rules/nik'
import { decideNip, isPppkNumber, readNip } from '#lib/rosters/rules/nip'
import { isRoundedNumber } from '#lib/rosters/rules/rounded-number'
import { readCeremonies } from '#prisma/seed/ceremonies'
import { planRegion, type RegionPlan } from '#prisma/seed/plan-region'
import type { SamplePerson } from '#prisma/seed/sample-person'
import { SAMPLE_REGIONS } from '#prisma/seed/sample-regions'

let plans: RegionPlan[]

async function planAll(): Promise<RegionPlan[]> {
  const ceremonies = readCeremonies()
  return Promise.all(
    SAMPLE_REGIONS.map((profile) => {
      const ceremony = ceremonies.find(({ id }) => id === profile.ceremony)
      if (!ceremony) throw new Error(`${profile.ceremony} is not in pledges.json`)
      return planRegion(ceremony, profile)
    }),
  )
}

beforeAll(async () => {
  plans = await planAll()
})

const numbersOf = ({ nip, niPppk, nik, localNumber }: SamplePerson) =>
  [nip, niPppk, nik, localNumber].flatMap((number) => number ?? [])

function countBy(people: readonly SamplePerson[], key: (person: SamplePerson) => string) {
  const counts: Record<string, number> = {}
  for (const person of people) counts[key(person)] = (counts[key(person)] ?? 0) + 1
  return counts
}

const peopleOf = (key: string) => plans.find(({ profile }) => profile.key === key)?.people ?? []
const isAsn = ({ employmentKind }: SamplePerson) => employmentKind !== 'NON_ASN'

describe('the sample people', () => {
  it('are the same whenever they are made', async () => {
    expect(await planAll()).toEqual(plans)
  })

  it('have one valid number each, which nobody else has in any region', () => {
    const people = plans.flatMap((plan) => plan.people)
    for (const person of people) {
      const { nip, niPppk, nik, localNumber } = person
      expect(numbersOf(person)).toHaveLength(1)
      if (nip) expect([decideNip(nip), isPppkNumber(nip)]).toEqual([null, false])
      if (niPppk) expect([decideNip(niPppk), isPppkNumber(niPppk)]).toEqual([null, true])
      if (nik) expect(decideNik(nik)).toBeNull()
      if (localNumber) expect(cleanNumber(localNumber)).toMatch(/^L\d+$/)
      expect(numbersOf(person).some((text) => isRoundedNumber({ text, numeric: false }))).toBe(false)
    }
    expect(new Set(people.flatMap(numbersOf)).size).toBe(people.length)
  })

  it('bear numbers by their kind, and were grown up when appointed', () => {
    for (const { nip, niPppk, nik, localNumber, employmentKind } of plans.flatMap((plan) => plan.people)) {
      const expected = { PNS: nip ?? localNumber, PPPK: niPppk, NON_ASN: nik }
      expect(Object.entries(expected).find(([kind]) => kind === employmentKind)?.[1]).toBeTruthy()
      const number = nip ?? niPppk
      if (number)
        expect(Number(number.slice(8, 12)) - (readNip(number)?.birth.year ?? 0)).toBeGreaterThanOrEqual(18)
    }
  })

  it('are as many as the sources and rosters say', () => {
    expect(countBy(peopleOf('sulsel'), (person) => String(isAsn(person)))).toEqual({ true: 123, false: 165 })
    expect(countBy(peopleOf('pamekasan'), (person) => String(isAsn(person)))).toEqual({ true: 60 })
    expect(countBy(peopleOf('diy'), (person) => String(isAsn(person)))).toEqual({ true: 220 })
    expect(peopleOf('dumai')).toHaveLength(90)
    expect(countBy(peopleOf('sukabumi'), (person) => String(isAsn(person)))).toEqual({ true: 123, false: 25 })
  })

  it('are of every kind that the ceremony names, and of no other', () => {
    for (const { ceremony, people } of plans) {
      const kinds = new Set(people.map(({ employmentKind }) => employmentKind))
      expect([...kinds].sort()).toEqual([...ceremony.signatories.kinds].sort())
    }
  })

  it('have ranks of their kind: golongan V to XI for PPPK, none without being ASN', () => {
    for (const { employmentKind, rank, localNumber } of plans.flatMap((plan) => plan.people)) {
      if (employmentKind === 'PNS' && !localNumber) expect(rank).toMatch(/\bI(I|II|V)\/[a-e]$/)
      if (employmentKind === 'PPPK') expect(rank).toMatch(/^(V|VI|VII|VIII|IX|X|XI)$/)
      if (employmentKind === 'NON_ASN') expect(rank).toBeNull()
    }
  })
})

describe('the local words', () => {
  it('has TKPK, and all three kinds of post, in Dumai', () => {
    const terms = countBy(
      peopleOf('dumai'),
      ({ localTerm, positionKind }) => localTerm ?? String(positionKind),
    )
    expect(Object.keys(terms).sort()).toEqual(['FUNGSIONAL', 'PELAKSANA', 'STRUKTURAL', 'TKPK'])
  })

  it('calls non-ASN by the term of the source or the sheet', () => {
    const terms = plans.map(({ people }) => new Set(people.flatMap(({ localTerm }) => localTerm ?? [])))
    expect(terms.map((found) => [...found])).toEqual([['Non ASN'], [], [], ['TKPK'], ['THL']])
  })
})

describe('the heads', () => {
  it('are one for each agency, with neither NIP nor rank where the source names them', () => {
    const heads = plans.flatMap(({ people }) => people.filter(({ isHead }) => isHead))
    expect(heads.map(({ opd }) => opd)).toEqual(
      plans.flatMap(({ profile }) => profile.opds.map(({ name }) => name)),
    )
    const named = heads.filter(({ localNumber }) => localNumber)
    expect(named.map(({ name }) => name)).toEqual([
      'Andi Winarno Eka Putra',
      'Nur Hidajatul Firdaus',
      'Beny Suharsono',
      'Drs. H. Khairil Adli, M.Si',
    ])
    expect(named.map(({ nip, rank }) => [nip, rank])).toEqual(named.map(() => [null, null]))
  })

  it('are DEFINITIF but for one who acts', () => {
    const kinds = plans.flatMap(({ profile }) => profile.opds.map(({ head }) => head.kind))
    expect(kinds.filter((kind) => kind === 'acting')).toHaveLength(1)
  })
})

describe('the officers', () => {
  it('have a head and an operator for each agency, and the rest once or twice for the region', () => {
    for (const { accounts, profile } of plans) {
      const count = (role: string) => accounts.filter((account) => account.role === role).length
      expect([count('OPD_HEAD'), count('OPD_OPERATOR')]).toEqual([profile.opds.length, profile.opds.length])
      expect([count('BKD_OFFICER'), count('BKD_ADMIN'), count('AUDITOR')]).toEqual([2, 1, 1])
      expect(count('REGION_WITNESS')).toBe(profile.key === 'diy' ? 1 : 0)
    }
  })

  it('have addresses of their own', () => {
    const emails = plans.flatMap(({ accounts }) => accounts.map(({ email }) => email))
    expect(new Set(emails).size).toBe(emails.length)
    expect(emails).toContain('kepala.diskominfo@pamekasan.contoh.go.id')
    expect(emails.every((email) => email === email.toLowerCase())).toBe(true)
  })
})
