import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { anchoredPart } from '#lib/certificates/check/anchor'
import { type Certificate, extensionOf, parseCertificate } from '#lib/certificates/check/certificate'
import { followIssuers, isCompleteChain, isIssuedBy } from '#lib/certificates/check/chain'
import { Malformed } from '#lib/certificates/check/der'
import { OID } from '#lib/certificates/check/oid'
import { readTrust } from '#lib/certificates/check/read-trust'
import { flipBit } from '#tests/factories/flip-bit'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'ikrar-x509-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
const EC = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384']

function issue(name: string, key: string[], issuer: string | null, extensions: string): void {
  const config = `[req]\ndistinguished_name=dn\nstring_mask=utf8only\n[dn]\n[own]\n${extensions}`
  writeFileSync(join(folder, `${name}.cnf`), config)
  const by = issuer ? ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.key`] : []
  const subject = ['-utf8', '-subj', `/C=ID/O=Pémda Contoh/CN=Nama ${name}`]
  const files = [
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.crt`,
    '-config',
    `${name}.cnf`,
    '-extensions',
    'own',
  ]
  openssl(
    'req',
    '-x509',
    '-newkey',
    ...key,
    '-noenc',
    '-sha384',
    '-days',
    '9000',
    ...subject,
    ...files,
    ...by,
  )
}

let made: Record<'root' | 'middle' | 'leaf' | 'idle' | 'astray' | 'signer' | 'below', Certificate>
const read = (name: string) => readFileSync(join(folder, `${name}.crt`))
const parsed = (name: string) => parseCertificate(new Uint8Array(new X509Certificate(read(name)).raw))

beforeAll(() => {
  const authority = 'basicConstraints=critical,CA:TRUE\n'
  const stamping = 'extendedKeyUsage=critical,timeStamping\n'
  issue('root', ['rsa:2048'], null, authority)
  issue('middle', EC, 'root', authority)
  issue('leaf', ['rsa:2048'], 'middle', stamping)
  issue('idle', EC, 'root', 'basicConstraints=CA:FALSE\n')
  issue('astray', EC, 'idle', stamping)
  issue('signer', EC, null, `${authority}keyUsage=critical,digitalSignature\n`)
  issue('below', EC, 'signer', stamping)
  made = {
    root: parsed('root'),
    middle: parsed('middle'),
    leaf: parsed('leaf'),
    idle: parsed('idle'),
    astray: parsed('astray'),
    signer: parsed('signer'),
    below: parsed('below'),
  }
})

describe('a certificate', () => {
  test('is read as OpenSSL reads it', () => {
    for (const name of ['root', 'middle', 'leaf'] as const) {
      const [own, x509] = [made[name], new X509Certificate(read(name))]
      expect(own.notBefore).toEqual(x509.validFromDate)
      expect(own.notAfter).toEqual(x509.validToDate)
      expect(own.name).toBe(`Nama ${name}`)
      expect(Buffer.from(own.serial).toString('hex')).toContain(x509.serialNumber.toLowerCase())
      expect(Buffer.from(own.publicKey.whole)).toEqual(x509.publicKey.export({ type: 'spki', format: 'der' }))
    }
    expect(made.root.notAfter.getUTCFullYear()).toBeGreaterThan(2049)
    expect(extensionOf(made.leaf, OID.extendedKeyUsage)?.critical).toBe(true)
    expect(extensionOf(made.leaf, OID.basicConstraints)?.critical).not.toBe(true)
  })

  test('comes from PEM among other text, several in one file, or DER', () => {
    const bundle = Buffer.concat([Buffer.from('Segel lama\r\n'), read('root'), read('leaf')])
    expect(readTrust(bundle)).toEqual([made.root.der, made.leaf.der])
    expect(readTrust(made.middle.der)).toEqual([made.middle.der])
    for (const bad of [
      '',
      'bukan',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      '%PDF-1.7',
    ])
      expect(() => readTrust(Buffer.from(bad))).toThrow(Malformed)
    expect(() => readTrust(made.root.der.subarray(0, -1))).toThrow(Malformed)
  })
})

describe('a chain', () => {
  test('holds from certificate to issuer, and nowhere else', async () => {
    const { root, middle, leaf } = made
    expect(await isIssuedBy(leaf, middle)).toBe(true)
    expect(await isIssuedBy(leaf, root)).toBe(false)
    expect(followIssuers(leaf, [root, middle, leaf])).toEqual([leaf, middle, root])
    expect(await isCompleteChain([leaf, middle, root])).toBe(true)
    for (const other of [[leaf, middle], [leaf, root], [root, root], [middle, leaf, root], []])
      expect(await isCompleteChain(other)).toBe(false)
  })

  test('breaks with any bit of its certificates turned over', async () => {
    const { root, middle, leaf } = made
    const breaks = async (bit: number) => {
      try {
        return !(await isCompleteChain([leaf, parseCertificate(flipBit(middle.der, bit)), root]))
      } catch (error) {
        return error instanceof Malformed
      }
    }
    for (let bit = 0; bit < middle.der.length * 8; bit += 3)
      expect([bit, await breaks(bit)]).toEqual([bit, true])
  })

  test('is trusted up to what a trusted certificate stands for', async () => {
    const { root, middle, leaf, idle, astray, signer, below } = made
    expect(await anchoredPart([leaf, middle, root], [root])).toEqual([leaf, middle, root])
    expect(await anchoredPart([leaf, middle], [root])).toEqual([leaf, middle])
    expect(await anchoredPart([leaf, middle, root], [middle])).toEqual([leaf, middle])
    expect(await anchoredPart([leaf], [leaf])).toEqual([leaf])
    expect(await anchoredPart([leaf], [root])).toEqual([])
    expect(await anchoredPart([leaf, middle, root], [])).toEqual([])
    // Trusted, but not to issue: no authority, or one whose key is for something else.
    expect(await isIssuedBy(astray, idle)).toBe(true)
    expect(await anchoredPart([astray], [idle])).toEqual([])
    expect(await isIssuedBy(below, signer)).toBe(true)
    expect(await anchoredPart([below], [signer])).toEqual([])
    expect(await anchoredPart([below, signer], [signer])).toEqual([])
    // Below a trusted root, but issued by somebody who may issue nothing.
    expect(await anchoredPart([astray, idle], [root])).toEqual([])
  })
})
