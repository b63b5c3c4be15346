import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { parseCertificate } from '#lib/certificates/check/certificate'
import { childrenOf, derAt, Malformed } from '#lib/certificates/check/der'
import { joinBytes } from '#lib/certificates/check/join-bytes'
import { readCms, TIMESTAMP_INFO } from '#lib/certificates/check/read-cms'
import { listTimeAnchors } from '#lib/certificates/check/trust'
import { verifyTimestamp } from '#lib/certificates/check/verify-timestamp'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { loadSealer } from '#lib/certificates/load-sealer'
import { writeDer } from '#lib/certificates/seal/cms/write-der'
import { requestTimestamp } from '#lib/certificates/seal/timestamp/request-timestamp'
import { reportPdf } from '#lib/handovers/package/check/report-pdf'
import { flipBit } from '#tests/factories/flip-bit'
import { makeSealedCertificate } from '#tests/factories/sealed-certificate'
import { makeOwnSeal, PASSPHRASE } from '#tests/factories/seals'
import { openTestAuthority, type TestAuthority } from '#tests/factories/timestamp-authority'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const opened: TestAuthority[] = []
afterAll(() => Promise.all(opened.map((authority) => authority.close())))

async function open(options: Parameters<typeof openTestAuthority>[0] = {}): Promise<TestAuthority> {
  const authority = await openTestAuthority(options)
  opened.push(authority)
  return authority
}

async function stamped(options: Parameters<typeof openTestAuthority>[0] = {}) {
  const authority = await open(options)
  const bytes = randomBytes(256)
  return { authority, bytes, token: await requestTimestamp(authority.url, bytes) }
}

describe('a token of openssl ts', () => {
  test.each([
    ['of an RSA key', {}],
    ['of an ECDSA key', { key: 'ec' }],
    ['that names its certificate by SHA-1', { essHash: 'sha1' }],
    ['that brings its root', { sendsRoot: true }],
  ] as const)('%s says when and who', async (_, options) => {
    const { authority, bytes, token } = await stamped(options)
    const found = await verifyTimestamp(token, bytes, [parseCertificate(authority.root)])
    expect(found).toEqual({ at: expect.any(Date), authority: 'Penanda Waktu', trusted: true })
    expect(Math.abs(found.at.getTime() - Date.now())).toBeLessThan(60_000)
  })

  test('is trusted by nobody but who trusts its authority', async () => {
    const { bytes, token } = await stamped({ sendsRoot: true })
    const stranger = await open()
    for (const anchors of [[], [parseCertificate(stranger.root)]])
      expect((await verifyTimestamp(token, bytes, anchors)).trusted).toBe(false)
  })

  test('is none of anything else', async () => {
    const { bytes, token } = await stamped()
    await expect(verifyTimestamp(token, flipBit(bytes, 7), [])).rejects.toThrow(Malformed)
  })

  test('bears no bit turned over', async () => {
    const { bytes, token } = await stamped({ key: 'ec' })
    for (let bit = 0; bit < token.length * 8; bit += 1) {
      const verdict = await verifyTimestamp(flipBit(token, bit), bytes, []).catch((error: unknown) => error)
      expect([bit, verdict]).toEqual([bit, expect.any(Malformed)])
    }
  })

  test('that brings its root is never trusted with a bit turned over', async () => {
    const { authority, bytes, token } = await stamped({ key: 'ec', sendsRoot: true })
    const anchors = [parseCertificate(authority.root)]
    const isTrusted = (bit: number) =>
      verifyTimestamp(flipBit(token, bit), bytes, anchors).then(
        ({ trusted }) => trusted,
        () => false,
      )
    for (let bit = 0; bit < token.length * 8; bit += 3)
      expect([bit, await isTrusted(bit)]).toEqual([bit, false])
  })
})

/**
 * A token over the same TSTInfo, its time so many days from now, by a certificate of somebody's own that begins now,
 * lasts 30 days and has the given line of extensions.
 */
function forge(token: Uint8Array, extension: string, days = 1): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-cms-'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const { content } = readCms(token, TIMESTAMP_INFO)
  const at = new Date(Date.now() + days * 86_400_000)
  const time = at.toISOString().replaceAll(/[-:T]|\.\d+/g, '')
  const info = Buffer.from(content ?? [])
    .toString('latin1')
    .replace(/20\d{12}Z/, time)
  writeFileSync(join(folder, 'info'), Buffer.from(info, 'latin1'))
  writeFileSync(join(folder, 'cnf'), `[req]\ndistinguished_name=dn\n[dn]\n[own]\n${extension}\n`)
  const own = [
    '-keyout',
    'key',
    '-out',
    'crt',
    '-subj',
    '/CN=Penanda Waktu',
    '-config',
    'cnf',
    '-extensions',
    'own',
  ]
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-noenc', ...own)
  const form = [
    '-binary',
    '-nodetach',
    '-nosmimecap',
    '-cades',
    '-md',
    'sha256',
    '-outform',
    'DER',
    '-out',
    'token',
  ]
  const info3161 = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-in', 'info']
  openssl('cms', '-sign', '-signer', 'crt', '-inkey', 'key', ...form, ...info3161)
  const forged = new Uint8Array(readFileSync(join(folder, 'token')))
  rmSync(folder, { recursive: true })
  return forged
}

describe('a token of somebody else', () => {
  test('is one, however little it is worth, where the certificate is for timestamps alone', async () => {
    const { bytes, token } = await stamped()
    const own = forge(token, 'extendedKeyUsage=critical,timeStamping')
    expect(await verifyTimestamp(own, bytes, [])).toMatchObject({
      authority: 'Penanda Waktu',
      trusted: false,
    })
    for (const usage of ['critical,timeStamping,emailProtection', 'timeStamping', 'critical,emailProtection'])
      await expect(verifyTimestamp(forge(token, `extendedKeyUsage=${usage}`), bytes, [])).rejects.toThrow(
        Malformed,
      )
    await expect(verifyTimestamp(forge(token, 'keyUsage=digitalSignature'), bytes, [])).rejects.toThrow(
      Malformed,
    )
  })

  test('is none outside the validity of the certificate', async () => {
    const { bytes, token } = await stamped()
    for (const days of [-1, 31])
      await expect(
        verifyTimestamp(forge(token, 'extendedKeyUsage=critical,timeStamping', days), bytes, []),
      ).rejects.toThrow('outside the validity')
  })
})

describe('a certificate with a timestamp', () => {
  async function sealedAndStamped() {
    const authority = await open({ sendsRoot: true })
    const sealer = await loadSealer(makeOwnSeal('rsa'), PASSPHRASE, new Date(), { tsaUrl: authority.url })
    return { pdf: await makeSealedCertificate(sealer), seals: [sealer.certificate.der], root: authority.root }
  }

  test('says by whom, and whether that one is trusted with times', async () => {
    const { pdf, seals, root } = await sealedAndStamped()
    const stranger = await open()
    const report = async (times: Uint8Array[] | null) => {
      const { standing, facts } = await reportPdf(pdf, { seals, times })
      expect(facts.at(-1)?.[0]).toBe('Cap waktu')
      return [standing, facts.at(-1)?.[1].replace(/^.* WIB /, '')]
    }
    expect(await report([root])).toEqual(['good', 'dari Penanda Waktu, penerbit cap waktu dipercaya'])
    expect(await report(null)).toEqual(['good', 'dari Penanda Waktu, penerbit cap waktu tidak diperiksa'])
    const foreign = ['bad', 'dari Penanda Waktu, penerbit cap waktu tidak dipercaya']
    expect(await report([stranger.root])).toEqual(foreign)
    // A certificate that seals vouches for no time, its own least of all.
    expect(await report(seals)).toEqual(foreign)
    expect((await reportPdf(pdf, { seals, times: [] })).sentence).toContain(
      'cap waktunya bukan dari penerbit yang dipercaya',
    )
  })

  test('is sealed by none but those who are trusted to seal', async () => {
    const { pdf, seals, root } = await sealedAndStamped()
    expect(await checkSealedPdf(pdf, seals)).toMatchObject({ ok: true, timestamp: { trusted: false } })
    expect(await checkSealedPdf(pdf, seals, [root])).toMatchObject({ ok: true, timestamp: { trusted: true } })
    expect(await checkSealedPdf(pdf, [root], seals)).toEqual({ ok: false, reason: 'foreign_seal' })
    expect(await reportPdf(pdf, { seals: null, times: [root] })).toMatchObject({ standing: 'unchecked' })
  })

  test('is worth nothing where the seal itself issued the authority', async () => {
    const extension = 'extendedKeyUsage=critical,timeStamping'
    const { token, bytes } = await stamped()
    const forged = forge(token, `${extension}\nbasicConstraints=CA:FALSE`)
    const [own = new Uint8Array()] = readCms(forged, TIMESTAMP_INFO).certificates
    expect((await verifyTimestamp(forged, bytes, [parseCertificate(own)])).trusted).toBe(true)
    expect(listTimeAnchors({ seals: [own], times: [own] })).toEqual([])
  })
})

test('RSA is spelled in one way only: nothing signs the name of the algorithm', async () => {
  const { token, bytes } = await stamped()
  const spelling = Buffer.from('300d06092a864886f70d0101010500', 'hex')
  const at = Buffer.from(token).lastIndexOf(spelling)
  const element = (tag: number, content: Uint8Array) => Buffer.from(writeDer(tag, content))
  expect(at).toBeGreaterThan(0)
  // The same with what stands around it two bytes shorter: ContentInfo, [0], SignedData, signerInfos, SignerInfo.
  const rebuilt = (whole: Uint8Array): Uint8Array => {
    const { tag, content } = derAt(whole)
    const children = childrenOf(derAt(whole), tag).map((child) => child.whole)
    const last = children.pop() ?? content
    if (children.length > 3 && Buffer.from(children.at(-1) ?? []).equals(spelling))
      return element(
        tag,
        joinBytes(...children.slice(0, -1), Buffer.from('300b06092a864886f70d010101', 'hex'), last),
      )
    return element(tag, joinBytes(...children, rebuilt(last)))
  }
  await expect(verifyTimestamp(rebuilt(token), bytes, [])).rejects.toThrow('unexpected spelling')
})
