import { parseCertificate } from '#lib/certificates/check/certificate'
import { Malformed } from '#lib/certificates/check/der'
import { joinBytes } from '#lib/certificates/check/join-bytes'

const BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g

function decode(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0))
  } catch (error) {
    throw new Malformed('not base64', { cause: error })
  }
}

/**
 * The certificates of a file: PEM, one or several, text between them left aside, or a single one in DER.
 * @returns each in DER
 * @throws Malformed when it is neither
 */
export function readTrust(file: Uint8Array): Uint8Array[] {
  const blocks = [...new TextDecoder('latin1').decode(file).matchAll(BLOCK)].map(([, block = '']) =>
    decode(block),
  )
  const certificates = blocks.length > 0 ? blocks : [joinBytes(file)]
  for (const certificate of certificates) parseCertificate(certificate)
  return certificates
}
