import { execFileSync, spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import type { Sealer } from '#lib/certificates/seal'
import { RECAP_PATH } from '#lib/handovers/package/manifest'
import { flipBit, randomBits } from '#tests/factories/flip-bit'
import { makePackage, packOf, relisted, type TestPackage } from '#tests/factories/package'
import { withoutRow } from '#tests/factories/recap'
import { makeSealedCertificate } from '#tests/factories/sealed-certificate'
import { openTestAuthority } from '#tests/factories/timestamp-authority'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'ikrar-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BOOK = 'himpunan-pakta_jilid-01.pdf'
const at = new Date('2026-01-02T03:04:05Z')
let sealer: Sealer
let pdf: Uint8Array
let made: TestPackage

function verify(...words: string[]) {
  const env = { ...process.env, INIT_CWD: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/verify.ts', ...words], {
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

const save = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes)
const pemOf = ({ certificate }: Sealer) => new X509Certificate(certificate.der).toString()
const ownSeal = async () => loadSealer(await makeTestSeal('x', at), 'x', at)
const bytesOf = (path: string) => made.files.get(path) ?? new Uint8Array()

beforeAll(async () => {
  sealer = await ownSeal()
  const other = await ownSeal()
  pdf = await makeSealedCertificate(sealer, {}, at)
  made = await makePackage(sealer, 3, at)
  save('pakta.pdf', pdf)
  save('berubah.pdf', flipBit(pdf, 4000))
  save('catatan.txt', Buffer.from('bukan pakta'))
  save('paket.zip', await packOf(made))
  save('segel.der', sealer.certificate.der)
  save('lain.pem', Buffer.from(pemOf(other)))
  save('dua.pem', Buffer.from(`Segel lama\n${pemOf(other)}Segel sekarang\n${pemOf(sealer)}`))
})

describe('npm run verify', () => {
  test('writes the same reports as JSON where it is told', () => {
    const { status } = verify('--trust', 'segel.der', '--json', 'laporan.json', 'pakta.pdf', 'berubah.pdf')
    const reports = JSON.parse(readFileSync(join(folder, 'laporan.json'), 'utf8'))
    expect(status).toBe(1)
    expect(reports).toMatchObject([
      { file: 'pakta.pdf', standing: 'good', findings: [] },
      { file: 'berubah.pdf', standing: 'bad' },
    ])
    expect(verify('--json', 'tidak/ada.json', 'pakta.pdf').status).toBe(2)
  })

  test.each(['segel.der', 'dua.pem'])('ends with 0 for what a certificate in %s sealed', (trust) => {
    const { status, stdout, stderr } = verify('--trust', trust, 'pakta.pdf', 'paket.zip')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.replace(/[0-9a-f]{64}/, 'HASH').split('\n')).toEqual([
      'pakta.pdf: tidak berubah, segel dari sertifikat yang dipercaya, disegel 2 Januari 2026 pukul 10.04 WIB',
      '  Kode verifikasi: 7K3M-Q9X2-TB4WN',
      '  Ditandatangani: 29 Juli 2024 pukul 08.15 WIB',
      '  Diterima: 29 Juli 2024 pukul 08.15 WIB',
      '  Sidik daun register: HASH',
      '  Perhatian: pembatalan dan edisi yang lebih baru tidak tampak dari berkas; periksa kodenya di laman verifikasi',
      '  Disegel: 2 Januari 2026 pukul 10.04 WIB, Segel uji coba Ikrar (CONTOH - TIDAK BERLAKU)',
      'paket.zip: paket lengkap dan tidak berubah, segel dari sertifikat yang dipercaya',
      expect.stringContaining('  Pemerintah daerah: '),
      expect.stringContaining('  Perangkat daerah: '),
      '  Kegiatan: Pakta Integritas Netralitas Tahun 2024',
      '  Penyerahan: utama, ke-1, 2 Januari 2026 pukul 10.04 WIB',
      '  Isi: 3 pakta, 1 rekapitulasi, 1 jilid himpunan',
      '  Register: 8 daun pada 2 Januari 2026 pukul 10.04 WIB',
      '  Disegel: 2 Januari 2026 pukul 10.04 WIB, Segel uji coba Ikrar (CONTOH - TIDAK BERLAKU)',
      '',
    ])
  })

  test('does not call a seal trusted that nobody vouched for', () => {
    const { status, stdout } = verify('pakta.pdf', 'paket.zip')
    expect(stdout).toContain('pakta.pdf: tidak berubah, penerbit tidak diperiksa (sebutkan --trust)\n')
    expect(stdout).toContain('paket.zip: paket tidak berubah, penerbit tidak diperiksa (sebutkan --trust)\n')
    expect(status).toBe(1)
  })

  test('names what is wrong with each file, and one bad file is enough', () => {
    const files = ['pakta.pdf', 'berubah.pdf', 'catatan.txt', 'hilang.pdf']
    const { status, stdout } = verify('--trust', 'segel.der', ...files)
    expect(stdout.split('\n').slice(7)).toEqual([
      'berubah.pdf: BERUBAH setelah disegel, atau segelnya rusak',
      'catatan.txt: bukan berkas PDF atau paket penyerahan (ZIP)',
      'hilang.pdf: tidak dapat dibaca; periksa nama dan izin berkasnya',
      '',
    ])
    expect(status).toBe(1)
  })

  test('tells a seal of somebody else', () => {
    const { status, stdout } = verify('--trust', 'lain.pem', 'pakta.pdf')
    expect(stdout).toContain(
      'pakta.pdf: tidak berubah, tetapi segelnya bukan dari sertifikat yang dipercaya\n',
    )
    expect(status).toBe(1)
  })

  test.each([
    [[], 'Sebutkan berkas yang akan diperiksa.'],
    [['--percaya', 'x'], 'Pilihan tidak dikenal.'],
    [['--trust', 'catatan.txt', 'pakta.pdf'], 'Sertifikat catatan.txt tidak dapat dibaca'],
    [['--trust', 'hilang.pem', 'pakta.pdf'], 'Sertifikat hilang.pem tidak dapat dibaca'],
    [['--trust-time', 'catatan.txt', 'pakta.pdf'], 'Sertifikat catatan.txt tidak dapat dibaca'],
  ])('asked wrongly with %j, ends with 2 and says how', (words, sentence) => {
    const { status, stdout, stderr } = verify(...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})

describe('npm run verify of what bears a timestamp', () => {
  test('asks for its authority only with --trust-time, and never for it as a sealer', async () => {
    const authority = await openTestAuthority()
    const p12 = await makeTestSeal('x', new Date())
    const stamping = await loadSealer(p12, 'x', new Date(), { tsaUrl: authority.url })
    save('bercap.pdf', await makeSealedCertificate(stamping))
    save('bercap.zip', await packOf(await makePackage(stamping, 1)))
    await authority.close()
    save('bercap.der', stamping.certificate.der)
    save('induk-waktu.der', authority.root)
    const ask = (...words: string[]) => verify(...words, 'bercap.pdf', 'bercap.zip')
    const asked = ask('--trust', 'bercap.der', '--trust-time', 'induk-waktu.der')
    expect(asked.stdout.match(/dari Penanda Waktu, penerbit cap waktu dipercaya\n/g)).toHaveLength(2)
    expect(asked.status).toBe(0)
    const silent = ask('--trust', 'bercap.der')
    expect(silent.stdout.match(/dari Penanda Waktu, penerbit cap waktu tidak diperiksa\n/g)).toHaveLength(2)
    expect(silent.status).toBe(0)
    const foreign = ask('--trust', 'bercap.der', '--trust-time', 'segel.der')
    expect(foreign.stdout).toContain('tetapi cap waktunya bukan dari penerbit yang dipercaya')
    expect(foreign.stdout).toContain('bercap.zip: paket TIDAK SAH (4 temuan)\n')
    expect(foreign.stdout).toContain('cap waktu tanda register (checkpoint) bukan dari penerbit')
    expect(foreign.status).toBe(1)
    expect(ask('--trust', 'induk-waktu.der', '--trust-time', 'bercap.der').status).toBe(1)
    expect(ask('--trust-time', 'induk-waktu.der').status).toBe(1)
  })
})

describe('npm run verify --trust refuses', () => {
  test('each of 200 certificates with one bit turned over, by name', () => {
    const names = randomBits(pdf.length, 200, 20240729).map((bit, index) => {
      const name = `bit-${index}.pdf`
      save(name, flipBit(pdf, bit))
      return name
    })
    const { status, stdout } = verify('--trust', 'segel.der', ...names)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(':')[0])).toEqual(names)
    const said = lines.map((line) => line.slice(line.indexOf(':') + 2))
    expect(said.filter((words) => words.startsWith('tidak berubah'))).toEqual([])
    expect(status).toBe(1)
  })

  test('a book without one of its pages', () => {
    save('himpunan.pdf', bytesOf(BOOK))
    const cwd = { cwd: folder }
    execFileSync('qpdf', ['himpunan.pdf', '--pages', '.', '1,3-z', '--', 'kurang.pdf'], cwd)
    expect(verify('--trust', 'segel.der', 'himpunan.pdf').status).toBe(0)
    const { status, stdout } = verify('--trust', 'segel.der', 'kurang.pdf')
    expect([status, stdout.trimEnd()]).toEqual([
      1,
      expect.stringMatching(/^kurang\.pdf: (BERUBAH|tidak bersegel)/),
    ])
  })

  test('two files that have exchanged their contents, and says which of a package', async () => {
    const [first = '', second = ''] = made.files.keys()
    const files = new Map(made.files).set(first, bytesOf(second)).set(second, bytesOf(first))
    save('tertukar.zip', await packOf({ ...made, files }))
    const { status, stdout } = verify('--trust', 'segel.der', 'tertukar.zip')
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'tertukar.zip: paket TIDAK SAH (2 temuan)',
      `  - ${first}: tidak sama dengan manifes`,
      `  - ${second}: tidak sama dengan manifes`,
    ])
    expect(status).toBe(1)
  })

  test('a recap with a row less, alone and with the manifest sealed anew by a forger', async () => {
    const recap = await withoutRow(bytesOf(RECAP_PATH), 3)
    const files = new Map(made.files).set(RECAP_PATH, recap)
    save('rekap.zip', await packOf({ ...made, files }))
    const entries = made.manifest.entries.map((entry) =>
      entry.kind === 'recap' ? relisted(entry, recap) : entry,
    )
    const manifest = { ...made.manifest, entries }
    save('palsu.zip', await packOf({ ...made, files, manifest, sealer: await ownSeal() }))
    const { status, stdout } = verify('--trust', 'segel.der', 'rekap.zip', 'palsu.zip')
    expect(stdout).toContain(
      'rekap.zip: paket TIDAK SAH (1 temuan)\n  - rekapitulasi.xlsx: tidak sama dengan manifes\n',
    )
    expect(stdout).toContain(
      'palsu.zip: paket TIDAK SAH (1 temuan)\n  - manifest.json: segelnya bukan dari sertifikat yang dipercaya\n',
    )
    expect(status).toBe(1)
  })

  test('everything sealed anew by a forger of the same name', async () => {
    const forger = await ownSeal()
    expect(forger.certificate.subject).toBe(sealer.certificate.subject)
    save('pakta-palsu.pdf', await makeSealedCertificate(forger, {}, at))
    save('paket-palsu.zip', await packOf(await makePackage(forger, 1, at)))
    const { status, stdout } = verify('--trust', 'segel.der', 'pakta-palsu.pdf', 'paket-palsu.zip')
    expect(stdout).toContain(
      'pakta-palsu.pdf: tidak berubah, tetapi segelnya bukan dari sertifikat yang dipercaya',
    )
    expect(stdout).toContain('paket-palsu.zip: paket TIDAK SAH (4 temuan)')
    expect(status).toBe(1)
  })

  test('a name that would pass for a verdict', () => {
    const name = 'x.pdf: tidak berubah\n\u001b[2Ky.pdf'
    save(name, flipBit(pdf, 9))
    const { stdout } = verify('--trust', 'segel.der', name)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(stdout).not.toContain('\u001b')
  })
})
