import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFixture } from '#tests/unit/rosters/make-files'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const dirty = 'tests/fixtures/rosters/roster-dirty.xlsx'

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/roster-check.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('roster:check', () => {
  it('prints only the JSON with --json', () => {
    const expected = JSON.parse(readFixture('roster-dirty.expected.json').bytes.toString('utf8'))
    const { status, stdout } = run(dirty, '--json')
    expect(JSON.parse(stdout)).toEqual({ accepted: expected.accepted, rows: expected.rows })
    expect(status).toBe(0)
  })

  it('speaks Indonesian otherwise', () => {
    const { status, stdout } = run(dirty)
    expect(stdout).toContain('Ditolak NUMBER_ROUNDED, lembar "PNS" baris 62: Lukman Saputra, A.Md.')
    expect(stdout).toContain('128 baris dibaca, 112 dapat diimpor (2 dengan peringatan), 16 ditolak.')
    expect(status).toBe(0)
  })

  it('checks agencies against every --opd', () => {
    const { stdout } = run(
      dirty,
      '--json',
      '--opd',
      'sekretariat daerah kota sukabumi',
      '--opd',
      'Dinas Yang Tidak Ada',
    )
    expect(JSON.parse(stdout).accepted).toBe(113)
  })

  it.each([
    [[], 'Sebutkan tepat satu berkas.'],
    [[dirty, dirty], 'Sebutkan tepat satu berkas.'],
    [[dirty, '--opd'], 'Pilihan tidak dikenal.'],
    [[dirty, '--lain'], 'Pilihan tidak dikenal.'],
    [['tidak-ada.xlsx'], 'Berkas "tidak-ada.xlsx" tidak ditemukan.'],
    [['tests'], 'Berkas "tests" tidak ditemukan.'],
    [['package.json'], 'Baris judul kolom tidak ditemukan'],
  ])('refuses %j with one sentence', (words, sentence) => {
    const { status, stdout, stderr } = run(...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})
