import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { renderCertificate } from '#lib/certificates/render-certificate'
import { certificateFactory } from '#tests/factories/certificate-content'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'ikrar-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function verify(...words: string[]) {
  const env = { ...process.env, INIT_CWD: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/verify.ts', ...words], {
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

beforeAll(async () => {
  const at = new Date('2026-01-02T03:04:05Z')
  const sealer = await loadSealer(await makeTestSeal('x', at), 'x', at)
  const pdf = await sealer.seal(await renderCertificate(certificateFactory()), 'Segel', at)
  const other = await loadSealer(await makeTestSeal('x', at), 'x', at)
  const files = {
    'pakta.pdf': pdf,
    'berubah.pdf': pdf.map((byte, index) => (index === 500 ? byte ^ 1 : byte)),
    'catatan.txt': Buffer.from('bukan pakta'),
    'segel.der': sealer.certificate.der,
    'lain.pem': Buffer.from(new X509Certificate(other.certificate.der).toString()),
  }
  const both = [other, sealer]
    .map(({ certificate }) => new X509Certificate(certificate.der).toString())
    .join('')
  for (const [name, bytes] of Object.entries({ ...files, 'dua.pem': Buffer.from(both) }))
    writeFileSync(join(folder, name), bytes)
})

describe('npm run verify', () => {
  test.each(['segel.der', 'dua.pem'])('ends with 0 for what a certificate in %s sealed', (trust) => {
    expect(verify('--trust', trust, 'pakta.pdf')).toEqual({
      status: 0,
      stdout:
        'pakta.pdf: tidak berubah, segel dari sertifikat yang dipercaya, disegel 2 Januari 2026 pukul 10.04 WIB\n',
      stderr: '',
    })
  })

  test('does not call a seal trusted that nobody vouched for', () => {
    const { status, stdout } = verify('pakta.pdf')
    expect(stdout).toContain('pakta.pdf: tidak berubah, penerbit tidak diperiksa')
    expect(status).toBe(1)
  })

  test('names what is wrong with each file, and one bad file is enough', () => {
    const { status, stdout } = verify(
      '--trust',
      'segel.der',
      'pakta.pdf',
      'berubah.pdf',
      'catatan.txt',
      'hilang.pdf',
    )
    expect(stdout.split('\n').slice(1, 4)).toEqual([
      'berubah.pdf: BERUBAH setelah disegel, atau segelnya rusak',
      'catatan.txt: bukan berkas PDF',
      'hilang.pdf: tidak dapat dibaca; periksa nama dan izin berkasnya',
    ])
    expect(status).toBe(1)
  })

  test('tells a seal of somebody else', () => {
    const { status, stdout } = verify('--trust', 'lain.pem', 'pakta.pdf')
    expect(stdout).toBe('pakta.pdf: tidak berubah, tetapi segelnya bukan dari sertifikat yang dipercaya\n')
    expect(status).toBe(1)
  })

  test.each([
    [[], 'Sebutkan berkas yang akan diperiksa.'],
    [['--percaya', 'x'], 'Pilihan tidak dikenal.'],
    [['--trust', 'catatan.txt', 'pakta.pdf'], 'Sertifikat catatan.txt tidak dapat dibaca'],
  ])('asked wrongly with %j, ends with 2 and says how', (words, sentence) => {
    const { status, stdout, stderr } = verify(...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})
