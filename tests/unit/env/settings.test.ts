import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type RawSettings, readSettings } from '#lib/env/settings'
import { StartRefusal } from '#lib/env/start-refusal'

const key = () => randomBytes(32).toString('base64')

const complete: RawSettings = {
  DATABASE_URL: 'postgresql://ikrar_app:a@db.example/ikrar',
  DATABASE_ADMIN_URL: 'postgresql://ikrar_admin:b@db.example/ikrar',
  APP_URL: 'https://ikrar.example.go.id/',
  AUTH_SECRET: key(),
  DATA_KEY: key(),
  SEAL_P12: 'seal.p12',
  SEAL_PASSPHRASE: 'rahasia',
}

const refusal = (changes: RawSettings): string => {
  try {
    readSettings({ ...complete, ...changes })
  } catch (error) {
    if (error instanceof StartRefusal) return error.message
    throw error
  }
  throw new Error('The settings were accepted.')
}

describe('settings of an operator', () => {
  it('have defaults only where a default is safe', () => {
    expect(readSettings(complete)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('.data'),
      evaluation: false,
      sampleData: false,
      trustProxy: false,
    })
  })

  it('are typed and absolute', () => {
    const settings = readSettings({ ...complete, PORT: '8080', TRUST_PROXY: 'on' })
    expect(settings).toMatchObject({ port: 8080, trustProxy: true, appUrl: 'https://ikrar.example.go.id' })
    expect(settings.dataKey).toEqual(Buffer.from(complete.DATA_KEY ?? '', 'base64'))
    expect(settings.sealP12Path).toBe(resolve('seal.p12'))
  })

  it.each(['APP_URL', 'AUTH_SECRET', 'DATA_KEY', 'SEAL_P12', 'SEAL_PASSPHRASE'])(
    'are refused without %s, whether absent or empty',
    (name) => {
      expect(refusal({ [name]: undefined })).toMatch(new RegExp(`^${name} belum disetel: .*\\.$`))
      expect(refusal({ [name]: ' ' })).toMatch(new RegExp(`^${name} belum disetel`))
    },
  )

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '3000.5'],
    ['DATABASE_URL', 'mysql://db.example/ikrar'],
    ['APP_URL', 'ikrar.example.go.id'],
    ['SMTP_URL', 'smtps://mail.example'],
    ['STORAGE_URL', 's3://arsip'],
    ['TSA_URL', 'ftp://tsa.example'],
    ['TSA_URL', 'tsa.example'],
    ['OIDC_ISSUER', 'https://sso.example'],
    ['TRUST_PROXY', 'true'],
    ['SAMPLE_DATA', 'no'],
  ])('are refused with %s=%s', (name, value) => {
    expect(refusal({ [name]: value })).toContain(name)
  })
})

describe('secrets of an operator', () => {
  it('have at least 32 bytes', () => {
    const just = '0123456789abcdefghijklmnopqrstuv'
    expect(readSettings({ ...complete, AUTH_SECRET: just }).authSecret).toBe(just)
    expect(refusal({ AUTH_SECRET: just.slice(1) })).toContain('terlalu pendek')
    expect(refusal({ DATA_KEY: randomBytes(31).toString('base64') })).toContain('32 bita')
    expect(refusal({ DATA_KEY: randomBytes(33).toString('base64') })).toContain('32 bita')
  })

  it('are not a word repeated', () => {
    expect(refusal({ AUTH_SECRET: 'changeme'.repeat(5) })).toContain('mudah ditebak')
    expect(refusal({ DATA_KEY: Buffer.alloc(32).toString('base64') })).toContain('mudah ditebak')
  })

  it('differ from each other', () => {
    expect(refusal({ AUTH_SECRET: complete.DATA_KEY })).toContain('harus berbeda')
  })

  it('never appear in a refusal', () => {
    const secret = 'x'.repeat(40)
    expect(refusal({ AUTH_SECRET: secret })).not.toContain(secret)
  })
})

describe('the seals and times of an operator', () => {
  it('are the one P12 and the server’s own clock, unless more is given', () => {
    expect(readSettings({ ...complete, DATA_DIR: '/data' })).toMatchObject({
      bookSealP12Path: null,
      bookSealPassphrase: null,
      tsaUrl: null,
      checkpointDir: '/data/checkpoints',
    })
  })

  it('may be a P12 for books, an authority and a folder of their own', () => {
    const more = {
      SEAL_P12_BOOKS: 'buku.p12',
      SEAL_PASSPHRASE_BOOKS: 'rahasia lain',
      TSA_URL: 'http://tsa.example/ts',
      CHECKPOINT_DIR: 'salinan',
    }
    expect(readSettings({ ...complete, ...more })).toMatchObject({
      bookSealP12Path: resolve('buku.p12'),
      bookSealPassphrase: 'rahasia lain',
      tsaUrl: 'http://tsa.example/ts',
      checkpointDir: resolve('salinan'),
    })
  })

  it('are refused by halves', () => {
    expect(refusal({ SEAL_P12_BOOKS: 'buku.p12' })).toMatch(/tanpa SEAL_PASSPHRASE_BOOKS.*\.$/)
    expect(refusal({ SEAL_PASSPHRASE_BOOKS: 'rahasia lain' })).toMatch(/tanpa SEAL_P12_BOOKS.*\.$/)
  })
})

describe('the two roles of the database', () => {
  it('may not be one and the same', () => {
    expect(refusal({ DATABASE_ADMIN_URL: complete.DATABASE_URL })).toContain(
      'pengguna PostgreSQL yang berbeda',
    )
  })

  it('need not both be known', () => {
    expect(readSettings({ ...complete, DATABASE_ADMIN_URL: '' }).databaseAdminUrl).toBeUndefined()
  })
})
