import { constants, createHash, generateKeyPairSync, privateEncrypt } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { parseCertificate } from '#lib/certificates/check/certificate'
import { Malformed, onlyDer, TAG } from '#lib/certificates/check/der'
import { findText } from '#lib/certificates/check/find-text'
import { bytesOfHex } from '#lib/certificates/check/hex'
import { OID } from '#lib/certificates/check/oid'
import { verifyCms } from '#lib/certificates/check/verify-cms'
import { verifySignature } from '#lib/certificates/check/verify-signature'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { loadSealer } from '#lib/certificates/load-sealer'
import { readUpload } from '#lib/certificates/read-upload'
import { writeDer, writeDerInteger } from '#lib/certificates/seal/cms/write-der'
import { makeOwnSeal, PASSPHRASE } from '#tests/factories/seals'
import { makeUnsealedPdf } from '#tests/factories/unsealed-pdf'

// What anybody can make without a key that is trusted must cost nothing, however it is made.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MOST_MS = 200
const SHA_256 = bytesOfHex('300b0609608648016503040201')
const ECDSA = bytesOfHex('300a06082a8648ce3d040302')
const RSA_SHA_256 = bytesOfHex('300d06092a864886f70d01010b0500')
const RSA_KEY = bytesOfHex('300d06092a864886f70d0101010500')
const ONE = writeDer(TAG.integer, Uint8Array.of(1))
const NOTHING = writeDer(TAG.set, writeDer(TAG.null))

let own: Uint8Array

beforeAll(async () => {
  own = (await loadSealer(makeOwnSeal('ec'), PASSPHRASE)).certificate.der
})

/** So many attributes of types that differ. */
function attributesOf(count: number): Uint8Array[] {
  const typeOf = (index: number) =>
    Uint8Array.of(0x2a, 0x80 | (index >> 14), 0x80 | ((index >> 7) & 0x7f), index & 0x7f)
  return Array.from({ length: count }, (_, index) =>
    writeDer(TAG.sequence, writeDer(TAG.oid, typeOf(index)), NOTHING),
  )
}

/** A seal that nobody signed, over these certificates and attributes. */
function unsignedCms(certificates: Uint8Array[], attributes: Uint8Array[]): Uint8Array {
  const { issuer, serial } = parseCertificate(certificates[0] ?? own)
  const named = writeDer(TAG.sequence, issuer, writeDer(TAG.integer, serial))
  const signed = writeDer(TAG.context0, ...attributes)
  const signature = writeDer(TAG.octetString, new Uint8Array(70))
  const signer = writeDer(TAG.sequence, ONE, named, SHA_256, signed, ECDSA, signature)
  const content = writeDer(TAG.sequence, writeDer(TAG.oid, OID.data))
  const bag = writeDer(TAG.context0, ...certificates)
  const hashes = writeDer(TAG.set, SHA_256)
  const data = writeDer(TAG.sequence, ONE, hashes, content, bag, writeDer(TAG.set, signer))
  return writeDer(TAG.sequence, writeDer(TAG.oid, OID.signedData), writeDer(TAG.context0, data))
}

async function expectCheap(check: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  await check()
  expect(performance.now() - started).toBeLessThan(MOST_MS)
}

function sealedWith(cms: Uint8Array): Uint8Array {
  const { bytes, gap } = makeUnsealedPdf({ room: cms.length, reason: 'x', at: new Date() })
  const pdf = Buffer.from(bytes)
  pdf.write(Buffer.from(cms).toString('hex'), gap.start + 1, 'latin1')
  return pdf
}

describe('before a signature is verified, next to nothing is done', () => {
  test.each([9, 2500, 10_700])('for a seal with %i attributes', async (count) => {
    const cms = unsignedCms([own], attributesOf(count))
    await expectCheap(() => expect(verifyCms(cms, new Uint8Array(32), [])).rejects.toThrow(Malformed))
    const pdf = sealedWith(cms)
    await expectCheap(async () =>
      expect(await checkSealedPdf(pdf, [own])).toEqual({ ok: false, reason: 'changed' }),
    )
  })

  test('for a seal with nine certificates', async () => {
    const cms = unsignedCms(Array(9).fill(own), attributesOf(3))
    await expect(verifyCms(cms, new Uint8Array(32), [])).rejects.toThrow('too many certificates')
  })

  test('for a seal with nine attributes, or longer than any seal', async () => {
    const verify = (count: number) =>
      verifyCms(unsignedCms([own], attributesOf(count)), new Uint8Array(32), [])
    await expect(verify(9)).rejects.toThrow('too many attributes')
    await expect(verify(8)).rejects.not.toThrow('too many attributes')
    await expect(verify(5000)).rejects.toThrow('longer than any seal')
  })

  test.each(['/', '/ByteRang', 'XByteRange', 'e', 'gee', '/Type/EmbeddedFile'])(
    'for twenty million bytes of %j',
    async (unit) => {
      const file = Buffer.alloc(20_000_000, unit)
      file.write('%PDF-1.7\n')
      await expectCheap(() => checkSealedPdf(file, []))
    },
  )
})

describe('a key is used only if it is of a kind that authorities issue', () => {
  const signed = Buffer.from('isi')

  /** A key of RSA, its numbers big-endian and perhaps changed, and what it signed. */
  function claimOf(bits: number, change: (parts: { n: Buffer; e: Buffer }) => { n: Buffer; e: Buffer }) {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits })
    const hash = createHash('sha256').update(signed).digest()
    const info = Buffer.concat([bytesOfHex('3031300d060960864801650304020105000420'), hash])
    const signature = privateEncrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, info)
    const jwk = publicKey.export({ format: 'jwk' })
    const read = (text: string | undefined) => Buffer.from(text ?? '', 'base64url')
    const { n, e } = change({ n: read(jwk.n), e: read(jwk.e) })
    const key = writeDer(TAG.sequence, writeDerInteger(n), writeDerInteger(e))
    const publicInfo = writeDer(TAG.sequence, RSA_KEY, writeDer(TAG.bitString, Uint8Array.of(0), key))
    return { publicKey: onlyDer(publicInfo), algorithm: onlyDer(RSA_SHA_256), signed, signature }
  }

  const verify = (bits: number, change: Parameters<typeof claimOf>[1] = (parts) => parts) =>
    verifySignature(claimOf(bits, change))

  test('RSA of 2048 bits and more', async () => {
    expect(await verify(2048)).toBe(true)
    expect(await verify(4096)).toBe(true)
    await expect(verify(1024)).rejects.toThrow(Malformed)
    await expect(
      verify(2048, ({ n, e }) => ({ n: Buffer.concat([n, Buffer.alloc(2048, 1)]), e })),
    ).rejects.toThrow(Malformed)
  })

  test('and no public exponent that takes as long as signing', async () => {
    expect(await verify(2048, ({ n }) => ({ n, e: Buffer.from('ffffffff', 'hex') }))).toBe(false)
    for (const exponent of [Buffer.from('0100000001', 'hex'), Buffer.alloc(255, 0x7f)])
      await expect(verify(2048, ({ n }) => ({ n, e: exponent }))).rejects.toThrow(Malformed)
  })
})

test('text is found wherever it stands', () => {
  const text = 'aa/ByteRang/ByteRange/ByteRange e'
  const bytes = Buffer.from(text)
  for (const wanted of ['/ByteRange', 'a', 'aa', 'e', 'ee', text, `${text}x`, '/Byte'])
    for (let from = 0; from <= text.length; from += 1)
      expect([wanted, from, findText(bytes, wanted, from)]).toEqual([
        wanted,
        from,
        text.indexOf(wanted, from),
      ])
})

describe('an upload', () => {
  const part = (name: string) =>
    `--X\r\nContent-Disposition: form-data; name="${name}"; filename="a"\r\n\r\nisi\r\n`
  const upload = (body: string, type = 'multipart/form-data; boundary=X') =>
    readUpload(new Request('http://x/', { method: 'POST', body, headers: { 'content-type': type } }))

  test('of a few parts is read, of many refused at once', async () => {
    const body = `${part('a').repeat(7)}${part('berkas')}--X--\r\n`
    for (const type of [
      'multipart/form-data; boundary=X',
      'Multipart/Form-Data; charset=utf-8; boundary="X"',
    ])
      expect(await upload(body, type)).toEqual({ ok: true, bytes: new Uint8Array(Buffer.from('isi')) })
    const many = `${part('a').repeat(200_000)}${part('berkas')}--X--\r\n`
    await expectCheap(async () => expect(await upload(many)).toEqual({ ok: false, reason: 'no_file' }))
    expect(await upload(body, 'multipart/form-data')).toEqual({ ok: false, reason: 'no_file' })
    expect(await upload(part('a') + body)).toEqual({ ok: false, reason: 'no_file' })
  })
})
