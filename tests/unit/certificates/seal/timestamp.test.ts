import { createHash, randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import type { Sealer } from '#lib/certificates/seal'
import { checkTimestampAnswer } from '#lib/certificates/seal/timestamp/check-answer'
import { postTimestampRequest } from '#lib/certificates/seal/timestamp/post-request'
import { requestTimestamp } from '#lib/certificates/seal/timestamp/request-timestamp'
import { TimestampError } from '#lib/certificates/seal/timestamp/timestamp-error'
import { writeTimestampRequest } from '#lib/certificates/seal/timestamp/write-request'
import { sealPdf } from '#lib/certificates/seal-pdf'
import { signaturesOf, structureOf } from '#tests/factories/pdf-tools'
import { makeOwnSeal, PASSPHRASE } from '#tests/factories/seals'
import {
  type AuthorityMode,
  openTestAuthority,
  type TestAuthority,
} from '#tests/factories/timestamp-authority'
import { makeUnsealedPdf } from '#tests/factories/unsealed-pdf'
import { verifyByOpenssl } from '#tests/factories/verify-by-openssl'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const content = randomBytes(3000)
const digest = createHash('sha256').update(content).digest()
const stamped = { ok: true, timestamp: { trusted: true, authority: 'Penanda Waktu' } }
const slot = (sealer: Sealer, at: Date) => ({ room: sealer.room, reason: 'Segel', at })
let authority: TestAuthority
let p12: Uint8Array

beforeAll(async () => {
  authority = await openTestAuthority()
  p12 = await makeTestSeal('x', new Date())
})
afterEach(() => {
  authority.mode = 'good'
})
afterAll(() => authority.close())

const load = (tsaUrl = authority.url) => loadSealer(p12, 'x', new Date(), { tsaUrl })

describe('a seal with a timestamp', () => {
  test('is valid and whole to poppler, openssl and our own checks', async () => {
    const sealer = await load()
    const at = new Date()
    const pdf = await sealPdf(makeUnsealedPdf(slot(sealer, at)), sealer, at)
    const report = signaturesOf(pdf)
    expect(report).toContain('Signature Validation: Signature is Valid.')
    expect(report).toContain('Total document signed')
    expect(structureOf(pdf)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
    expect(await checkSealedPdf(pdf, [sealer.certificate.der], [authority.root])).toMatchObject(stamped)
    const cms = await sealer.sign(digest, at)
    expect(verifyByOpenssl(cms, content, [sealer.certificate.der])).toMatchObject({ ok: true })
  })

  test.each([
    ['with ECDSA keys on both sides', { key: 'ec' } as const],
    ['of an authority that names its certificate by SHA-1, as the old ones do', { essHash: 'sha1' } as const],
    ['of an authority that sends its root too', { sendsRoot: true } as const],
  ])('%s', async (_, options) => {
    const other = await openTestAuthority(options)
    const sealer = await loadSealer(makeOwnSeal('ec'), PASSPHRASE, new Date(), { tsaUrl: other.url })
    const at = new Date()
    const pdf = await sealPdf(makeUnsealedPdf(slot(sealer, at)), sealer, at)
    expect(await checkSealedPdf(pdf, [sealer.certificate.der], [other.root])).toMatchObject(stamped)
    await other.close()
  })

  test('takes the room that was measured when the sealer was loaded, and hardly more', async () => {
    const sealer = await load()
    const plain = await loadSealer(p12, 'x')
    const { length } = await sealer.sign(digest, new Date())
    expect(length).toBeGreaterThan(plain.room + 500)
    expect(sealer.room - length).toBeGreaterThanOrEqual(0)
    expect(sealer.room - length).toBeLessThan(100)
  })

  test('is asked for with its own nonce each, by many at once', async () => {
    const sealer = await load()
    const seen = authority.requests.length
    const digests = Array.from({ length: 12 }, () => randomBytes(32))
    const sealed = await Promise.all(digests.map((one) => sealer.sign(one, new Date())))
    expect(new Set(sealed.map((one) => Buffer.from(one).toString('hex'))).size).toBe(12)
    const requests = authority.requests.slice(seen).map(({ body }) => body.toString('hex'))
    expect(new Set(requests).size).toBe(12)
  })

  test('is asked for with the user name and password of the address, which no fault repeats', async () => {
    const withUser = authority.url.replace('://', '://pemda:rahasia%20kita@')
    await requestTimestamp(withUser, digest)
    const basic = `Basic ${Buffer.from('pemda:rahasia kita').toString('base64')}`
    expect(authority.requests.at(-1)?.authorization).toBe(basic)
    authority.mode = 'http_500'
    const error = await requestTimestamp(withUser, digest).catch((thrown: unknown) => thrown)
    expect(String(error)).toContain('127.0.0.1')
    expect(String(error)).not.toContain('rahasia')
  })
})

describe('without a timestamp there is no seal', () => {
  const faults: [AuthorityMode, RegExp][] = [
    ['http_500', /HTTP 500/],
    ['garbage', /DER/],
    ['empty', /DER/],
    ['endless', /longer than 65536 bytes/],
    ['rejected', /refused with status 2/],
    ['other_request', /something else/],
    ['other_imprint', /something else/],
    ['altered', /signature does not verify/],
    ['redirect', /timestamp authority/],
  ]
  test.each(faults)('where the authority answers with %s', async (mode, why) => {
    const sealer = await load()
    authority.mode = mode
    const error = await sealer.sign(digest, new Date()).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TimestampError)
    expect(String(error)).toMatch(why)
    authority.mode = 'good'
    expect((await sealer.sign(digest, new Date())).length).toBeGreaterThan(0)
  })

  test('where the authority is not there', async () => {
    const gone = await openTestAuthority()
    const sealer = await load(gone.url)
    await gone.close()
    await expect(sealer.sign(digest, new Date())).rejects.toBeInstanceOf(TimestampError)
  })

  test('where it never answers', async () => {
    authority.mode = 'silent'
    const start = Date.now()
    const request = writeTimestampRequest(sha256(digest), Uint8Array.of(1))
    await expect(postTimestampRequest(authority.url, request, 300)).rejects.toThrow(/timeout/)
    expect(Date.now() - start).toBeLessThan(5000)
  })

  test('where the answer repeats another number, or is of another hour', async () => {
    const nonce = Uint8Array.of(0, 0x81, 2, 3)
    const answer = await postTimestampRequest(
      authority.url,
      writeTimestampRequest(sha256(digest), nonce),
      5000,
    )
    const check = (asked: Uint8Array, minutes: number) =>
      checkTimestampAnswer(answer, { stamped: digest, nonce: asked }, new Date(Date.now() + minutes * 60_000))
    expect((await check(nonce, 4)).length).toBeGreaterThan(0)
    expect((await check(nonce, -4)).length).toBeGreaterThan(0)
    await expect(check(Uint8Array.of(1), 0)).rejects.toThrow(/another request/)
    await expect(check(nonce, 6)).rejects.toThrow(/five minutes/)
    await expect(check(nonce, -6)).rejects.toThrow(/five minutes/)
  })

  test('where one bit of the answer was turned over, whichever', async () => {
    const nonce = Uint8Array.of(7)
    const answer = await postTimestampRequest(
      authority.url,
      writeTimestampRequest(sha256(digest), nonce),
      5000,
    )
    const whole = await checkTimestampAnswer(answer, { stamped: digest, nonce }, new Date())
    const accepted: number[] = []
    for (let bit = 0; bit < answer.length * 8; bit += 11) {
      const turned = Uint8Array.from(answer)
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const token = await checkTimestampAnswer(turned, { stamped: digest, nonce }, new Date()).catch(
        () => null,
      )
      // What stands before the token (the status in words) is not kept.
      if (token && Buffer.compare(token, whole) !== 0) accepted.push(bit)
    }
    expect(accepted).toEqual([])
  })
})

describe('an authority that does not answer while the sealer is loaded', () => {
  test('hinders nothing yet, and its first timestamp is measured then', async () => {
    authority.mode = 'http_500'
    const sealer = await load()
    const before = sealer.room
    authority.mode = 'good'
    const at = new Date()
    expect((await sealPdf(makeUnsealedPdf(slot(sealer, at)), sealer, at)).length).toBeGreaterThan(0)
    expect(sealer.room).toBeLessThan(before)
  })

  test('and a timestamp that does not fit is a fault, after which there is room', async () => {
    const sealer = await load()
    const at = new Date()
    const tight = makeUnsealedPdf({ ...slot(sealer, at), room: 1500 })
    await expect(sealPdf(tight, sealer, at)).rejects.toThrow(/does not fit/)
    expect((await sealPdf(makeUnsealedPdf(slot(sealer, at)), sealer, at)).length).toBeGreaterThan(0)
  })
})

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}
