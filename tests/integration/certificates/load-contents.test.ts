import { randomUUID } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getSealer } from '#lib/certificates/get-sealer'
import { issueCertificate } from '#lib/certificates/issue-certificate'
import { loadCertificateContents } from '#lib/certificates/load-contents'
import { db } from '#lib/db'
import { hashLeaf } from '#lib/register/merkle'

import { signPledge } from '#lib/signings/sign-pledge'
import { readFile } from '#lib/storage/read-file'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { someMark } from '#tests/factories/signing'
import { makeEmployeeActor } from '#tests/factories/staff'
import { asOwner } from '#tests/integration/as-owner'
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

async function sign(): Promise<string> {
  const actor = await makeEmployeeActor(await makeSignatory({ campaignId: campaign.id, opdId }))
  const input = {
    submissionId: randomUUID(),
    pledgeVersionId: campaign.pledgeVersionId,
    confirmedPoints: [1, 2, 3, 4],
    mark: someMark,
  }
  const result = await signPledge(actor, input, { address: '10.0.0.1', browserFamily: 'Chrome' }, new Date())
  if (!result.ok) throw new Error(result.reason)
  return result.signingId
}

const load = async (signingId: string) => {
  const [content] = await loadCertificateContents([signingId], 1, { sealer: await getSealer() })
  return content
}

async function storedLeaf(signingId: string): Promise<Buffer> {
  const where = { signingId }
  const { leafHash: stored } = await db().signingEvidence.findUniqueOrThrow({
    where,
    select: { leafHash: true },
  })
  return Buffer.from(stored)
}

describe('the leaf in a certificate', () => {
  it('is rebuilt from the evidence, and gives the hash that stands in the register', async () => {
    const signingId = await sign()
    const content = await load(signingId)
    const leaf = await storedLeaf(signingId)
    expect(Buffer.from(hashLeaf(content?.leafPreimage ?? '')).equals(leaf)).toBe(true)
    expect(leaf.toString('hex').startsWith(content?.leafPrefix ?? 'none')).toBe(true)
    expect(JSON.parse(content?.leafPreimage ?? '{}')).toMatchObject({ signingId, code: content?.code })
  })

  it('travels in the sealed file', async () => {
    const signingId = await sign()
    const { fileKey } = await issueCertificate(signingId, 1, new Date())
    const pdf = Buffer.from((await readFile(fileKey)) ?? [])
    const start = pdf.indexOf('stream\n', pdf.indexOf('/Type/EmbeddedFile')) + 'stream\n'.length
    expect(hashLeaf(inflateSync(pdf.subarray(start)).toString('utf8'))).toEqual(
      new Uint8Array(await storedLeaf(signingId)),
    )
  })

  it('that its evidence does not give is a fault', async () => {
    const signingId = await sign()
    await asOwner('ALTER TABLE "SigningEvidence" DISABLE TRIGGER USER', [])
    await asOwner('UPDATE "SigningEvidence" SET "markHash" = "pledgeHash" WHERE "signingId" = $1', [
      signingId,
    ])
    await asOwner('ALTER TABLE "SigningEvidence" ENABLE TRIGGER USER', [])
    await expect(load(signingId)).rejects.toThrow(
      `the evidence of signing ${signingId} does not give its leaf`,
    )
  })
})

it('names the sealer that will seal the document', async () => {
  const { certificate } = await getSealer()
  const signingId = await sign()
  const other = { certificate: { ...certificate, kind: 'OWN' as const, issuer: 'CA lain' } }
  const [content] = await loadCertificateContents([signingId], 1, { sealer: other })
  expect(content).toMatchObject({ seal: 'OWN', sealIssuer: 'CA lain' })
  expect(await load(signingId)).toMatchObject({ seal: 'TEST', sealIssuer: certificate.issuer })
})
