import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { evaluationSettings, type Secrets } from '#lib/env/evaluation'
import { type RawSettings, readSettings } from '#lib/env/settings'

const secrets: Secrets = {
  authSecret: randomBytes(32).toString('base64'),
  dataKey: randomBytes(32).toString('base64'),
  sealPassphrase: 'segel',
  superuserPassword: 'super',
  adminPassword: 'admin/?#',
  appPassword: 'app',
}

const settle = (given: RawSettings) => readSettings(evaluationSettings(given, '/data', secrets, 5544))

describe('an evaluation', () => {
  it('needs no setting at all', () => {
    expect(settle({})).toMatchObject({
      evaluation: true,
      sampleData: true,
      host: '127.0.0.1',
      port: 3000,
      appUrl: 'http://127.0.0.1:3000',
      dataDir: '/data',
      sealP12Path: '/data/seal.p12',
      databaseUrl: 'postgresql://ikrar_app:app@127.0.0.1:5544/ikrar',
    })
  })

  it('never leaves the machine', () => {
    expect(settle({ HOST: '0.0.0.0' })).toMatchObject({ host: '127.0.0.1', appUrl: 'http://127.0.0.1:3000' })
    expect(settle({ HOST: '::1', PORT: '80' })).toMatchObject({ host: '::1', appUrl: 'http://[::1]:80' })
  })

  it('keeps passwords whole in its URLs', () => {
    const { password } = new URL(settle({}).databaseAdminUrl ?? '')
    expect(decodeURIComponent(password)).toBe(secrets.adminPassword)
  })

  it('seals with nothing but its test seal', () => {
    const own = { SEAL_P12: 'a.p12', SEAL_P12_BOOKS: 'b.p12', SEAL_PASSPHRASE_BOOKS: 'b' }
    expect(settle(own)).toMatchObject({ sealP12Path: '/data/seal.p12', bookSealP12Path: null })
  })

  it('can start without sample data', () => {
    expect(settle({ SAMPLE_DATA: 'off' })).toMatchObject({ evaluation: true, sampleData: false })
  })
})
