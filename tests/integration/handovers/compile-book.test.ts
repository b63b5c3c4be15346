import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { compileBook } from '#lib/handovers/compile-book'
import { findHandoverBook, findProvisionalBook } from '#lib/handovers/find-book'
import { handOver } from '#lib/handovers/hand-over'
import { readFile } from '#lib/storage/read-file'
import { makeAnnulment } from '#tests/factories/annulment'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

const run = promisify(execFile)
let database: TestDatabase
let campaign: MadeCampaign

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
  campaign = await makeCampaign({ regionId: (await makeRegion()).id })
})
afterAll(() => database.close())

/** An agency in which three have signed and one has not, handed over by its head. */
async function makeHandedOver() {
  const { regionId } = campaign
  const opdId = (await makeOpd({ regionId })).id
  const people = []
  for (const name of ['Anwar Basri', 'Budi Cahyono', 'Citra Dewi']) {
    const signatory = await makeSignatory({ campaignId: campaign.id, opdId, name })
    people.push(await makeSigning({ signatoryId: signatory.id }))
  }
  await makeSignatory({ campaignId: campaign.id, opdId, name: 'Dian Belum Tanda Tangan' })
  const head = await makeStaff({ regionId, role: 'OPD_HEAD', opdId })
  await handOver(head, { campaignId: campaign.id, opdId }, new Date())
  const handover = await db().handover.findFirstOrThrow({ where: { opdId }, select: { id: true } })
  return { opdId, handoverId: handover.id, signings: people }
}

async function readText(fileKey: string): Promise<string> {
  const path = join(tmpdir(), `ikrar-${process.pid}-${fileKey.replaceAll('/', '-')}`)
  await writeFile(path, await readFile(fileKey))
  const { stdout } = await run('pdftotext', [path, '-'])
  return stdout.replaceAll(/\s+/g, ' ')
}

describe('the book of a handover', () => {
  it('holds everybody who signed, names the absent by class, and is compiled once', async () => {
    const { handoverId, signings } = await makeHandedOver()
    expect(await findHandoverBook(handoverId, new Date())).toBeNull()
    await Promise.all([1, 2, 3].map(() => compileBook({ handoverId }, new Date())))
    expect(await db().book.count({ where: { handoverId } })).toBe(1)
    const [volume] = (await findHandoverBook(handoverId, new Date())) ?? []
    expect(volume).toMatchObject({ volume: 1, people: 3 })
    const text = await readText(volume?.fileKey ?? '')
    for (const { code } of signings) expect(text.replaceAll('-', '')).toContain(code)
    expect(text).toContain('Dian Belum Tanda Tangan')
    expect(text).not.toContain('SEMENTARA')
  })

  it('has only the standing signing after an annulment, as a new revision', async () => {
    const { handoverId, signings } = await makeHandedOver()
    await compileBook({ handoverId }, new Date())
    const [one, two] = [
      await makeStaff({ regionId: campaign.regionId, role: 'BKD_OFFICER' }),
      await makeStaff({ regionId: campaign.regionId, role: 'BKD_OFFICER' }),
    ]
    const annulled = signings[1]
    if (!annulled) throw new Error('no signing')
    await makeAnnulment({ signingId: annulled.id, requestedById: one.accountId, approvedById: two.accountId })
    expect(await findHandoverBook(handoverId, new Date())).toBeNull()
    await compileBook({ handoverId }, new Date())
    const [volume] = (await findHandoverBook(handoverId, new Date())) ?? []
    expect(volume?.people).toBe(2)
    expect((await readText(volume?.fileKey ?? '')).replaceAll('-', '')).not.toContain(annulled.code)
    const revisions = await db().book.findMany({
      where: { handoverId },
      select: { revision: true },
      orderBy: { revision: 'asc' },
    })
    expect(revisions).toEqual([{ revision: 1 }, { revision: 2 }])
  })

  it('can be compiled before the handover, marked as provisional', async () => {
    const { opdId } = await makeHandedOver()
    await compileBook({ campaignId: campaign.id, opdId, accountId: null }, new Date())
    const [volume] = (await findProvisionalBook(campaign.id, opdId)) ?? []
    expect(await readText(volume?.fileKey ?? '')).toContain('SEMENTARA')
  })
})
