import { joinBytes } from '#lib/certificates/check/join-bytes'

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/** The hash (FIPS 180-4) of bytes one after the other. Takes their length in memory: WebCrypto hashes in one go. */
export async function digestOf(hash: HashName, ...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(hash, joinBytes(...parts)))
}
