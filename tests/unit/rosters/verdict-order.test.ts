import { describe, expect, it } from 'vitest'
import { checkRoster } from '#lib/rosters/check-roster'
import { REFUSAL_CODES, WARNING_CODES } from '#lib/rosters/checked-roster'
import { VERDICT_SENTENCES } from '#lib/rosters/verdict-sentences'
import { makeWorkbook } from '#tests/unit/rosters/make-files'

const HEADER = ['NAMA', 'NIP', 'NIK', 'JENIS KELAMIN', 'TANGGAL LAHIR', 'KEDUDUKAN HUKUM', 'OPD']
const GOOD = ['Budi', '198508172016031001', '3271041708850055', 'M', '17-08-1985', 'Aktif', 'Dinas A']

/** One row with the given cells put wrong; every other row of the file is right. */
async function codeOf(change: Partial<Record<number, unknown>>, before: unknown[][] = []) {
  const row = GOOD.map((value, column) => (column in change ? change[column] : value))
  const result = await checkRoster(await makeWorkbook([{ name: 'Data', rows: [HEADER, ...before, row] }]), {
    opdNames: ['Dinas A'],
  })
  return result.ok ? result.rows.at(-1)?.code : result.reason
}

const WRONG = { 0: '', 3: 'F', 4: '01-01-1970', 5: 'Pensiun', 6: 'Dinas X' }

describe('the first code in the order of the list', () => {
  it.each([
    [{}, null],
    [{ ...WRONG, 1: '' }, 'NAME_MISSING'],
    [{ ...WRONG, 0: 'Budi', 1: '' }, 'NUMBER_MISSING'],
    [{ ...WRONG, 0: 'Budi', 1: 'belum ada' }, 'NUMBER_MISSING'],
    [{ ...WRONG, 0: 'Budi', 1: '199913992016990000' }, 'NUMBER_ROUNDED'],
    [{ ...WRONG, 0: 'Budi', 1: '3271041708850055' }, 'NIK_IN_NIP_COLUMN'],
    [{ ...WRONG, 0: 'Budi', 1: '3271045708850099' }, 'NIK_IN_NIP_COLUMN'],
    [{ ...WRONG, 0: 'Budi', 1: '9999999999999999' }, 'NIP_LENGTH'],
    [{ ...WRONG, 0: 'Budi', 1: '199913992016999001' }, 'NIP_BIRTH_DATE'],
    [{ ...WRONG, 0: 'Budi', 1: '198508172016999001' }, 'NIP_APPOINTMENT'],
    [{ ...WRONG, 0: 'Budi', 1: '198508172016039001' }, 'NIP_SEX'],
    [{ ...WRONG, 0: 'Budi' }, 'NOT_ACTIVE'],
    [{ ...WRONG, 0: 'Budi', 5: 'Aktif' }, 'OPD_UNKNOWN'],
    [{ 3: 'F', 4: '01-01-1970' }, 'SEX_MISMATCH'],
    [{ 4: '01-01-1970' }, 'BIRTH_DATE_MISMATCH'],
    [{ 3: '', 4: '' }, null],
  ])('%j: %s', async (change, code) => expect(await codeOf(change)).toBe(code))

  it('calls the second of two a duplicate, before any warning', async () => {
    expect(await codeOf({ 3: 'F' }, [GOOD])).toBe('DUPLICATE_IN_FILE')
    expect(await codeOf({ 1: '19850817 201603 1 001' }, [GOOD])).toBe('DUPLICATE_IN_FILE')
  })

  it('lets a refused row take no number from a good one', async () => {
    expect(await codeOf({}, [GOOD.map((value, column) => (column === 5 ? 'Pensiun' : value))])).toBeNull()
  })

  it('compares a NIK with sex and the two digits of the year', async () => {
    const rows = [
      ['NAMA THL', 'NIK THL', 'L/P', 'TGL LAHIR'],
      ['Budi', '3271041708850055', 'L', '17-08-1985'],
      ['Ani', '3271045708850056', 'L', '17-08-1985'],
      ['Tuti', '3271045708850057', 'P', '17-08-1986'],
    ]
    const result = await checkRoster(await makeWorkbook([{ name: 'Data', rows }]))
    expect(result.ok && result.rows.map(({ code }) => code)).toEqual([
      null,
      'SEX_MISMATCH',
      'BIRTH_DATE_MISMATCH',
    ])
  })
})

it('has a sentence of its own for every code', () => {
  const sentences = [...REFUSAL_CODES, ...WARNING_CODES].map((code) => VERDICT_SENTENCES[code])
  expect(new Set(sentences).size).toBe(15)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/)
})

it('keeps the person of a refused row, but never a number that did not pass', async () => {
  const row = GOOD.map((value, column) => (column === 1 ? '198508172016031000' : value))
  const result = await checkRoster(await makeWorkbook([{ name: 'Data', rows: [HEADER, row] }]))
  expect(result.ok && result.rows[0]).toMatchObject({
    code: 'NUMBER_ROUNDED',
    person: { name: 'Budi', nip: null, nik: '3271041708850055' },
    shown: { name: 'Budi', number: '198508172016031000' },
  })
})
