import { listSealCertificates } from '#lib/certificates/list-seal-certificates'

/** The seal certificates (DER) this installation stands for; what it sealed is checked against them byte for byte. */
export async function listTrustedCertificates(): Promise<Uint8Array[]> {
  return (await listSealCertificates()).map(({ der }) => der)
}
