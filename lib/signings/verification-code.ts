import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U, so that a code read aloud or from paper is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_LENGTH = 13

/** A new verification code: 13 characters, 65 random bits. */
export function makeVerificationCode(): string {
  return [...randomBytes(CODE_LENGTH)].map((byte) => ALPHABET[byte & 31]).join('')
}
