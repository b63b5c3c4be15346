import { describe, expect, it } from 'vitest'
import { decideSigning, type SigningFacts } from '#lib/signings/rules'

const opensAt = new Date('2024-07-29T00:00:00Z')
const closesAt = new Date('2024-08-05T00:00:00Z')
const noon = new Date('2024-07-30T05:00:00Z')
const plus = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds)
const HOUR = 3_600_000

type Changes = Partial<Omit<SigningFacts, 'signatory' | 'pledge'>> & {
  signatory?: Partial<SigningFacts['signatory']>
  pledge?: Partial<SigningFacts['pledge']>
}

function facts({ signatory, pledge, ...rest }: Changes = {}): SigningFacts {
  return {
    campaign: { opensAt, closesAt },
    pledge: { audience: 'ALL', isCurrent: true, points: 4, ...pledge },
    signatory: {
      employmentKind: 'PNS',
      hasLeft: false,
      hasMembership: true,
      hasStandingSigning: false,
      ...signatory,
    },
    confirmedPoints: [1, 2, 3, 4],
    deviceSignedAt: null,
    ...rest,
  }
}

describe('a signing on line', () => {
  it('is made from the opening instant until just before closing', () => {
    expect(decideSigning(facts(), opensAt)).toMatchObject({ ok: true, signedAt: opensAt, queued: false })
    expect(decideSigning(facts(), plus(opensAt, -1))).toEqual({ ok: false, reason: 'not_yet_open' })
    expect(decideSigning(facts(), plus(closesAt, -1))).toMatchObject({ ok: true })
    expect(decideSigning(facts(), closesAt)).toEqual({ ok: false, reason: 'closed' })
  })

  it.each([
    ['already_signed', { signatory: { hasStandingSigning: true } }],
    ['left', { signatory: { hasLeft: true } }],
    ['left', { signatory: { hasMembership: false } }],
    ['text_not_for_you', { pledge: { audience: 'NON_ASN' } }],
    ['text_not_for_you', { pledge: { audience: 'ASN' }, signatory: { employmentKind: 'NON_ASN' } }],
    ['text_superseded', { pledge: { isCurrent: false } }],
    ['points_unconfirmed', { confirmedPoints: [1, 2, 3] }],
    ['points_unconfirmed', { confirmedPoints: [1, 2, 3, 3] }],
    ['points_unconfirmed', { confirmedPoints: [1, 2, 3, 5] }],
    ['points_unconfirmed', { confirmedPoints: [1, 2, 3, 4, 5] }],
  ] satisfies [string, Changes][])('is refused: %s', (reason, changes) => {
    expect(decideSigning(facts(changes), noon)).toEqual({ ok: false, reason })
  })

  it('lets PPPK and CPNS sign the text for ASN', () => {
    for (const employmentKind of ['PPPK', 'CPNS', 'PPPK_PARUH_WAKTU'] as const) {
      const changes = { pledge: { audience: 'ASN' as const }, signatory: { employmentKind } }
      expect(decideSigning(facts(changes), noon)).toMatchObject({ ok: true })
    }
  })
})

describe('a signing that waited on the device', () => {
  const lastMinute = plus(closesAt, -1)

  it('counts by the device’s time when it arrives within 72 hours, also after closing', () => {
    const late = facts({ deviceSignedAt: lastMinute })
    expect(decideSigning(late, plus(lastMinute, 72 * HOUR))).toEqual({
      ok: true,
      signedAt: lastMinute,
      queued: true,
    })
    expect(decideSigning(late, plus(lastMinute, 72 * HOUR + 1))).toEqual({ ok: false, reason: 'closed' })
    expect(decideSigning(facts({ deviceSignedAt: closesAt }), plus(closesAt, HOUR))).toEqual({
      ok: false,
      reason: 'closed',
    })
  })

  it('counts by the server’s time when the device’s clock cannot be right', () => {
    for (const deviceSignedAt of [plus(noon, 1), plus(opensAt, -1), new Date(0)]) {
      expect(decideSigning(facts({ deviceSignedAt }), noon)).toEqual({
        ok: true,
        signedAt: noon,
        queued: false,
      })
    }
  })
})
