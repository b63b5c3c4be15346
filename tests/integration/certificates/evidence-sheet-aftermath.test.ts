import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { hashLines } from '#lib/certificates/evidence-sheet/print-hash'
import { getSealer } from '#lib/certificates/get-sealer'
import { issueCertificate } from '#lib/certificates/issue-certificate'
import { openEvidenceSheet } from '#lib/certificates/open-evidence-sheet'
import { groupCode } from '#lib/certificates/rules'
import { db } from '#lib/db'
import { handOver } from '#lib/handovers/hand-over'
import { receiveHandover } from '#lib/handovers/receive-handover'
import { numberLeaves } from '#lib/register/number-leaves'
import { writeCheckpoint } from '#lib/register/write-checkpoint'
import { approveAnnulment } from '#lib/signings/approve-annulment'
import { contestSigning } from '#lib/signings/contest-signing'
import { requestAnnulment } from '#lib/signings/request-annulment'
import { witnessSignings } from '#lib/signings/witness-signings'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeCodedSigning } from '#tests/factories/coded-signing'
import { readingOrderOf } from '#tests/factories/pdf-tools'
import { makeStaff } from '#tests/factories/staff'
import { makeAct } from '#tests/factories/witness-act'
import { asOwner } from '#tests/integration/as-owner'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

// What the sheet says of everything that came after the signing, made by real acts at the real desks.

let database: TestDatabase
let agency: MadeAgency
let admin: Awaited<ReturnType<typeof makeStaff>>

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
  agency = await makeAgency()
  admin = await makeStaff({ regionId: agency.region.id, role: 'BKD_ADMIN' })
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

describe('what happened afterwards', () => {
  it('register, certificate, witness, handover, report and annulment, each with who and when', async () => {
    const { actor, signingId } = await makeCodedSigning(agency)
    const { campaign, opd, bkd, head } = agency
    const certificate = await issueCertificate(signingId, 1, new Date())
    const kind = 'MENYAKSIKAN'
    const witnessed = await witnessSignings(
      head,
      makeAct(head, campaign.id, [{ id: signingId }], { kind }),
      new Date(),
    )
    expect(witnessed).toMatchObject({ ok: true })
    const handed = await handOver(head, { campaignId: campaign.id, opdId: opd.id }, new Date())
    if (!handed.ok) throw new Error(handed.reason)
    await receiveHandover(bkd, { handoverId: handed.handoverId }, new Date())
    await numberLeaves(new Date())
    await writeCheckpoint(agency.region.id, await getSealer('certificates'), new Date())
    await contestSigning(actor, { signingId, statement: 'Saya sedang cuti.\nSlip saya hilang.' }, new Date())
    const asked = await requestAnnulment(
      bkd,
      { signingId, kind: 'PENYALAHGUNAAN', reason: 'Slip dipakai orang lain.' },
      new Date(),
    )
    if (!asked.ok) throw new Error(asked.reason)
    const pending = await read(actor, signingId)
    expect(pending).toContain('Permohonan pembatalan : Penyalahgunaan, diajukan Pejabat Uji (Petugas BKPSDM)')
    expect(pending).not.toContain('Slip dipakai orang lain.')
    await approveAnnulment(admin, { requestId: asked.requestId }, new Date())

    const text = await read(actor, signingId)
    const act = await db().witnessing.findFirstOrThrow({
      where: { signings: { some: { signingId } } },
      select: { titlePrinted: true, namePrinted: true },
    })
    const leaf = await db().registerLeaf.findFirstOrThrow({
      where: { factId: signingId },
      select: { position: true },
    })
    for (const words of [
      'DIBATALKAN pada',
      'tidak berlaku lagi',
      `Disaksikan oleh : ${act.namePrinted} ${act.titlePrinted}`,
      `Penyerahan : Nomor ${handed.ordinal} (utama), diserahkan`,
      '; diterima ',
      'Saya sedang cuti. Slip saya hilang.',
      'Alasan : Slip dipakai orang lain.',
      'Diajukan oleh : Pejabat Uji (Petugas BKPSDM)',
      'Disetujui oleh : Pejabat Uji (Admin BKPSDM)',
      `Edisi 1, sidik berkas : ${inWords(certificate.sha256)}`,
      `(indeks ${leaf.position}, dihitung dari nol)`,
      'Akar titik periksa :',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('penandatanganan tersebut berlaku')
  })

  it('a hash that the data no longer give is called out', async () => {
    const { actor, signingId } = await makeCodedSigning(agency)
    await asOwner('ALTER TABLE "SigningOrigin" DISABLE TRIGGER USER', [])
    await asOwner(`UPDATE "SigningOrigin" SET "address" = '10.9.9.9' WHERE "signingId" = $1`, [signingId])
    await asOwner('ALTER TABLE "SigningOrigin" ENABLE TRIGGER USER', [])
    const text = await read(actor, signingId)
    expect(text.match(/TIDAK COCOK/g)).toHaveLength(1)
    expect(text.match(/dicetak: cocok\./g)).toHaveLength(4)
  })

  it('after a destruction of personal data it says so and prints what is left', async () => {
    const { person, signingId, code } = await makeCodedSigning(agency, { name: 'Dewi Lestari Ningsih' })
    const before = await evidenceOf(signingId)
    await destroy(signingId)
    const text = await read(agency.bkd, signingId)
    expect(text).toContain('telah dimusnahkan menurut perintah pemusnahan yang disetujui')
    expect(text.match(/Tidak tersedia lagi: data pribadi telah dimusnahkan\./g)).toHaveLength(4)
    expect(text).toContain(groupCode(code))
    expect(text).toContain(inWords(before.snapshotHash))
    expect(text).not.toContain(person.name)
    expect(text).not.toContain('103.10.64.7')
  })
})

/** Retention over, an order of two people, and the three tables of personal data emptied for one signing. */
async function destroy(signingId: string): Promise<void> {
  const campaignId = agency.campaign.id
  const order = await db().destructionOrder.create({
    data: {
      campaignId,
      reason: 'Masa simpan berakhir.',
      requestedById: agency.bkd.accountId,
      requestedAt: new Date(),
    },
    select: { id: true },
  })
  const approve = `UPDATE "DestructionOrder" SET "approvedById" = $2, "approvedAt" = now() WHERE "id" = $1`
  await asOwner(approve, [order.id, admin.accountId])
  await asOwner(`UPDATE "Campaign" SET "retentionUntil" = now() - interval '1 day' WHERE "id" = $1`, [
    campaignId,
  ])
  for (const table of ['SigningSnapshot', 'SigningMark', 'SigningOrigin'])
    await asOwner(
      `WITH ordered AS MATERIALIZED (SELECT set_config('ikrar.destruction_order', $1, true))
       DELETE FROM "${table}" USING ordered WHERE "signingId" = $2`,
      [order.id, signingId],
    )
}
