import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { hashLines } from '#lib/certificates/evidence-sheet/print-hash'
import { getSealer } from '#lib/certificates/get-sealer'
import { openEvidenceSheet } from '#lib/certificates/open-evidence-sheet'
import { groupCode } from '#lib/certificates/rules'
import { listTrustedCertificates } from '#lib/certificates/trusted-certificates'
import { db } from '#lib/db'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeCodedSigning } from '#tests/factories/coded-signing'
import { readingOrderOf, signaturesOf } from '#tests/factories/pdf-tools'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

// What the sheet says of a signing made at the real desk.

let database: TestDatabase
let agency: MadeAgency

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
  agency = await makeAgency()
})
afterAll(() => database.close())

async function print(actor: Actor, signingId: string): Promise<Uint8Array> {
  const opened = await openEvidenceSheet(actor, signingId, new Date())
  if (!opened.ok) throw new Error(opened.reason)
  return opened.bytes
}

const read = async (actor: Actor, signingId: string) => readingOrderOf(await print(actor, signingId))
const inWords = (hash: Uint8Array) => hashLines(Buffer.from(hash).toString('hex')).join(' ')

const evidenceOf = (signingId: string) =>
  db().signingEvidence.findUniqueOrThrow({
    where: { signingId },
    select: { pledgeHash: true, snapshotHash: true, markHash: true, originHash: true, leafHash: true },
  })

describe('the sheet of a fresh signing', () => {
  it('names the issuer of the code, the session, the address, and hashes that the data still give', async () => {
    const { actor, person, signingId, code } = await makeCodedSigning(agency, {
      issuedById: agency.operator.accountId,
      delivery: 'WHATSAPP',
    })
    const text = await read(actor, signingId)
    const evidence = await evidenceOf(signingId)
    for (const words of [
      `Nama : ${person.name}`,
      `NIP : ${person.nip}`,
      `Kode verifikasi : ${groupCode(code)}`,
      `Kode diterbitkan oleh : Pejabat Uji (Pengelola ${agency.opd.name})`,
      'Kode disampaikan melalui : Pesan WhatsApp ke nomor pegawai',
      `Nomor sesi : ${actor.sessionId}`,
      'Alamat IP : 103.10.64.7',
      'Jenis peramban : Chrome Android',
      'Goresan : 2 goresan, 7 titik',
      'Versi naskah : Ke-1, diterbitkan',
      'Nomor dalam register : belum dinomori',
      'Pakta bersegel : Belum ada',
      'Saksi : Belum disaksikan',
      `Rahasia, dicetak oleh ${person.name} (penanda tangan)`,
      ...Object.values(evidence).map(inWords),
    ])
      expect(text).toContain(words)
    expect(text.match(/dicetak: cocok\./g)).toHaveLength(5)
    expect(text).not.toMatch(/TIDAK COCOK|null|undefined/)
  })

  it('tells a typed name, a slip and both clocks of one that had to wait', async () => {
    const deviceSignedAt = new Date(Date.now() - 7_200_000)
    const name = 'Siti Rahma'
    const { signingId } = await makeCodedSigning(agency, {
      name,
      identifiedBy: 'SLIP',
      mark: { kind: 'typed', typedName: name },
      deviceSignedAt,
    })
    const text = await read(agency.bkd, signingId)
    expect(text).toContain('Nama yang diketik : Siti Rahma')
    expect(text).toContain('Dikenali melalui : Tautan atau kode QR pada slip pribadi.')
    expect(text).toContain('Kode diterbitkan oleh : Tidak melalui akun petugas')
    expect(text).toContain('(waktu perangkat)')
    expect(text).toContain('Rahasia, dicetak oleh Pejabat Uji (Petugas BKPSDM)')
  })

  it('is sealed by the installation, whole, and not kept', async () => {
    const { actor, signingId } = await makeCodedSigning(agency)
    const files = await db().storedFile.count()
    const pdf = await print(actor, signingId)
    expect(signaturesOf(pdf)).toContain('Signature Validation: Signature is Valid.')
    expect(signaturesOf(pdf)).toContain('Total document signed')
    expect(await checkSealedPdf(pdf, await listTrustedCertificates())).toMatchObject({ ok: true })
    expect(await db().storedFile.count()).toBe(files)
    const { fingerprint } = (await getSealer('certificates')).certificate
    expect(readingOrderOf(pdf)).toContain(hashLines(fingerprint).join(' '))
    const recorded = new Uint8Array(Buffer.from(fingerprint, 'hex'))
    expect(await db().sealCertificate.count({ where: { fingerprint: recorded } })).toBe(1)
  })
})
