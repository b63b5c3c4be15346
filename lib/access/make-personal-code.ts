import { randomBytes, randomInt } from 'node:crypto'
import { keyedHash } from '#lib/access/keyed-hash'

/** A new code with what may be stored of it. `code` and `token` are for the one slip or message only. */
export type NewPersonalCode = {
  /** Eight digits, leading zeros kept. */
  code: string
  /** 128 bits as 22 characters of base64url, for the fragment of the slip's address. */
  token: string
  codeHash: Uint8Array<ArrayBuffer>
  tokenHash: Uint8Array<ArrayBuffer>
}

/** Draws a personal code and slip token from the system's generator. The archive gets the two hashes, nothing else. */
export function makePersonalCode(): NewPersonalCode {
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  const token = randomBytes(16).toString('base64url')
  return {
    code,
    token,
    codeHash: keyedHash('personal-code', code),
    tokenHash: keyedHash('slip-token', token),
  }
}
