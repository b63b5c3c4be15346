import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueCertificate } from '#lib/certificates/issue-certificate'
import { readUpload } from '#lib/certificates/read-upload'
import { groupCode } from '#lib/certificates/rules'
import { MAX_UPLOAD_BYTES } from '#lib/certificates/upload-rules'
import { verifyCode } from '#lib/certificates/verify-code'
import { verifyPdf } from '#lib/certificates/verify-pdf'
import { db } from '#lib/db'
import { makeVerificationCode } from '#lib/signings/verification-code'
import { readFile } from '#lib/storage/read-file'
import { writeFile } from '#lib/storage/write-file'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

let database: TestDatabase
let agency: MadeAgency

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
  agency = await makeAgency()
})
afterAll(() => database.close())

async function signed() {
  const place = { campaignId: agency.campaign.id, opdId: agency.opd.id }
  const person = await makeSignatory({ ...place, name: 'Dra. Hj. Siti Hawa, M.Si' })
  const signing = await makeSigning({ signatoryId: person.id })
  const { fileKey } = await issueCertificate(signing.id, 1, new Date())
  return { person, signing, pdf: await readFile(fileKey) }
}

const annul = (signingId: string) =>
  makeAnnulment({ signingId, requestedById: agency.bkd.accountId, approvedById: agency.operator.accountId })

describe('looking up a code', () => {
  it('shows the masked name and the facts, however the code is typed', async () => {
    const { person, signing } = await signed()
    const seen = await verifyCode(` ${groupCode(signing.code).toLowerCase().replaceAll('0', 'o')} `)
    expect(seen).toMatchObject({
      code: signing.code,
      maskedName: 'S*** H***',
      opdName: agency.opd.name,
      witness: null,
      edition: 1,
      annulledAt: null,
      timeZone: 'Asia/Jakarta',
    })
    const told = JSON.stringify(seen)
    for (const secret of ['Siti', person.nip ?? '', person.employeeId]) expect(told).not.toContain(secret)
  })

  it('says when it was annulled', async () => {
    const { signing } = await signed()
    await annul(signing.id)
    expect((await verifyCode(signing.code))?.annulledAt).toBeInstanceOf(Date)
  })

  it('answers a malformed, a wrong and an absent code alike', async () => {
    const wrong = `${makeVerificationCode().slice(0, 12)}U`
    for (const typed of ['', 'x', "' OR 1=1 --", '\u0000', wrong, makeVerificationCode()]) {
      expect(await verifyCode(typed)).toBeNull()
    }
  })
})

describe('checking a PDF', () => {
  it('knows a certificate as it was issued, and that it was annulled since', async () => {
    const { signing, pdf } = await signed()
    const sealedAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
    const verdict = { verdict: 'certificate', code: signing.code, edition: 1, isLatest: true, sealedAt }
    expect(await verifyPdf(pdf)).toEqual({ ...verdict, annulled: false })
    await annul(signing.id)
    expect(await verifyPdf(pdf)).toEqual({ ...verdict, annulled: true })
  })

  it('sees a changed byte, a byte too many, a foreign file and what is no PDF', async () => {
    const { pdf } = await signed()
    const changed = Uint8Array.from(pdf)
    const middle = pdf.length >> 1
    changed[middle] = (changed[middle] ?? 0) ^ 1
    expect(await verifyPdf(changed)).toEqual({ verdict: 'changed' })
    expect(await verifyPdf(Buffer.concat([pdf, Buffer.from('\n')]))).toEqual({ verdict: 'changed' })
    expect(await verifyPdf(randomBytes(5000))).toEqual({ verdict: 'not_pdf' })
  })

  it('writes nothing', async () => {
    const count = () =>
      Promise.all([db().storedFile.count(), db().auditEvent.count(), db().certificate.count()])
    const { pdf } = await signed()
    const before = await count()
    await verifyPdf(pdf)
    await verifyPdf(randomBytes(100))
    expect(await count()).toEqual(before)
  })

  it('knows a book by its volume', async () => {
    const [signing] = await makeSigners(agency, 1)
    const pdf = new Uint8Array(randomBytes(500))
    const fileKey = `books/${signing?.id}.pdf`
    const file = { key: fileKey, contentType: 'application/pdf', bytes: pdf }
    const stored = await writeFile(db(), file, new Date())
    await db().book.create({
      data: {
        campaignId: agency.campaign.id,
        opdId: agency.opd.id,
        revision: 1,
        volume: 2,
        volumes: 2,
        people: 1,
        pages: 3,
        ...stored,
        fileKey,
        sealFingerprint: new Uint8Array(32),
        contentHash: new Uint8Array(32),
        compiledAt: new Date(),
      },
      select: { id: true },
    })
    expect(await verifyPdf(pdf)).toMatchObject({
      ...{ verdict: 'book', volume: 2, opdName: agency.opd.name },
      ...{ provisional: true, isLatest: true },
    })
  })
})

describe('receiving an upload', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    readUpload(new Request('http://127.0.0.1/verifikasi/unggah', { method: 'POST', body, headers }))

  /** A form as it comes over the wire, its length untold. */
  async function send(file: Uint8Array<ArrayBuffer>, field = 'berkas') {
    const form = new FormData()
    form.set(field, new File([file], 'pakta.pdf'))
    const wire = new Response(form)
    const type = wire.headers.get('content-type') ?? ''
    return post(await wire.arrayBuffer(), { 'content-type': type })
  }

  it('reads one file', async () => {
    expect(await send(Uint8Array.of(1, 2, 3))).toEqual({ ok: true, bytes: Uint8Array.of(1, 2, 3) })
  })

  it('refuses what is too large while it comes, also when the length is not told', async () => {
    const type = 'multipart/form-data; boundary=batas'
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('--batas\r\n')),
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(1 << 20))
      },
    })
    const request = new Request('http://127.0.0.1/', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': type },
      duplex: 'half',
    } as RequestInit)
    expect(await readUpload(request)).toEqual({ ok: false, reason: 'too_large' })
    expect(pulled).toBeLessThan(30)
    expect(await send(new Uint8Array(MAX_UPLOAD_BYTES))).toEqual({ ok: false, reason: 'too_large' })
  })

  it('refuses what is no form, another field and an empty file', async () => {
    expect(await post('berkas=1')).toEqual({ ok: false, reason: 'no_file' })
    expect(await post('kacau', { 'content-type': 'multipart/form-data; boundary=x' })).toMatchObject({
      ok: false,
    })
    expect(await send(Uint8Array.of(1), 'lain')).toEqual({ ok: false, reason: 'no_file' })
    expect(await send(new Uint8Array())).toEqual({ ok: false, reason: 'no_file' })
  })

  it('gives every place back, however an upload ended', async () => {
    for (let count = 0; count < 20; count += 1) await post('berkas=1')
    expect(await send(Uint8Array.of(1))).toMatchObject({ ok: true })
  })
})
