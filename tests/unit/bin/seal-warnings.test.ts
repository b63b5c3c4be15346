import { describe, expect, it } from 'vitest'
import type { RequiredSeal } from '#bin/supervisor/require-seal'
import { sealWarnings } from '#bin/supervisor/seal-warnings'

const now = new Date('2026-03-01T00:00:00Z')
const seal = (setting: string, notAfter: string): RequiredSeal => ({
  setting,
  certificate: {
    subject: 'CN=Segel',
    issuer: 'Segel',
    notBefore: new Date('2025-01-01T00:00:00Z'),
    notAfter: new Date(notAfter),
    fingerprint: '00'.repeat(32),
    kind: 'OWN',
    der: new Uint8Array(),
  },
})
const timed = { tsaUrl: 'https://tsa.example', evaluation: false }

describe('the operator is told', () => {
  it('when a certificate ends within sixty days, by its setting', () => {
    const seals = [seal('SEAL_P12', '2026-04-29T23:00:00Z'), seal('SEAL_P12_BOOKS', '2026-04-30T00:00:00Z')]
    expect(sealWarnings(seals, timed, now)).toEqual([
      'Sertifikat segel pada SEAL_P12 berakhir pada 30 April 2026 (59 hari lagi): siapkan penggantinya.',
    ])
  })

  it('that times are the server’s own without a TSA, but not in an evaluation', () => {
    const untimed = { tsaUrl: null, evaluation: false }
    expect(sealWarnings([], untimed, now)).toEqual([expect.stringMatching(/^TSA_URL .*server ini\.$/)])
    expect(sealWarnings([], { ...untimed, evaluation: true }, now)).toEqual([])
    expect(sealWarnings([], timed, now)).toEqual([])
  })
})
