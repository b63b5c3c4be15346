import { getSealer } from '#lib/certificates/get-sealer'

/** The seal certificates (DER) this installation stands for; what it sealed is checked against them byte for byte. */
export async function listTrustedCertificates(): Promise<Uint8Array[]> {
  const { certificate } = await getSealer()
  return [certificate.der]
}
