import { hash } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'
import { encryptText } from '#lib/access/personal-data-cipher'
import { db } from '#lib/db'
import { nextSerial } from '#tests/factories/serial'

type AccountWishes = {
  regionId: string
  /** An account whose second factor was never set up, when false. */
  hasTotp?: boolean
}

/** An officer who can sign in; the hash is a quick one. */
export async function makeAccount({ regionId, hasTotp = true }: AccountWishes) {
  const secret = new Secret({ size: 20 })
  const [email, password] = [`pejabat-${nextSerial()}@contoh.go.id`, 'sandi yang panjang']
  const { id } = await db().staffAccount.create({
    data: {
      regionId,
      email,
      name: 'Pejabat Uji',
      passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1 }),
      totpCipher: hasTotp ? encryptText('totp', secret.base32) : null,
    },
    select: { id: true },
  })
  return {
    id,
    email,
    password,
    totp: (at: Date) => new TOTP({ secret }).generate({ timestamp: at.getTime() }),
  }
}
