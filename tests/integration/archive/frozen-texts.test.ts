import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { hashPledge, type PledgeContent } from '#lib/pledges/hash-pledge'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeRegion } from '#tests/factories/region'
import { nextSerial } from '#tests/factories/serial'
import { type Archive, openArchive, refusal } from '#tests/integration/archive/open-archive'

let archive: Archive
let campaign: MadeCampaign

beforeAll(async () => {
  archive = await openArchive()
  campaign = await makeCampaign({ regionId: (await makeRegion()).id })
})
afterAll(() => archive.close())

const text: PledgeContent = {
  title: 'Pakta “Integritas”\t\\ ASN',
  electionName: 'Pemilu\u2028Tahun 2024 \u007f\u0001',
  leadIn: 'Saya/kami:\r\n"netral"',
  points: ['Butir satu — é 🖋', 'Butir dua'],
  closing: null,
  sanction: '',
  legalBasis: [{ kind: 'UU', text: 'Nomor 20 Tahun 2023' }],
}

/** A draft with its points and its legal basis. */
async function makeDraft({ points, legalBasis, ...words }: PledgeContent = text): Promise<string> {
  const { id } = await db().pledgeVersion.create({
    data: {
      ...{ campaignId: campaign.id, ordinal: 100 + nextSerial(), ...words },
      points: { create: points.map((point, index) => ({ position: index + 1, text: point })) },
      citations: { create: legalBasis.map((line, index) => ({ position: index + 1, ...line })) },
    },
    select: { id: true },
  })
  return id
}

const publish = `UPDATE "PledgeVersion" SET "publishedAt" = now(), "contentHash" = $2 WHERE "id" = $1`
const addPoint = `INSERT INTO "PledgePoint" VALUES ($1, 5, 'Butir tambahan')`

describe('frozen texts', () => {
  it('refuse any change once published, also to their owner', async () => {
    const values = [campaign.pledgeVersionId]
    for (const change of [
      `UPDATE "PledgeVersion" SET "title" = 'Lain' WHERE "id" = $1`,
      `UPDATE "PledgePoint" SET "text" = 'Lain' WHERE "pledgeVersionId" = $1`,
      `DELETE FROM "PledgePoint" WHERE "pledgeVersionId" = $1`,
      `INSERT INTO "PledgeCitation" VALUES ($1, 1, 'surat', 'Surat')`,
      addPoint,
    ]) {
      expect(await refusal(archive.owner, change, values), change).toBe('PledgeVersion_frozen')
    }
    expect(await refusal(archive.app, addPoint, values)).toBe('PledgeVersion_frozen')
  })

  it('are published with the hash of exactly their words', async () => {
    const id = await makeDraft()
    for (const changes of [{ points: [] }, { legalBasis: [] }, { closing: '' }, { title: 'Pakta' }]) {
      const hash = hashPledge({ ...text, ...changes })
      expect(await refusal(archive.app, publish, [id, hash])).toBe('PledgeVersion_hash')
    }
    expect(await refusal(archive.app, publish, [id, hashPledge(text)])).toBe('accepted')
  })

  it('are not published without a hash, nor without points', async () => {
    const unhashed = `UPDATE "PledgeVersion" SET "publishedAt" = now() WHERE "id" = $1`
    expect(await refusal(archive.app, unhashed, [await makeDraft()])).toBe(
      'PledgeVersion_published_is_hashed',
    )
    const empty = { ...text, points: [] }
    expect(await refusal(archive.app, publish, [await makeDraft(empty), hashPledge(empty)])).toBe(
      'PledgeVersion_hash',
    )
    const insert = `INSERT INTO "PledgeVersion" ("id", "campaignId", "ordinal", "title", "electionName", "publishedAt",
      "contentHash") VALUES (gen_random_uuid(), $1, 99, 'Pakta', 'Pemilu', now(), $2)`
    expect(await refusal(archive.app, insert, [campaign.id, Buffer.alloc(32)])).toBe('PledgeVersion_hash')
  })
})

/** Whether a statement comes to wait for a lock before it is over. */
async function waits(client: pg.Client, statement: Promise<string>): Promise<boolean> {
  const { processID } = client as pg.Client & { processID: number }
  let isOver = false
  const over = () => {
    isOver = true
  }
  statement.then(over, over)
  while (!isOver) {
    const { rows } = await archive.owner.query<{ count: number }>(
      `SELECT cardinality(pg_blocking_pids($1)) AS count`,
      [processID],
    )
    if ((rows[0]?.count ?? 0) > 0) return true
  }
  return false
}

describe('a point and a publication at the same moment', () => {
  it('the publication waits, and fails over words it has not hashed', async () => {
    const [writer, publisher] = [await archive.connect(), await archive.connect()]
    const id = await makeDraft()
    await writer.query('BEGIN')
    await writer.query(addPoint, [id])
    const published = refusal(publisher, publish, [id, hashPledge(text)])
    expect(await waits(publisher, published)).toBe(true)
    await writer.query('COMMIT')
    expect(await published).toBe('PledgeVersion_hash')
  })

  it('the point waits, and finds the text frozen', async () => {
    const [writer, publisher] = [await archive.connect(), await archive.connect()]
    const id = await makeDraft()
    await publisher.query('BEGIN')
    await publisher.query(publish, [id, hashPledge(text)])
    const added = refusal(writer, addPoint, [id])
    expect(await waits(writer, added)).toBe(true)
    await publisher.query('COMMIT')
    expect(await added).toBe('PledgeVersion_frozen')
  })
})
