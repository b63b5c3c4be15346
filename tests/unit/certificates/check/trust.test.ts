import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { isTrustedSealer, listTimeAnchors } from '#lib/certificates/check/trust'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'ikrar-trust-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A certificate of its own with these extensions and no other, in DER. */
function make(...extensions: string[]): Uint8Array {
  const added = extensions.flatMap((extension) => ['-addext', extension])
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-keyout', 'key']
  const config = ['-config', '/dev/null', '-subj', '/CN=Segel', '-out', 'crt']
  execFileSync('openssl', ['req', '-x509', ...key, ...config, ...added], { cwd: folder, stdio: 'pipe' })
  return new Uint8Array(new X509Certificate(readFileSync(join(folder, 'crt'))).raw)
}

test.each<[boolean, string[]]>([
  [true, []],
  [true, ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation']],
  [true, ['basicConstraints=critical,CA:TRUE']],
  [true, ['basicConstraints=critical,CA:TRUE', 'keyUsage=keyCertSign,nonRepudiation']],
  [true, ['extendedKeyUsage=emailProtection']],
  [true, ['extendedKeyUsage=emailProtection,timeStamping']],
  [false, ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign']],
  [false, ['extendedKeyUsage=critical,timeStamping']],
  [false, ['extendedKeyUsage=timeStamping', 'keyUsage=digitalSignature']],
])('may seal: %s, with %j', (expected, extensions) => {
  const der = make(...extensions)
  expect(isTrustedSealer(der, [der])).toBe(expected)
  expect(isTrustedSealer(der, [])).toBe(false)
  expect(isTrustedSealer(der, [der.subarray(0, -1)])).toBe(false)
})

test('what seals never stands for a time', async () => {
  const { der } = (await loadSealer(await makeTestSeal('x', new Date()), 'x')).certificate
  expect(isTrustedSealer(der, [der])).toBe(true)
  const other = make()
  expect(listTimeAnchors({ seals: [der], times: [der, other] })).toEqual([other])
  expect(listTimeAnchors({ seals: null, times: [other] })).toEqual([other])
  expect(listTimeAnchors({ seals: [der], times: null })).toEqual([])
})
