import { describe, expect, it } from 'vitest'
import type { RosterPerson } from '#lib/rosters/checked-roster'
import {
  type ImportRow,
  type ImportState,
  type KnownEmployee,
  type KnownSignatory,
  planImport,
} from '#lib/rosters/import-plan'

const NIP = '199609022022022001'

function row(changes: Partial<RosterPerson> = {}, number = 2): ImportRow {
  const person: RosterPerson = {
    ...{ nip: NIP, niPppk: null, nik: null, name: 'Rina Maulana', employmentKind: 'PNS' },
    ...{ localTerm: null, positionKind: null, echelon: null, rank: 'III/d', position: 'Analis' },
    ...{ unit: 'Bagian Umum', opd: 'Sekretariat Daerah', email: null, phone: null, excuse: null },
    ...changes,
  }
  return { sheet: 'PNS', row: number, person, nikHash: person.nik && `hash ${person.nik}` }
}

function known(changes: Partial<KnownSignatory> = {}): KnownSignatory {
  return {
    ...{
      id: 'signatory-1',
      name: 'Rina Maulana',
      employmentKind: 'PNS',
      localTerm: null,
      positionKind: null,
    },
    ...{ echelon: null, rank: 'III/d', position: 'Analis', opdId: 'setda', unit: 'Bagian Umum' },
    ...{ isSigned: false, hasLeft: false, isExcused: false },
    ...changes,
  }
}

function employee(signatory: KnownSignatory | null, changes: Partial<KnownEmployee> = {}): KnownEmployee {
  return { id: 'employee-1', nip: NIP, niPppk: null, nikHash: null, signatory, ...changes }
}

const state = (employees: KnownEmployee[] = [], defaultOpdId: string | null = null): ImportState => ({
  opds: [
    { id: 'setda', name: 'Sekretariat Daerah', aliases: ['Setda'] },
    { id: 'disdik', name: 'Dinas Pendidikan', aliases: [] },
  ],
  defaultOpdId,
  employees,
})

const planOne = (one: ImportRow, signatory: KnownSignatory | null) =>
  planImport([one], state([employee(signatory)])).people[0]

describe('placing a row', () => {
  it('finds the agency by name or alias, whatever the case and spaces', () => {
    const plan = planImport([row({ opd: 'SETDA' }), row({ opd: 'dinas  pendidikan', nip: '2' })], state())
    expect(plan.people.map(({ opdId }) => opdId)).toEqual(['setda', 'disdik'])
  })

  it('takes the agency of the whole file only where the row names none', () => {
    const rows = [row({ opd: null }), row({ opd: 'Dinas Entah', nip: '2' })]
    expect(planImport(rows, state([], 'disdik'))).toMatchObject({
      people: [{ opdId: 'disdik' }],
      problems: [{ code: 'OPD_UNKNOWN' }],
    })
    expect(planImport(rows, state()).problems).toHaveLength(2)
  })

  it('sees no unit in the agency’s own name', () => {
    expect(planOne(row({ unit: 'SEKRETARIAT DAERAH' }), null)).toMatchObject({ unit: null })
  })
})

describe('telling people apart', () => {
  it('refuses numbers of two people, and the second row of one person', () => {
    const other = employee(null, { id: 'employee-2', nip: null, nikHash: 'hash 3272' })
    const both = planImport([row({ nik: '3272' })], state([employee(null), other]))
    expect(both.problems).toMatchObject([{ code: 'NUMBERS_OF_TWO_PEOPLE' }])
    const byEither = [row({}, 2), row({ nip: null, nik: '3272', employmentKind: 'NON_ASN' }, 3)]
    const one = employee(null, { nikHash: 'hash 3272' })
    expect(planImport(byEither, state([one]))).toMatchObject({
      people: [{ employeeId: 'employee-1' }],
      problems: [{ code: 'DUPLICATE_IN_FILE', row: { row: 3 } }],
    })
    const shared = [row({ nik: '3272' }, 2), row({ nip: '2', nik: '3272' }, 3)]
    expect(planImport(shared, state()).problems).toMatchObject([{ code: 'DUPLICATE_IN_FILE' }])
  })
})

describe('what happens to a person', () => {
  it.each([
    ['add', null, {}],
    ['keep', known(), {}],
    ['update', known(), { position: 'Arsiparis' }],
    ['update', known(), { name: 'Rina Maulana, S.H.' }],
    ['move', known(), { opd: 'Dinas Pendidikan' }],
    ['move', known(), { unit: 'Bagian Hukum' }],
    ['move', known({ opdId: null, unit: null }), {}],
    ['keep', known(), { unit: 'BAGIAN  UMUM' }],
    ['signed', known({ isSigned: true }), { opd: 'Dinas Pendidikan' }],
    ['left', known({ hasLeft: true }), { opd: 'Dinas Pendidikan' }],
  ] as const)('%s', (action, signatory, changes) => {
    expect(planOne(row(changes), signatory)?.action).toBe(action)
  })

  it('keeps what a silent file does not say', () => {
    const silent = row({ rank: null, position: null, unit: null })
    expect(planOne(silent, known())).toMatchObject({
      action: 'keep',
      unit: 'Bagian Umum',
      described: { rank: 'III/d', position: 'Analis' },
    })
    expect(planOne(row({ unit: null, opd: 'Dinas Pendidikan' }), known())).toMatchObject({ unit: null })
  })

  it('excuses once, and nobody who has signed or left', () => {
    const away = row({ excuse: 'TUGAS_BELAJAR' })
    const excuses = [
      known(),
      known({ isExcused: true }),
      known({ isSigned: true }),
      known({ hasLeft: true }),
    ].map((each) => planOne(away, each)?.excuse)
    expect(excuses).toEqual(['TUGAS_BELAJAR', null, null, null])
  })
})
