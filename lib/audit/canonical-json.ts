import { createHash } from 'node:crypto'

// The form itself stands apart from `node:crypto`, since the checkers that run in a browser need it too.
export { canonicalJson, type Json } from '#lib/audit/canonical-form'

/** SHA-256 (FIPS 180-4) of bytes one after the other: 32 bytes. */
export function sha256(...parts: (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
