import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env'

/** AES-256-GCM (NIST SP 800-38D): key id (1 byte), nonce (12), tag (16), ciphertext. The purpose is authenticated. */
const KEY_ID = 1

type CipherPurpose = 'nik' | 'totp'

function keyFor(purpose: CipherPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', env.dataKey, Buffer.alloc(0), `ikrar/cipher/${purpose}`, 32))
}

/** Encrypts a short text (a NIK, a TOTP secret) for storage. */
export function encryptText(purpose: CipherPurpose, text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  cipher.setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.of(KEY_ID), nonce, cipher.getAuthTag(), body]))
}

/** Reads what `encryptText` wrote; throws when the bytes were changed, or the key is another. */
export function decryptText(purpose: CipherPurpose, stored: Uint8Array): string {
  const bytes = Buffer.from(stored)
  if (bytes[0] !== KEY_ID) throw new Error('encrypted with an unknown key')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(1, 13))
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8')
}
