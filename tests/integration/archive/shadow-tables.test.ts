import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { grantAppRole } from '#lib/db/grant-app-role'
import { appRole } from '#lib/env/evaluation'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { type Archive, noRight, openArchive, refusal } from '#tests/integration/archive/open-archive'

// The rights of a database do not travel with its copy: here the lesser role may still make temporary tables.

let archive: Archive
let agency: MadeAgency

beforeAll(async () => {
  archive = await openArchive()
  agency = await makeAgency()
})
afterAll(() => archive.close())

async function shadow(...tables: string[]): Promise<pg.Client> {
  const client = await archive.connect()
  for (const table of tables) await client.query(`CREATE TEMP TABLE "${table}" (LIKE public."${table}")`)
  return client
}

const insertSigning = `INSERT INTO public."Signing"
  SELECT gen_random_uuid(), "campaignId", "signatoryId", "ordinal" + 1, "membershipId", "pledgeVersionId",
    gen_random_uuid(), "method", '0123456789ABC', now(), now() FROM public."Signing" WHERE "id" = $1`

it('a temporary table of annulments lets no second signing in', async () => {
  const [signing] = await makeSigners(agency, 1)
  const client = await shadow(
    'Annulment',
    'SigningEvidence',
    'SigningSnapshot',
    'SigningMark',
    'SigningOrigin',
  )
  const fake = `INSERT INTO pg_temp."Annulment" VALUES ($1, $2, $1, $1, now())`
  await client.query(fake, [randomUUID(), signing?.id])
  expect(await refusal(client, insertSigning, [signing?.id])).toBe('Signing_one_standing')
})

it('a temporary table of versions opens no published text', async () => {
  const client = await shadow('PledgeVersion')
  const insert = `INSERT INTO "PledgePoint" VALUES ($1, 9, 'Butir tambahan')`
  expect(await refusal(client, insert, [agency.campaign.pledgeVersionId])).toBe('PledgeVersion_frozen')
})

it('a temporary table of signings changes no count', async () => {
  const client = await shadow('Signatory', 'Signing', 'Membership')
  const count = `SELECT count(*)::int AS count FROM signatory_status_at($1, now())`
  const [plain] = (await archive.app.query(count, [agency.campaign.id])).rows
  expect(plain.count).toBeGreaterThan(0)
  expect((await client.query(count, [agency.campaign.id])).rows).toEqual([plain])
})

it('every function names where it looks, the temporary schema last', async () => {
  const { rows } = await archive.owner.query<{ name: string }>(
    `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace
       AND NOT coalesce(proconfig, '{}') @> ARRAY['search_path=pg_catalog, public, pg_temp']`,
  )
  expect(rows).toEqual([{ name: 'signatory_status_at' }])
})

it('the lesser role makes no temporary table at all once its rights are given', async () => {
  await grantAppRole(archive.adminUrl, appRole)
  const client = await archive.connect()
  expect(await refusal(client, 'CREATE TEMP TABLE "Annulment" (id int)')).toBe(noRight)
})
