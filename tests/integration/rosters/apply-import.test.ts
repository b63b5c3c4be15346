import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor, StaffActor } from '#lib/access/actor'
import { keyedHash } from '#lib/access/keyed-hash'
import { decryptText } from '#lib/access/personal-data-cipher'
import { db } from '#lib/db'
import { applyImport } from '#lib/rosters/apply-import'
import { previewImport } from '#lib/rosters/preview-import'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

const SETDA = 'Sekretariat Daerah Kota Sukabumi'
const HEADER = 'NIP;NIK;Nama;Jenis Pegawai;Golongan;Jabatan;Unit Kerja;OPD;Kedudukan Hukum'

let database: TestDatabase
let regionId: string
let setdaId: string
let dinasId: string
let officer: StaffActor

beforeAll(async () => {
  database = await openTestDatabase()
  regionId = (await makeRegion()).id
  setdaId = (await makeOpd({ regionId, name: SETDA })).id
  dinasId = (await makeOpd({ regionId, name: 'Dinas Pendidikan' })).id
  officer = await makeStaff({ regionId, role: 'BKD_OFFICER' })
})
afterAll(() => database.close())

const csv = (...lines: string[]) => ({
  name: 'daftar.csv',
  bytes: new Uint8Array(Buffer.from([HEADER, ...lines].join('\n'))),
})
type File = ReturnType<typeof csv>

const hashOf = ({ bytes }: File) => createHash('sha256').update(bytes).digest('hex')

async function apply(campaign: MadeCampaign, file: File, actor: Actor | null = officer) {
  const wish = { campaignId: campaign.id, opdId: null, file, previewedHash: hashOf(file) }
  return applyImport(actor, wish, new Date())
}

const listPeople = (campaignId: string) =>
  db().signatory.findMany({
    where: { campaignId },
    select: {
      name: true,
      position: true,
      employee: { select: { nip: true, nikHash: true, nikCipher: true, nikLast4: true } },
      memberships: {
        select: { opdId: true, untilAt: true, workUnit: { select: { name: true } } },
        orderBy: { fromAt: 'asc' },
      },
    },
    orderBy: { rosterOrder: 'asc' },
  })

const rina =
  '199609022022022001;;Rina Maulana;PNS;III/d;Analis;Bagian Umum;Sekretariat Daerah Kota Sukabumi;Aktif'
const dadang =
  '197710222004121002;;Dadang Wibowo;PNS;III/c;Arsiparis;Bagian Umum;SEKRETARIAT DAERAH  kota sukabumi;Aktif'
const nonAsn = ';3272015204900001;Maya Puspita;Non ASN;;Pengemudi;;Dinas Pendidikan;Aktif'

describe('previewing a roster', () => {
  it('reports what would happen and writes nothing', async () => {
    const campaign = await makeCampaign({ regionId })
    const file = csv(
      rina,
      '12345;;Salah Nomor;PNS;;;;Dinas Pendidikan;Aktif',
      nonAsn.replace('Dinas Pendidikan', 'Dinas Entah'),
    )
    const preview = await previewImport(officer, { campaignId: campaign.id, opdId: null, file }, new Date())
    if (!preview.ok) throw new Error(preview.reason)
    expect(preview.counts).toMatchObject({ read: 3, accepted: 1, refused: 2, add: 1 })
    expect(preview.rows.map(({ row, code }) => [row, code])).toEqual([
      [3, 'NIP_LENGTH'],
      [4, 'OPD_UNKNOWN'],
    ])
    expect(preview.unknownOpds).toEqual([{ name: 'Dinas Entah', rows: 1 }])
    expect(preview.fileHash).toBe(hashOf(file))
    expect(await db().signatory.count({ where: { campaignId: campaign.id } })).toBe(0)
    expect(await db().employee.count({ where: { regionId, nip: '199609022022022001' } })).toBe(0)
    expect(await db().rosterImport.count({ where: { campaignId: campaign.id } })).toBe(0)
  })
})

describe('applying a roster', () => {
  it('makes the roster of an empty campaign, with the NIK only encrypted and hashed', async () => {
    const campaign = await makeCampaign({ regionId })
    const result = await apply(campaign, csv(rina, dadang, nonAsn))
    expect(result).toMatchObject({ ok: true, repeated: false, counts: { accepted: 3, add: 3 } })
    const people = await listPeople(campaign.id)
    expect(people.map(({ name }) => name)).toEqual(['Rina Maulana', 'Dadang Wibowo', 'Maya Puspita'])
    expect(people.map(({ memberships }) => memberships[0]?.workUnit?.name ?? null)).toEqual([
      'Bagian Umum',
      'Bagian Umum',
      null,
    ])
    const { nikHash, nikCipher, nikLast4 } = people[2]?.employee ?? {}
    expect(Buffer.from(nikHash ?? [])).toEqual(Buffer.from(keyedHash('nik', '3272015204900001')))
    expect(decryptText('nik', nikCipher ?? new Uint8Array())).toBe('3272015204900001')
    expect(nikLast4).toBe('0001')
    expect(await db().workUnit.count({ where: { opdId: setdaId, name: 'Bagian Umum' } })).toBe(1)
    const trace = await db().auditEvent.findFirst({
      where: { event: 'roster.imported', accountId: officer.accountId },
      orderBy: { at: 'desc' },
      select: { data: true },
    })
    expect(trace?.data).toMatchObject({ accepted: 3, warned: 0, refused: 0 })
  })

  it('answers the same file again as success and writes it once, also when both come at once', async () => {
    const campaign = await makeCampaign({ regionId })
    const file = csv(rina, nonAsn)
    const results = await Promise.all([apply(campaign, file), apply(campaign, file)])
    expect(results.map((result) => result.ok && result.repeated).sort()).toEqual([false, true])
    expect(await apply(campaign, file)).toMatchObject({ ok: true, repeated: true })
    expect(await db().signatory.count({ where: { campaignId: campaign.id } })).toBe(2)
    expect(await db().rosterImport.count({ where: { campaignId: campaign.id } })).toBe(1)
  })

  it('refuses bytes other than those of the preview, and a file of which nothing can be accepted', async () => {
    const campaign = await makeCampaign({ regionId })
    const wish = { campaignId: campaign.id, opdId: null, previewedHash: hashOf(csv(rina)) }
    const other = await applyImport(officer, { ...wish, file: csv(rina, dadang) }, new Date())
    expect(other).toEqual({ ok: false, reason: 'other_file' })
    const empty = csv('123;;Salah;PNS;;;;Dinas Pendidikan;Aktif')
    expect(await apply(campaign, empty)).toEqual({ ok: false, reason: 'nothing_accepted' })
    const torn = { name: 'daftar.xlsx', bytes: new Uint8Array(Buffer.from('PK\u0003\u0004 rusak')) }
    expect(await apply(campaign, torn)).toMatchObject({ ok: false, reason: 'unreadable' })
    expect(await db().signatory.count({ where: { campaignId: campaign.id } })).toBe(0)
  })

  it('updates and moves those who have not signed, leaves signed ones, and nobody disappears', async () => {
    const campaign = await makeCampaign({ regionId })
    await apply(campaign, csv(rina, dadang, nonAsn))
    const maya = await db().signatory.findFirstOrThrow({
      where: { campaignId: campaign.id, name: 'Maya Puspita' },
      select: { id: true },
    })
    await makeSigning({ signatoryId: maya.id })
    const moved = rina.replace(SETDA, 'Dinas Pendidikan').replace('Bagian Umum', 'Bidang SD')
    const changedSigned = nonAsn.replace('Pengemudi', 'Satpam').replace('Dinas Pendidikan', SETDA)
    const result = await apply(campaign, csv(moved, changedSigned))
    expect(result).toMatchObject({ ok: true, counts: { move: 1, signed: 1, add: 0 } })
    const people = await listPeople(campaign.id)
    expect(people).toHaveLength(3)
    expect(people[0]?.memberships.map(({ opdId, untilAt }) => [opdId, untilAt !== null])).toEqual([
      [setdaId, true],
      [dinasId, false],
    ])
    expect(people[2]).toMatchObject({ position: 'Pengemudi', memberships: [{ opdId: dinasId }] })
    const renamed = dadang
      .replace('Dadang Wibowo', 'Dadang Wibowo, S.H.')
      .replace('Arsiparis', 'Analis Hukum')
    expect(await apply(campaign, csv(renamed))).toMatchObject({ ok: true, counts: { update: 1, move: 0 } })
    expect((await listPeople(campaign.id))[1]).toMatchObject({
      name: 'Dadang Wibowo, S.H.',
      position: 'Analis Hukum',
      memberships: [{ opdId: setdaId, untilAt: null }],
    })
  })

  it('excuses those on study leave until the campaign closes, once', async () => {
    const campaign = await makeCampaign({ regionId })
    const away = rina.replace(/Aktif$/, 'Tugas Belajar')
    await apply(campaign, csv(away, dadang))
    await apply(campaign, csv(away, dadang, nonAsn))
    const excuses = await db().excuse.findMany({
      where: { signatory: { campaignId: campaign.id } },
      select: {
        kind: true,
        untilAt: true,
        signatory: { select: { campaign: { select: { closesAt: true } } } },
      },
    })
    expect(excuses.map(({ kind }) => kind)).toEqual(['TUGAS_BELAJAR'])
    expect(excuses[0]?.untilAt).toEqual(excuses[0]?.signatory.campaign.closesAt)
  })

  it('lets a signing that is under way end first, and then leaves it alone', async () => {
    const campaign = await makeCampaign({ regionId })
    await apply(campaign, csv(rina))
    const { id } = await db().signatory.findFirstOrThrow({
      where: { campaignId: campaign.id },
      select: { id: true },
    })
    const signer = new pg.Client({ connectionString: database.adminUrl })
    await signer.connect()
    await signer.query('BEGIN')
    await signer.query('SELECT 1 FROM "Signatory" WHERE "id" = $1 FOR KEY SHARE', [id])
    const applied = apply(campaign, csv(rina.replace(SETDA, 'Dinas Pendidikan')))
    await vi.waitFor(async () => {
      const { rows } = await signer.query(
        'SELECT 1 FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid',
      )
      expect(rows).toHaveLength(1)
    }, 10_000)
    await makeSigning({ signatoryId: id })
    await signer.query('COMMIT')
    await signer.end()
    expect(await applied).toMatchObject({ ok: true, counts: { signed: 1, move: 0 } })
    expect((await listPeople(campaign.id))[0]?.memberships).toMatchObject([{ opdId: setdaId, untilAt: null }])
  })

  it('refuses a row whose numbers belong to two people', async () => {
    const campaign = await makeCampaign({ regionId })
    await apply(campaign, csv(rina, nonAsn))
    const mixed = rina.replace(';;', ';3272015204900001;')
    const file = csv(dadang, mixed)
    const preview = await previewImport(officer, { campaignId: campaign.id, opdId: null, file }, new Date())
    expect(preview).toMatchObject({ ok: true, counts: { accepted: 1, refused: 1 } })
    expect(preview.ok && preview.rows[0]?.code).toBe('NUMBERS_OF_TWO_PEOPLE')
  })

  it('is for BKD of the region only; another region’s campaign is like an absent one', async () => {
    const campaign = await makeCampaign({ regionId })
    const elsewhere = (await makeRegion()).id
    const somebody = await makeSignatory({ campaignId: campaign.id, opdId: setdaId })
    const others = [
      null,
      await makeEmployeeActor(somebody),
      await makeStaff({ regionId, role: 'OPD_OPERATOR', opdId: setdaId }),
      await makeStaff({ regionId, role: 'OPD_HEAD', opdId: setdaId }),
      await makeStaff({ regionId, role: 'AUDITOR' }),
      await makeStaff({ regionId: elsewhere, role: 'BKD_ADMIN' }),
    ]
    for (const actor of others) {
      expect(await apply(campaign, csv(rina), actor)).toEqual({ ok: false, reason: 'not_found' })
      const preview = await previewImport(
        actor,
        { campaignId: campaign.id, opdId: null, file: csv(rina) },
        new Date(),
      )
      expect(preview).toEqual({ ok: false, reason: 'not_found' })
    }
    expect(await db().signatory.count({ where: { campaignId: campaign.id } })).toBe(1)
  })

  it('takes five thousand people in seconds, and the real files', async () => {
    const campaign = await makeCampaign({ regionId })
    const lines = Array.from({ length: 5000 }, (_, index) => {
      const nip = `1980${String((index % 12) + 1).padStart(2, '0')}${String((index % 28) + 1).padStart(2, '0')}${2005 + Math.floor(index / 990)}011${String((index % 990) + 1).padStart(3, '0')}`
      return `${nip};;Pegawai ${index};PNS;III/a;Analis;Bagian ${index % 40};${SETDA};Aktif`
    })
    const started = performance.now()
    const result = await apply(campaign, csv(...lines))
    expect(result).toMatchObject({ ok: true, counts: { add: 5000 } })
    expect(performance.now() - started).toBeLessThan(20_000)
    const clean = {
      name: 'roster-siasn-clean.xlsx',
      bytes: new Uint8Array(readFileSync('tests/fixtures/rosters/roster-siasn-clean.xlsx')),
    }
    const other = await makeCampaign({ regionId })
    expect(await apply(other, clean)).toMatchObject({ ok: true, counts: { refused: 0 } })
  })
})
