import { isNull, partsOf, type SignatureAlgorithm, signatureNamed } from '#lib/certificates/check/algorithms'
import { bitsOf, childrenOf, type Der, integerOf, Malformed, onlyDer, TAG } from '#lib/certificates/check/der'
import type { HashName } from '#lib/certificates/check/digest'
import { hexOf } from '#lib/certificates/check/hex'
import { joinBytes } from '#lib/certificates/check/join-bytes'

const RSA_KEY = '2a864886f70d010101'
const EC_KEY = '2a8648ce3d0201'
/** Named curves (RFC 5480 §2.1.1.1) and the bytes of one coordinate. */
const CURVES: Record<string, [name: string, size: number]> = {
  '2a8648ce3d030107': ['P-256', 32],
  '2b81040022': ['P-384', 48],
}

/** Bits of the moduli that authorities issue. */
const [LEAST_MODULUS, MOST_MODULUS] = [2048, 8192]
/** 32 bits; a longer one makes verifying as costly as signing. */
const LONGEST_EXPONENT = 4

type Key = { key: CryptoKey; size: number; family: SignatureAlgorithm['family'] }

async function importKey(publicKey: Der, hash: HashName): Promise<Key> {
  const [algorithm] = childrenOf(publicKey, TAG.sequence)
  const { identifier, parameters } = partsOf(algorithm)
  const curve = parameters?.tag === TAG.oid ? CURVES[hexOf(parameters.content)] : undefined
  const spki = joinBytes(publicKey.whole)
  if (identifier === EC_KEY && curve) {
    const [namedCurve, size] = curve
    const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve }, false, ['verify'])
    return { key, size, family: 'EC' }
  }
  if (identifier !== RSA_KEY || !isNull(parameters)) throw new Malformed('unexpected kind of key')
  const size = modulusSize(publicKey)
  const form = { name: 'RSASSA-PKCS1-v1_5', hash }
  const key = await crypto.subtle.importKey('spki', spki, form, false, ['verify'])
  return { key, size, family: 'RSA' }
}

/** The digits of an INTEGER that is not negative, without the zero of its sign. */
function unsignedOf(element: Der | undefined): Uint8Array {
  const digits = integerOf(element)
  if ((digits[0] ?? 0x80) >= 0x80) throw new Malformed('negative number in a key')
  return digits[0] === 0 ? digits.subarray(1) : digits
}

/** Bytes of an RSA modulus, which are those of every signature of its key (RFC 8017 §8.2.2). */
function modulusSize(publicKey: Der): number {
  const numbers = childrenOf(onlyDer(bitsOf(childrenOf(publicKey, TAG.sequence)[1])), TAG.sequence)
  const [modulus, exponent] = [unsignedOf(numbers[0]), unsignedOf(numbers[1])]
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24
  if (bits < LEAST_MODULUS || bits > MOST_MODULUS || exponent.length > LONGEST_EXPONENT)
    throw new Malformed('unexpected size of key')
  return modulus.length
}

/** Both numbers of an ECDSA signature (RFC 3279 §2.2.3) at the width that WebCrypto expects. */
function widen(signature: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const numbers = childrenOf(onlyDer(signature), TAG.sequence).map(integerOf)
  const raw = new Uint8Array(2 * size)
  numbers.forEach((number, index) => {
    const digits = number[0] === 0 ? number.subarray(1) : number
    if (index > 1 || digits.length > size || (number[0] ?? 0x80) >= 0x80)
      throw new Malformed('unexpected number in a signature')
    raw.set(digits, (index + 1) * size - digits.length)
  })
  if (numbers.length !== 2) throw new Malformed('unexpected form of signature')
  return raw
}

type Claim = { publicKey: Der; algorithm: Der; hash?: HashName; signed: Uint8Array; signature: Uint8Array }

/**
 * Whether a signature is what it claims: RSA PKCS#1 v1.5 or ECDSA over P-256 or P-384, with SHA-256, SHA-384 or SHA-512.
 * @param claim.hash what the field beside the algorithm names; must agree with it where the algorithm names one too
 * @throws Malformed for any other algorithm and for keys and numbers that are not what they should be
 */
export async function verifySignature(claim: Claim): Promise<boolean> {
  const named = signatureNamed(claim.algorithm)
  const hash = named.hash ?? claim.hash
  if (!hash || (claim.hash && hash !== claim.hash)) throw new Malformed('unexpected hash of a signature')
  const { key, size, family } = await importKey(claim.publicKey, hash).catch((error: unknown) => {
    throw new Malformed('unusable key', { cause: error })
  })
  if (family !== named.family) throw new Malformed('key and algorithm do not belong together')
  const signed = joinBytes(claim.signed)
  if (family === 'EC')
    return crypto.subtle.verify({ name: 'ECDSA', hash }, key, widen(claim.signature, size), signed)
  if (claim.signature.length !== size) throw new Malformed('unexpected length of signature')
  return crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, joinBytes(claim.signature), signed)
}
