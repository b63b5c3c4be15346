import { BmpString, OctetString } from 'asn1js'
import * as pkijs from 'pkijs'
import { selfSign } from '#lib/certificates/seal/self-sign'

/** What RFC 7292 calls the parts of a P12. */
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2'
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3'
const FRIENDLY_NAME = '1.2.840.113549.1.9.20'
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21'
/** OWASP's figure for PBKDF2 with HMAC-SHA-256 is 600,000; the passphrase here is 32 random bytes of our own. */
const ITERATIONS = 100_000

type Bags = { keyBag: pkijs.PKCS8ShroudedKeyBag; pfx: pkijs.PFX }

function bagAttributes(keyId: ArrayBuffer): pkijs.Attribute[] {
  return [
    new pkijs.Attribute({ type: FRIENDLY_NAME, values: [new BmpString({ value: 'Segel uji coba Ikrar' })] }),
    new pkijs.Attribute({ type: LOCAL_KEY_ID, values: [new OctetString({ valueHex: keyId })] }),
  ]
}

async function pack(key: CryptoKey, certificate: pkijs.Certificate): Promise<Bags> {
  const attributes = bagAttributes(await crypto.subtle.digest('SHA-1', certificate.toSchema().toBER(false)))
  const parsedValue = pkijs.PrivateKeyInfo.fromBER(await crypto.subtle.exportKey('pkcs8', key))
  const keyBag = new pkijs.PKCS8ShroudedKeyBag({ parsedValue })
  const certBag = new pkijs.CertBag({ parsedValue: certificate })
  const bags = [
    new pkijs.SafeBag({ bagId: SHROUDED_KEY_BAG, bagValue: keyBag, bagAttributes: attributes }),
    new pkijs.SafeBag({ bagId: CERTIFICATE_BAG, bagValue: certBag, bagAttributes: attributes }),
  ]
  const safeContents = bags.map((bag, index) => ({
    // 0: the key is shrouded already; 1: the certificate is encrypted with the passphrase.
    privacyMode: index,
    value: new pkijs.SafeContents({ safeBags: [bag] }),
  }))
  const authenticatedSafe = new pkijs.AuthenticatedSafe({ parsedValue: { safeContents } })
  return { keyBag, pfx: new pkijs.PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } }) }
}

async function encrypt({ keyBag, pfx }: Bags, passphrase: string): Promise<void> {
  const password = new TextEncoder().encode(passphrase).buffer
  const encryption = {
    password,
    contentEncryptionAlgorithm: {
      name: 'AES-CBC' as const,
      length: 256,
      iv: crypto.getRandomValues(new Uint8Array(16)),
    },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: ITERATIONS,
  }
  await keyBag.makeInternalValues(encryption)
  await pfx.parsedValue?.authenticatedSafe?.makeInternalValues({ safeContents: [{}, encryption] })
  const integrity = {
    password,
    iterations: ITERATIONS,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  }
  await pfx.makeInternalValues(integrity)
}

/**
 * A self-signed RSA-2048 seal for evaluation, marked as such in its subject, as a P12 (PBES2 with AES-256, HMAC-SHA-256).
 * @param passphrase protects key and certificate; UTF-8
 * @param now the seal is valid from an hour before, for five years
 */
export async function makeTestSeal(passphrase: string, now: Date): Promise<Uint8Array> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048 }
  const publicExponent = new Uint8Array([1, 0, 1])
  const keys = await crypto.subtle.generateKey({ ...algorithm, publicExponent }, true, ['sign', 'verify'])
  const bags = await pack(keys.privateKey, await selfSign(keys, now))
  await encrypt(bags, passphrase)
  return new Uint8Array(bags.pfx.toSchema().toBER(false))
}
