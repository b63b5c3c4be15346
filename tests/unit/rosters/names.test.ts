import { describe, expect, it } from 'vitest'
import { shortenText } from '#lib/rosters/rules/clean-text'
import { printName } from '#lib/rosters/rules/print-name'
import { titleCaseName } from '#lib/rosters/rules/title-case-name'

describe('titleCaseName', () => {
  it.each([
    ['I GUSTI NGURAH DAENG RALA', 'I Gusti Ngurah Daeng Rala'],
    ['NI LUH PERMANA', 'Ni Luh Permana'],
    ["NURU'AIN HASIBUAN", "Nuru'ain Hasibuan"],
    ['SYAFI’I', 'Syafi’i'],
    ["A'AN SUHERMAN", "A'an Suherman"],
    ["D'COSTA", "D'Costa"],
    ["SYAFI'I BIN MA'RUF", "Syafi'i bin Ma'ruf"],
    ['AISYAH BINTI ABDULLAH', 'Aisyah binti Abdullah'],
    ['SITI-NUR', 'Siti-Nur'],
    ['MUH. ST. A.M.NUR', 'Muh. St. A.M.Nur'],
    ['SLAMET III', 'Slamet III'],
    ['PUTU', 'Putu'],
    ['Andi van der Meulen', 'Andi van der Meulen'],
    ['McDonald', 'McDonald'],
    ['=SUM(A1:A9)', '=SUM(A1:A9)'],
    ['<B>BUDI</B>', '<B>BUDI</B>'],
  ])('%s becomes %s', (from, to) => expect(titleCaseName(from)).toBe(to))
})

describe('printName', () => {
  it.each([
    ['Khairil Adli', 'Drs. H.', 'M.Si', 'Drs. H. Khairil Adli, M.Si'],
    ['LESTARI HASIBUAN', '', 'S.H., M.H.', 'Lestari Hasibuan, S.H., M.H.'],
    ['LESTARI HASIBUAN', '-', '-', 'Lestari Hasibuan'],
    ['  Ujang\u00a0Firmansyah,S.E.', undefined, undefined, 'Ujang Firmansyah, S.E.'],
    ['DRS. H. KHAIRIL ADLI, M.SI', undefined, undefined, 'Drs. H. Khairil Adli, M.Si'],
    ['BUDI SANTOSO', 'PROF. DR. IR.', 'S.KOM.,M.KOM', 'Prof. Dr. Ir. Budi Santoso, S.Kom., M.Kom'],
    ['Budi Santoso, SE, MM', undefined, undefined, 'Budi Santoso, SE, MM'],
    ['Dr. Budi Santoso, S.E.', 'Dr.', 'S.E.', 'Dr. Budi Santoso, S.E.'],
    ['Hasan', 'H.', '', 'H. Hasan'],
    ['Budi', '', ', S.E.', 'Budi, S.E.'],
    ['SITI AMINAH', 'drg.', 'Sp.KG', 'drg. Siti Aminah, Sp.KG'],
  ])('%j with %j and %j is %j', (name, front, back, printed) => {
    expect(printName(name, front, back)).toBe(printed)
  })

  it.each(['', '   ', '-', '...', '12345', undefined])('%j is no name', (name) => {
    expect(printName(name, 'Dr.', 'S.E.')).toBeNull()
  })

  it('drops control and direction characters', () => {
    expect(printName('Budi\u202e\u0000 Santoso\u0007', '', '')).toBe('Budi Santoso')
  })
})

it('shortens what is shown', () => {
  expect(shortenText('a'.repeat(70), 60)).toBe(`${'a'.repeat(59)}…`)
  expect(shortenText('<b>\n\u001b[31mBudi', 60)).toBe('<b> [31mBudi')
})
