import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { requireSeal } from '#bin/supervisor/require-seal'
import { readSettings } from '#lib/env/settings'
import { StartRefusal } from '#lib/env/start-refusal'
import { makeOwnSeal, makeSealOfDays, makeUselessSeals, PASSPHRASE } from '#tests/factories/seals'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let home: string
const file = (name: string) => join(home, `${name}.p12`)

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'ikrar-require-seal-'))
  const useless = makeUselessSeals()
  const made = {
    good: makeOwnSeal('ec'),
    other: makeOwnSeal('rsa', '-legacy'),
    text: Buffer.from('bukan P12'),
    expired: makeSealOfDays(-3, -1),
    future: makeSealOfDays(2, 5),
    keyless: useless.keyless,
    certless: useless.certless,
    mismatched: useless.mismatched,
    edwards: useless.edwards,
  }
  for (const [name, bytes] of Object.entries(made)) writeFileSync(file(name), bytes)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const settings = (changes: Record<string, string>) =>
  readSettings({
    DATABASE_URL: 'postgresql://ikrar_app@db.example/ikrar',
    APP_URL: 'https://ikrar.example.go.id',
    AUTH_SECRET: randomBytes(32).toString('base64'),
    DATA_KEY: randomBytes(32).toString('base64'),
    SEAL_P12: file('good'),
    SEAL_PASSPHRASE: PASSPHRASE,
    ...changes,
  })

const BOOKS = { SEAL_PASSPHRASE_BOOKS: PASSPHRASE }

async function refusal(changes: Record<string, string>): Promise<string> {
  const error = await requireSeal(settings(changes)).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(StartRefusal)
  return error instanceof Error ? error.message : ''
}

describe('seals that are in order', () => {
  it('are told with the settings that name them', async () => {
    const [own, books, ...more] = await requireSeal(settings({ SEAL_P12_BOOKS: file('other'), ...BOOKS }))
    expect([own?.setting, books?.setting, more]).toEqual(['SEAL_P12', 'SEAL_P12_BOOKS', []])
    expect(own?.certificate.fingerprint).not.toBe(books?.certificate.fingerprint)
    expect(await requireSeal(settings({}))).toHaveLength(1)
  })
})

describe('the start is refused, in one sentence that says why and by which setting', () => {
  const reasons: [string, RegExp][] = [
    ['absent', /tidak dapat dibaca/],
    ['text', /bukan berkas PKCS#12/],
    ['expired', /telah habis/],
    ['future', /belum berlaku/],
    ['keyless', /tidak memuat kunci privat/],
    ['certless', /tidak memuat sertifikat/],
    ['mismatched', /tidak cocok dengan sertifikatnya/],
    ['edwards', /Jenis kunci .* tidak didukung/],
  ]
  it.each(reasons)('for a P12 that is %s', async (name, why) => {
    const own = await refusal({ SEAL_P12: file(name) })
    expect(own).toMatch(why)
    expect(own).toMatch(/SEAL_P12\b(?!_).*\.$/)
    const books = await refusal({ SEAL_P12_BOOKS: file(name), ...BOOKS })
    expect(books).toMatch(why)
    expect(books).toMatch(/SEAL_P12_BOOKS.*\.$/)
  })

  it('for a wrong passphrase, which is not repeated', async () => {
    const own = await refusal({ SEAL_PASSPHRASE: 'keliru-sekali' })
    expect(own).toMatch(/Kata sandi .* tidak cocok.*SEAL_PASSPHRASE\b(?!_).*\.$/)
    expect(own).not.toContain('keliru-sekali')
    const books = await refusal({ SEAL_P12_BOOKS: file('other'), SEAL_PASSPHRASE_BOOKS: 'keliru-sekali' })
    expect(books).toMatch(/Kata sandi .* tidak cocok.*SEAL_PASSPHRASE_BOOKS.*\.$/)
  })

  it('for a folder in the place of the file', async () => {
    expect(await refusal({ SEAL_P12: home })).toMatch(/tidak dapat dibaca/)
  })
})
