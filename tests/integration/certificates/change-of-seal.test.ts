import { randomBytes, X509Certificate } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '#lib/audit/canonical-json'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { getSealer } from '#lib/certificates/get-sealer'
import { issueCertificate } from '#lib/certificates/issue-certificate'
import { listSealCertificates } from '#lib/certificates/list-seal-certificates'
import { openCertificate } from '#lib/certificates/open-certificate'
import { recordSealCertificate } from '#lib/certificates/record-seal-certificate'
import type { Sealer } from '#lib/certificates/seal'
import { sealPdf } from '#lib/certificates/seal-pdf'
import { toPem } from '#lib/certificates/to-pem'
import { listTrustedCertificates } from '#lib/certificates/trusted-certificates'
import { verifyPdf } from '#lib/certificates/verify-pdf'
import { db } from '#lib/db'
import { readFile } from '#lib/storage/read-file'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeOwnSeal, PASSPHRASE } from '#tests/factories/seals'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor } from '#tests/factories/staff'
import { makeUnsealedPdf } from '#tests/factories/unsealed-pdf'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

// What a change of P12 must not break. Books have a seal of their own here.

let database: TestDatabase
let agency: MadeAgency

beforeAll(async () => {
  database = await openTestDatabase()
  const folder = dirname(process.env.SEAL_P12 ?? '')
  Object.assign(process.env, {
    IKRAR_EVALUATION: 'off',
    SEAL_P12_BOOKS: join(folder, 'buku.p12'),
    SEAL_PASSPHRASE_BOOKS: PASSPHRASE,
  })
  await installTestSeal()
  await writeFile(join(folder, 'buku.p12'), makeOwnSeal('ec'))
  agency = await makeAgency()
})
afterAll(() => database.close())

async function signing() {
  const signatory = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
  const { id } = await makeSigning({ signatoryId: signatory.id })
  return { id, actor: await makeEmployeeActor(signatory) }
}

async function issued() {
  const { id } = await signing()
  const { fileKey } = await issueCertificate(id, 1, new Date())
  return readFile(fileKey)
}

/** Sealed here, but in no archive. */
function sealedBy(sealer: Sealer): Promise<Uint8Array> {
  const at = new Date()
  return sealPdf(makeUnsealedPdf({ room: sealer.room, reason: 'Segel', at }), sealer, at)
}

describe('a change of the seal', () => {
  it('leaves what the former one sealed recognised, by the archive and by its seal', async () => {
    const former = await getSealer()
    const [old, loose] = [await issued(), await sealedBy(former)]
    await installTestSeal()
    const current = await getSealer()
    expect(current.certificate.fingerprint).not.toBe(former.certificate.fingerprint)
    const fresh = await issued()
    for (const pdf of [old, fresh]) {
      expect(await verifyPdf(pdf)).toMatchObject({ verdict: 'certificate', isLatest: true })
      expect(await checkSealedPdf(pdf, await listTrustedCertificates())).toMatchObject({ ok: true })
    }
    expect(await verifyPdf(loose)).toMatchObject({ verdict: 'sealed_unknown' })
    expect(await checkSealedPdf(old, [current.certificate.der])).toMatchObject({ reason: 'foreign_seal' })
  })

  it('does not make a seal trusted that never sealed here', async () => {
    const before = await getSealer()
    const loose = await sealedBy(before)
    await db().$transaction(async (tx) => {
      expect(
        await tx.sealCertificate.count({ where: { der: Uint8Array.from(before.certificate.der) } }),
      ).toBe(1)
    })
    await installTestSeal()
    const unused = await sealedBy(await getSealer())
    await installTestSeal()
    expect(await verifyPdf(loose)).toMatchObject({ verdict: 'sealed_unknown' })
    expect(await verifyPdf(unused)).toEqual({ verdict: 'foreign' })
  })
})

describe('the list of seals', () => {
  it('names those of today by what they seal, then the former ones, each once', async () => {
    await issued()
    const books = await getSealer('books')
    const own = await getSealer('certificates')
    expect(books.certificate).toMatchObject({ kind: 'OWN', issuer: 'Segel' })
    await db().$transaction((tx) => recordSealCertificate(tx, books.certificate, new Date()))
    await db().$transaction((tx) => recordSealCertificate(tx, books.certificate, new Date()))
    const listed = await listSealCertificates()
    expect(listed.slice(0, 2)).toMatchObject([
      { fingerprint: own.certificate.fingerprint, seals: ['certificates'] },
      { fingerprint: books.certificate.fingerprint, seals: ['books'] },
    ])
    expect(listed.slice(2).every(({ seals }) => seals.length === 0)).toBe(true)
    expect(listed.length).toBe(await db().sealCertificate.count())
    expect(new Set(listed.map(({ fingerprint }) => fingerprint)).size).toBe(listed.length)
  })

  it('is listed past a row that is no certificate', async () => {
    const before = await listTrustedCertificates()
    const der = new Uint8Array(randomBytes(40))
    await db().sealCertificate.create({
      data: { fingerprint: sha256(der), der, firstUsedAt: new Date() },
      select: { fingerprint: true },
    })
    expect(await listTrustedCertificates()).toEqual(before)
  })

  it('is given out as PEM that other programs read', async () => {
    const listed = await listSealCertificates()
    const blocks = toPem(listed).match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []
    const read = blocks.map((block) =>
      new X509Certificate(block).fingerprint256.replaceAll(':', '').toLowerCase(),
    )
    expect(read).toEqual(listed.map(({ fingerprint }) => fingerprint))
  })
})

describe('a seal that has expired while the server runs', () => {
  it('seals nothing: the first download is put off, the job fails, and nothing is kept', async () => {
    const { id, actor } = await signing()
    const late = new Date((await getSealer()).certificate.notAfter.getTime() + 1000)
    await expect(issueCertificate(id, 1, late)).rejects.toMatchObject({ reason: 'expired' })
    expect(await openCertificate(actor, id, late)).toEqual({ ok: false, reason: 'seal_unavailable' })
    expect(await db().certificate.count({ where: { signingId: id } })).toBe(0)
    expect(await openCertificate(actor, id, new Date())).toMatchObject({ ok: true })
  })
})
