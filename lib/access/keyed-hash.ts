import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '#lib/env'

export type HashPurpose = 'nik' | 'personal-code' | 'slip-token' | 'sign-in-subject' | 'sign-in-address'

const keys = new Map<string, Buffer>()

/** One subkey per purpose (HKDF, RFC 5869), so that a hash made for one thing never matches another. */
function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', env.dataKey, Buffer.alloc(0), `ikrar/${purpose}`, 32))
  keys.set(purpose, key)
  return key
}

/** HMAC-SHA-256 (RFC 2104) under a subkey of `DATA_KEY`: 32 bytes. Equal inputs can be found, not read back. */
export function keyedHash(purpose: HashPurpose, value: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', keyFor(purpose)).update(value, 'utf8').digest())
}
