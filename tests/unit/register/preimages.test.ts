import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  annulmentPreimage,
  auditEventPreimage,
  handoverDecisionPreimage,
  handoverPreimage,
  witnessingPreimage,
} from '#lib/register/preimages'

const sha256 = (...parts: (Uint8Array | string)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
const salt = new Uint8Array(32).fill(7)
const at = new Date('2024-07-29T01:15:00.250Z')
const time = '2024-07-29T01:15:00.250Z'

const annulment = {
  id: 'a',
  signingId: 's',
  requestId: 'r',
  kind: 'SALAH_ORANG',
  reason: 'Tertukar dengan Siti.',
  salt,
  requestedById: 'p',
  requestedAt: at,
  approvedById: 'q',
  annulledAt: at,
}
const witnessing = {
  id: 'w',
  campaignId: 'c',
  headshipId: 'h',
  accountId: 'p',
  assemblyId: null,
  submissionId: 'u',
  kind: 'MENGETAHUI',
  titlePrinted: 'Plt. Kepala Dinas',
  namePrinted: 'Budi',
  rankPrinted: null,
  nipPrinted: '197001012000011001',
  salt,
  markHash: new Uint8Array(32).fill(1),
  witnessedAt: at,
  signingIds: ['s2', 's1'],
}
const handover = {
  id: 'h',
  campaignId: 'c',
  opdId: 'o',
  ordinal: 1,
  kind: 'UTAMA',
  headshipId: 'd',
  accountId: 'p',
  titlePrinted: 'Kepala Dinas',
  namePrinted: 'Budi',
  salt,
  handedOverAt: at,
  signingIds: ['s2', 's1'],
}
const decision = {
  id: 'h',
  kind: 'RETURNED',
  reason: 'Belum lengkap.',
  salt,
  decidedById: 'p',
  decidedAt: at,
}
const event = {
  id: 'e',
  regionId: 'g',
  at,
  event: 'code.issued',
  accountId: 'p',
  employeeId: null,
  sessionId: 'n',
  subjectId: null,
  data: { delivery: 'SLIP' },
}

describe('what a leaf is the hash of', () => {
  it('for an annulment', () => {
    const reasonHash = sha256(salt, '{"reason":"Tertukar dengan Siti."}')
    expect(annulmentPreimage(annulment)).toBe(
      `{"annulledAt":"${time}","annulmentId":"a","annulmentKind":"SALAH_ORANG","approvedById":"q","kind":"annulment","reasonHash":"${reasonHash}","requestId":"r","requestedAt":"${time}","requestedById":"p","signingId":"s","version":1}`,
    )
  })

  it('for a witnessing, with its list in any order', () => {
    const printed = sha256(
      salt,
      '{"namePrinted":"Budi","nipPrinted":"197001012000011001","rankPrinted":null,"titlePrinted":"Plt. Kepala Dinas"}',
    )
    const preimage = `{"accountId":"p","assemblyId":null,"campaignId":"c","headshipId":"h","kind":"witnessing","markHash":"${'01'.repeat(32)}","printedHash":"${printed}","signings":{"count":2,"hash":"${sha256('["s1","s2"]')}"},"submissionId":"u","version":1,"witnessedAt":"${time}","witnessingId":"w","witnessingKind":"MENGETAHUI"}`
    expect(witnessingPreimage(witnessing)).toBe(preimage)
    expect(witnessingPreimage({ ...witnessing, signingIds: ['s1', 's2'] })).toBe(preimage)
  })

  it('for a handover', () => {
    const printed = sha256(salt, '{"namePrinted":"Budi","titlePrinted":"Kepala Dinas"}')
    expect(handoverPreimage(handover)).toBe(
      `{"accountId":"p","campaignId":"c","handedOverAt":"${time}","handoverId":"h","handoverKind":"UTAMA","headshipId":"d","kind":"handover","opdId":"o","ordinal":1,"printedHash":"${printed}","signings":{"count":2,"hash":"${sha256('["s1","s2"]')}"},"version":1}`,
    )
  })

  it('for a decision about a handover, with a reason or without', () => {
    const of = (reason: string | null) =>
      `{"decidedAt":"${time}","decidedById":"p","decisionKind":"RETURNED","handoverId":"h","kind":"handover-decision","reasonHash":"${sha256(salt, JSON.stringify({ reason }))}","version":1}`
    expect(handoverDecisionPreimage(decision)).toBe(of('Belum lengkap.'))
    expect(handoverDecisionPreimage({ ...decision, reason: null })).toBe(of(null))
  })

  it('for an audit event', () => {
    expect(auditEventPreimage(event)).toBe(
      `{"accountId":"p","at":"${time}","auditEventId":"e","dataHash":"${sha256('{"delivery":"SLIP"}')}","employeeId":null,"event":"code.issued","kind":"audit-event","regionId":"g","sessionId":"n","subjectId":null,"version":1}`,
    )
  })
})

/** Every field of a fact, each with another value, gives another preimage. */
function changes<Fact extends object>(fact: Fact, preimage: (fact: Fact) => string): string[] {
  return Object.entries(fact).map(([field, value]) => preimage({ ...fact, [field]: another(value) }))
}

function another(value: unknown): unknown {
  if (value instanceof Date) return new Date(value.getTime() + 1)
  if (value instanceof Uint8Array) return value.map((byte) => byte ^ 1)
  if (Array.isArray(value)) return value.slice(1)
  return typeof value === 'number' ? value + 1 : `${value ?? ''}x`
}

describe('a preimage', () => {
  const all = [
    ['annulment', annulmentPreimage(annulment), changes(annulment, annulmentPreimage)],
    ['witnessing', witnessingPreimage(witnessing), changes(witnessing, witnessingPreimage)],
    ['handover', handoverPreimage(handover), changes(handover, handoverPreimage)],
    ['decision', handoverDecisionPreimage(decision), changes(decision, handoverDecisionPreimage)],
    ['audit event', auditEventPreimage(event), changes(event, auditEventPreimage)],
  ] as const

  it.each(all)('of a %s binds every field', (_name, preimage, changed) => {
    expect(new Set([preimage, ...changed]).size).toBe(changed.length + 1)
  })

  it.each(all)('of a %s tells nothing personal', (_name, preimage) => {
    expect(preimage).not.toMatch(/Budi|Siti|Plt|197001|lengkap/)
  })
})
