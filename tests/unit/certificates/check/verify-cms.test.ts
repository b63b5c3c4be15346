import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { childrenOf, derAt, Malformed } from '#lib/certificates/check/der'
import { bytesOfHex } from '#lib/certificates/check/hex'
import { joinBytes } from '#lib/certificates/check/join-bytes'
import { verifyCms } from '#lib/certificates/check/verify-cms'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { writeDer } from '#lib/certificates/seal/cms/write-der'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const digest = createHash('sha256').update('isi').digest()
let cms: Uint8Array
let certificate: Uint8Array

beforeAll(async () => {
  const now = new Date()
  const sealer = await loadSealer(await makeTestSeal('x', now), 'x', now)
  certificate = sealer.certificate.der
  cms = await sealer.sign(digest, now)
})

/** DER with one element, found by the places on the way to it, changed; the lengths around it follow. */
function edited(der: Uint8Array, path: number[], change: (whole: Uint8Array) => Uint8Array): Uint8Array {
  const [place, ...rest] = path
  if (place === undefined) return change(der)
  const element = derAt(der)
  const children = childrenOf(element, element.tag).map(({ whole }) => whole)
  return writeDer(
    element.tag,
    ...children.map((one, index) => (index === place ? edited(one, rest, change) : one)),
  )
}

/** The same with something more at the end of the element. */
const longer = (path: number[], ...more: Uint8Array[]) =>
  edited(cms, path, (whole) => {
    const { tag, content } = derAt(whole)
    return writeDer(tag, content, ...more)
  })

const hex = (text: string) => bytesOfHex(text.replaceAll(' ', ''))
const SIGNED_DATA = [1, 0]
const SIGNER = [...SIGNED_DATA, 4, 0]
/** An Attribute whose type is id-aa-timeStampToken, or one nobody knows, with the given value. */
const attribute = (type: string, value: Uint8Array) => writeDer(0x30, hex(type), writeDer(0x31, value))
const TOKEN = '060b 2a864886f70d010910020e'
const NULL = hex('0500')

test('a seal verifies as our sealers write it', async () => {
  expect(await verifyCms(cms, digest, [])).toMatchObject({
    certificate: { der: certificate },
    signedAt: null,
  })
  expect(edited(cms, [...SIGNER, 2], (whole) => whole)).toEqual(cms)
})

describe('what other verifiers bear, since nothing signs it, is refused', () => {
  test.each<[string, () => Uint8Array]>([
    ['bytes behind it', () => joinBytes(cms, NULL)],
    ['another version', () => edited(cms, [...SIGNED_DATA, 0], () => hex('020103'))],
    ['a hash with parameters', () => longer([...SIGNED_DATA, 1, 0], NULL)],
    [
      'both hashes with parameters',
      () => {
        const withOne = longer([...SIGNED_DATA, 1, 0], NULL)
        return edited(withOne, [...SIGNER, 2], (whole) => writeDer(0x30, derAt(whole).content, NULL))
      },
    ],
    ['a second hash', () => longer([...SIGNED_DATA, 1], hex('300b 0609 608648016503040203'))],
    [
      'the content itself',
      () => longer([...SIGNED_DATA, 2], writeDer(0xa0, writeDer(0x04, Buffer.from('isi')))),
    ],
    ['its certificate twice', () => longer([...SIGNED_DATA, 3], certificate)],
    ['no certificate', () => edited(cms, [...SIGNED_DATA, 3], () => writeDer(0xa0))],
    [
      'a list of revocations',
      () => edited(cms, [...SIGNED_DATA, 3], (whole) => joinBytes(whole, writeDer(0xa1))),
    ],
    ['a second signer', () => longer([...SIGNED_DATA, 4], derAt(cms).whole)],
    [
      'a signature algorithm without its NULL',
      () => edited(cms, [...SIGNER, 4], () => hex('300b 0609 2a864886f70d01010b')),
    ],
    [
      'plain rsaEncryption',
      () => edited(cms, [...SIGNER, 4], () => hex('300d 0609 2a864886f70d010101 0500')),
    ],
    [
      'a signature with a zero in front',
      () => edited(cms, [...SIGNER, 5], (whole) => writeDer(0x04, Uint8Array.of(0), derAt(whole).content)),
    ],
    [
      'an unsigned attribute nobody knows',
      () => longer(SIGNER, writeDer(0xa1, attribute('0603 2a0304', NULL))),
    ],
    ['no unsigned attribute where some are announced', () => longer(SIGNER, writeDer(0xa1))],
    ['a timestamp that is none', () => longer(SIGNER, writeDer(0xa1, attribute(TOKEN, NULL)))],
    ['another seal as its timestamp', () => longer(SIGNER, writeDer(0xa1, attribute(TOKEN, cms)))],
    [
      'more behind the unsigned attributes',
      () => longer(SIGNER, writeDer(0xa1, attribute(TOKEN, NULL)), NULL),
    ],
    [
      'a length in a longer form',
      () => {
        const { content } = derAt(cms)
        return joinBytes(hex('3083'), Uint8Array.of(0, content.length >> 8, content.length & 255), content)
      },
    ],
    ['the form of BER without a length', () => joinBytes(hex('3080'), derAt(cms).content, hex('0000'))],
  ])('%s', async (_, change) => {
    await expect(verifyCms(change(), digest, [])).rejects.toThrow(Malformed)
  })
})

test('a seal is of its own content alone', async () => {
  const other = createHash('sha256').update('lain').digest()
  await expect(verifyCms(cms, other, [])).rejects.toThrow(Malformed)
})
