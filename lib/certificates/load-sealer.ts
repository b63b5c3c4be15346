import type { SealCertificate, Sealer, SealPurpose } from '#lib/certificates/seal'
import { type CmsSigner, prepareCms } from '#lib/certificates/seal/cms/prepare-cms'
import { prepareSignedAttributes } from '#lib/certificates/seal/cms/sign-attributes'
import { describeCertificate } from '#lib/certificates/seal/describe-certificate'
import { type OpenedP12, openP12 } from '#lib/certificates/seal/open-p12'
import { requireValid } from '#lib/certificates/seal/require-valid'
import {
  openTimestampAuthority,
  type TimestampAuthority,
} from '#lib/certificates/seal/timestamp/open-authority'

type Options = { purpose?: SealPurpose; tsaUrl?: string | null }

/**
 * A sealer from a P12 (PKCS#12) with an RSA or ECDSA key; the key is held in memory only. With the address of a timestamp
 * authority (RFC 3161) every seal carries its timestamp, or there is no seal.
 * @param passphrase of the P12, UTF-8
 * @param now must lie within the certificate's validity, as must every later sealing
 * @throws SealError that says what is wrong with the P12
 */
export async function loadSealer(
  p12: Uint8Array,
  passphrase: string,
  now = new Date(),
  { purpose = 'certificates', tsaUrl = null }: Options = {},
): Promise<Sealer> {
  const opened = await openP12(p12, passphrase, purpose)
  const certificate = describeCertificate(opened.certificate.der)
  requireValid(certificate, now, purpose)
  const authority = tsaUrl === null ? null : await openTimestampAuthority(tsaUrl)
  return makeSealer(opened, certificate, authority, purpose)
}

function makeSealer(
  opened: OpenedP12,
  certificate: SealCertificate,
  authority: TimestampAuthority | null,
  purpose: SealPurpose,
): Sealer {
  const toSign = prepareSignedAttributes(certificate.der)
  const assemble = prepareCms(signerOf(opened))
  const longest = { attributes: toSign(new Uint8Array(32)), signature: new Uint8Array(opened.signatureRoom) }
  return {
    certificate,
    get room() {
      return assemble({ ...longest, token: authority && new Uint8Array(authority.room) }).length
    },
    sign: async (digest, at) => {
      requireValid(certificate, at, purpose)
      const attributes = toSign(digest)
      const signature = await opened.sign(attributes)
      const token = authority && (await authority.stamp(signature))
      return assemble({ attributes, signature, token })
    },
  }
}

function signerOf({ certificate, chain, keyType }: OpenedP12): CmsSigner {
  const { der, issuer, serial } = certificate
  return { certificate: der, chain: chain.map((one) => one.der), issuer, serial, keyType }
}
