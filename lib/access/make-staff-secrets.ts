import { randomInt } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { Secret } from 'otpauth'
import { encryptText } from '#lib/access/personal-data-cipher'

/** A new password and second factor of an officer, with what may be stored of them. */
export type NewStaffSecrets = {
  password: string
  passwordHash: string
  /** Base32, 160 bits as RFC 4226 recommends. */
  totpSecret: string
  totpCipher: Uint8Array<ArrayBuffer>
}

/** Without the letters and digits that people confuse when they copy from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four, 79 bits: "k3vp-8mzq-…". */
function makePassword(): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length))
  const group = () => Array.from({ length: 4 }, letter).join('')
  return Array.from({ length: 4 }, group).join('-')
}

/** argon2id is the default of the library; the cost is the OWASP minimum, the same that an unknown account pays. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Draws secrets of one account from the system's generator. The archive gets the hash and the cipher, nothing else. */
export async function makeStaffSecrets(): Promise<NewStaffSecrets> {
  const password = makePassword()
  const totpSecret = new Secret({ size: 20 }).base32
  return {
    password,
    passwordHash: await hash(password, COST),
    totpSecret,
    totpCipher: encryptText('totp', totpSecret),
  }
}
