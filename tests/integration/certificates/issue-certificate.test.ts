import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { issueCertificate } from '#lib/certificates/issue-certificate'
import { openCertificate } from '#lib/certificates/open-certificate'
import { listTrustedCertificates } from '#lib/certificates/trusted-certificates'
import { db } from '#lib/db'
import { signPledge } from '#lib/signings/sign-pledge'
import { readFile } from '#lib/storage/read-file'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd, makeWorkUnit } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { someMark } from '#tests/factories/signing'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

let database: TestDatabase
let campaign: MadeCampaign
let opdId: string

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
  campaign = await makeCampaign({ regionId: (await makeRegion()).id })
  opdId = (await makeOpd({ regionId: campaign.regionId })).id
})
afterAll(() => database.close())

async function sign(workUnitId?: string) {
  const actor = await makeEmployeeActor(await makeSignatory({ campaignId: campaign.id, opdId, workUnitId }))
  const input = {
    submissionId: randomUUID(),
    pledgeVersionId: campaign.pledgeVersionId,
    confirmedPoints: [1, 2, 3, 4],
    mark: someMark,
  }
  const result = await signPledge(actor, input, { address: '10.0.0.1', browserFamily: 'Chrome' }, new Date())
  if (!result.ok) throw new Error(result.reason)
  return { actor, signingId: result.signingId }
}

describe('the certificate of a signing', () => {
  it('is made once, whoever asks and however many at once', async () => {
    const { signingId } = await sign()
    const issued = await Promise.all(
      Array.from({ length: 20 }, () => issueCertificate(signingId, 1, new Date())),
    )
    expect(new Set(issued.map(({ id }) => id)).size).toBe(1)
    expect(await db().certificate.count({ where: { signingId } })).toBe(1)
    const [certificate] = issued
    const pdf = await readFile(certificate?.fileKey ?? '')
    expect(await checkSealedPdf(pdf, await listTrustedCertificates())).toMatchObject({ ok: true })
    expect(await db().storedFile.count({ where: { key: { startsWith: 'certificates/' } } })).toBe(
      await db().certificate.count(),
    )
  })

  it('has no second edition before it is witnessed', async () => {
    const { signingId } = await sign()
    await expect(issueCertificate(signingId, 2, new Date())).rejects.toThrow(/no edition 2/)
    expect(await db().certificate.count({ where: { signingId } })).toBe(0)
  })

  it('opens for the signer and the officers in charge; to all others it is not there', async () => {
    const { actor, signingId } = await sign()
    const { regionId } = campaign
    const otherOpd = (await makeOpd({ regionId })).id
    const foreignRegion = (await makeRegion()).id
    const allowed = [
      actor,
      await makeStaff({ regionId, role: 'OPD_HEAD', opdId }),
      await makeStaff({ regionId, role: 'OPD_OPERATOR', opdId }),
      await makeStaff({ regionId, role: 'BKD_OFFICER' }),
    ]
    const refused = [
      null,
      (await sign()).actor,
      await makeStaff({ regionId, role: 'OPD_HEAD', opdId: otherOpd }),
      await makeStaff({ regionId: foreignRegion, role: 'BKD_ADMIN' }),
      await makeStaff({ regionId, role: 'AUDITOR' }),
    ]
    for (const who of allowed)
      expect(await openCertificate(who, signingId, new Date())).toMatchObject({ ok: true })
    const absent = await openCertificate(allowed[1] ?? null, randomUUID(), new Date())
    for (const who of refused) expect(await openCertificate(who, signingId, new Date())).toEqual(absent)
    const downloads = await db().auditEvent.count({
      where: { subjectId: signingId, event: 'certificate.downloaded' },
    })
    expect(downloads).toBe(allowed.length)
  })

  it('opens for the head of a unit only where it was made there or below', async () => {
    const { regionId } = campaign
    const school = await makeWorkUnit({ opdId })
    const library = await makeWorkUnit({ opdId, parentId: school.id })
    const other = await makeWorkUnit({ opdId })
    const head = await makeStaff({ regionId, role: 'OPD_HEAD', opdId, workUnitId: school.id })
    const absent = await openCertificate(head, randomUUID(), new Date())
    for (const unitId of [school.id, library.id]) {
      const { signingId } = await sign(unitId)
      expect(await openCertificate(head, signingId, new Date())).toMatchObject({ ok: true })
    }
    for (const unitId of [other.id, undefined]) {
      const { signingId } = await sign(unitId)
      expect(await openCertificate(head, signingId, new Date())).toEqual(absent)
      expect(await db().certificate.count({ where: { signingId } })).toBe(0)
    }
  })

  it('is closed to a head whose office has ended since the session began', async () => {
    const { regionId } = campaign
    const { signingId } = await sign()
    const head = await makeStaff({ regionId, role: 'OPD_HEAD', opdId })
    expect(await openCertificate(head, signingId, new Date())).toMatchObject({ ok: true })
    const id = head.grants[0]?.headshipId ?? ''
    await db().headship.update({ where: { id }, data: { untilAt: new Date() }, select: { id: true } })
    expect(await openCertificate(head, signingId, new Date())).toMatchObject({
      ok: false,
      reason: 'not_found',
    })
  })
})
