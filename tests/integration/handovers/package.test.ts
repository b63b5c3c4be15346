import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { listTrustedCertificates } from '#lib/certificates/trusted-certificates'
import { db } from '#lib/db'
import { compilePackage } from '#lib/handovers/compile-package'
import { getPackage } from '#lib/handovers/get-package'
import { openPackage } from '#lib/handovers/open-package'
import { checkPackage } from '#lib/handovers/package/check-package'
import { preparePackage } from '#lib/handovers/prepare-package'
import { witnessSignings } from '#lib/signings/witness-signings'
import { makeAnnulment } from '#tests/factories/annulment'
import { type MadePackaged, makePackaged } from '#tests/factories/packaged'
import { makeStaff } from '#tests/factories/staff'
import { makeAct } from '#tests/factories/witness-act'
import { makeStrangers } from '#tests/integration/bkd-strangers'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'
import { warmPool } from '#tests/integration/warm-pool'
import { whileInsertsFail } from '#tests/integration/while-inserts-fail'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
  folder = mkdtempSync(join(tmpdir(), 'ikrar-paket-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

const notFound = { ok: false, reason: 'not_found' }
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function download(actor: Actor | null, handoverId: string): Promise<{ zip: Buffer; fileName: string }> {
  const opened = await openPackage(actor, { handoverId }, new Date())
  if (!opened.ok) throw new Error(opened.reason)
  const parts: Uint8Array[] = []
  for await (const part of opened.file.stream) parts.push(part)
  const zip = Buffer.concat(parts)
  expect(zip.length).toBe(opened.file.size)
  return { zip, fileName: opened.fileName }
}

/** Unpacks by `unzip`, which tests every file first. */
function unpack(zip: Buffer): string {
  const home = mkdtempSync(join(folder, 'isi-'))
  const path = join(home, 'paket.zip')
  writeFileSync(path, zip)
  expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected')
  execFileSync('unzip', ['-q', path, '-d', join(home, 'isi')])
  return join(home, 'isi')
}

async function readRecap(path: string): Promise<Map<string, string[][]>> {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(path)
  return new Map(
    book.worksheets.map((sheet) => {
      const rows: string[][] = []
      sheet.eachRow((row) => {
        const cells: string[] = []
        row.eachCell({ includeEmpty: true }, ({ value }) => cells.push(String(value)))
        rows.push(cells)
      })
      return [sheet.name, rows]
    }),
  )
}

const jobs = (handoverId: string) => db().$queryRaw<unknown[]>`
  SELECT 1 FROM pgboss.job WHERE name = 'prepare-package' AND data ->> 'handoverId' = ${handoverId}`

describe('a package', () => {
  it('holds every pact, the recap, the book and a sealed manifest, in order, and proves itself', async () => {
    const { handoverId, bkd, people } = await makePackaged()
    expect(await getPackage(bkd, handoverId, new Date())).toEqual({ state: 'none' })
    await compilePackage(handoverId, new Date())
    const { zip, fileName } = await download(bkd, handoverId)
    expect(fileName).toMatch(/^Paket-pakta-Dinas-Uji-\d+-penyerahan-1\.zip$/)
    const home = unpack(zip)
    const names = people.map(({ file, code }) => `${file}_${code}.pdf`)
    const rest = ['himpunan-pakta_jilid-01.pdf', 'manifest.json', 'manifest.p7s', 'rekapitulasi.xlsx']
    expect(readdirSync(home).sort()).toEqual([...names, ...rest])
    const verdict = await checkPackage(
      { size: zip.length, read: async (start, end) => new Uint8Array(zip.subarray(start, end)) },
      await listTrustedCertificates(),
    )
    expect(verdict.findings).toEqual([])
    expect(verdict.manifest?.entries.map(({ path }) => path)).toEqual([...names, rest[3], rest[0]])
    for (const entry of verdict.manifest?.entries ?? []) {
      expect(hash(readFileSync(join(home, entry.path)))).toBe(entry.sha256)
    }
    const held = await getPackage(bkd, handoverId, new Date())
    expect(held).toMatchObject({ state: 'ready', certificates: people.length })
    const size = held?.state === 'ready' ? held.size : 0
    expect(zip.length - size).toBeLessThan(people.length * 300 + 1000)
  })

  it('has a recap whose every cell is text, with classes and no reasons', async () => {
    const { handoverId, bkd, people, absent } = await makePackaged()
    await compilePackage(handoverId, new Date())
    const home = unpack((await download(bkd, handoverId)).zip)
    const recap = await readRecap(join(home, 'rekapitulasi.xlsx'))
    expect([...recap.keys()]).toEqual(['Penandatangan', 'Belum menandatangani', 'Ringkasan'])
    const [line, heads, ...signed] = recap.get('Penandatangan') ?? []
    expect(line?.[0]).toMatch(/Rahasia, dicetak oleh sistem Ikrar untuk BKPSDM, \d+ .+ pukul \d\d\.\d\d WIB$/)
    expect(heads?.slice(0, 3)).toEqual(['No', 'Nama', 'Nomor'])
    const entries = readdirSync(home)
      .filter((name) => /^\d{4}_/.test(name))
      .sort()
    expect(signed.map((row) => [row[1], row[2], row[11], row[12]])).toEqual(
      people.map(({ name, nip, code }, index) => [
        name,
        nip,
        code,
        hash(readFileSync(join(home, entries[index] ?? ''))),
      ]),
    )
    expect(
      recap
        .get('Belum menandatangani')
        ?.slice(2)
        .map((row) => row.slice(1)),
    ).toEqual(absent)
    expect(recap.get('Ringkasan')).toContainEqual(['Sudah menandatangani', '3 dari 5 wajib menandatangani'])
  })

  it('is made once for the same facts, however often and by however many workers', async () => {
    const { handoverId } = await makePackaged()
    await Promise.all([compilePackage(handoverId, new Date()), compilePackage(handoverId, new Date())])
    await compilePackage(handoverId, new Date())
    expect(await db().handoverPackage.count({ where: { handoverId } })).toBe(1)
    const where = { subjectId: handoverId, event: 'package.prepared' }
    expect(await db().auditEvent.findMany({ where, select: { data: true } })).toEqual([
      { data: { certificates: 3, volumes: 1 } },
    ])
    expect(await db().storedFile.count({ where: { key: { startsWith: 'packages/' } } })).toBe(
      3 * (await db().handoverPackage.count()),
    )
  })

  it('goes on where it failed: what is there already is not made again', async () => {
    const { handoverId } = await makePackaged()
    await whileInsertsFail('HandoverPackage', 'true', () =>
      expect(compilePackage(handoverId, new Date())).rejects.toThrow(/the machine failed/),
    )
    const signing = { handoverItems: { some: { handoverId } } }
    const listMade = async () => [
      await db().certificate.findMany({ where: { signing }, select: { id: true }, orderBy: { id: 'asc' } }),
      await db().book.findMany({ where: { handoverId }, select: { id: true } }),
    ]
    const made = await listMade()
    expect(made.map(({ length }) => length)).toEqual([3, 1])
    await compilePackage(handoverId, new Date())
    expect(await listMade()).toEqual(made)
    expect(await db().handoverPackage.count({ where: { handoverId } })).toBe(1)
  })
})

describe('when the facts change', () => {
  it('an annulled pact is given out no more, and a further package is without it', async () => {
    const { handoverId, bkd, people } = await makePackaged()
    await compilePackage(handoverId, new Date())
    await annul(people[1])
    expect(await getPackage(bkd, handoverId, new Date())).toEqual({ state: 'outdated' })
    expect(await openPackage(bkd, { handoverId }, new Date())).toEqual({ ok: false, reason: 'not_prepared' })
    await compilePackage(handoverId, new Date())
    const names = readdirSync(unpack((await download(bkd, handoverId)).zip))
    expect(names.filter((name) => name.includes(people[1]?.code ?? ''))).toEqual([])
    const revisions = await db().handoverPackage.findMany({
      where: { handoverId },
      select: { revision: true, certificates: true },
      orderBy: { revision: 'asc' },
    })
    expect(revisions).toEqual([
      { revision: 1, certificates: 3 },
      { revision: 2, certificates: 2 },
    ])
  })

  it('a witnessed pact is there in its second edition', async () => {
    const { handoverId, bkd, head, campaignId, people } = await makePackaged()
    await compilePackage(handoverId, new Date())
    const witnessed = await witnessSignings(head, makeAct(head, campaignId, people.slice(0, 1)), new Date())
    expect(witnessed.ok).toBe(true)
    await compilePackage(handoverId, new Date())
    const home = unpack((await download(bkd, handoverId)).zip)
    const { entries } = JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8'))
    expect(entries.slice(0, 3).map(({ edition }: { edition: number }) => edition)).toEqual([2, 1, 1])
  })

  async function annul(person: MadePackaged['people'][number] | undefined): Promise<void> {
    const { regionId } = await db().campaign.findFirstOrThrow({
      where: { signatories: { some: { signings: { some: { id: person?.id ?? '' } } } } },
      select: { regionId: true },
    })
    const accounts = [
      await makeStaff({ regionId, role: 'BKD_OFFICER' }),
      await makeStaff({ regionId, role: 'BKD_OFFICER' }),
    ]
    const [requestedById = '', approvedById = ''] = accounts.map(({ accountId }) => accountId)
    await makeAnnulment({ signingId: person?.id ?? '', requestedById, approvedById })
  }
})

describe('asking for a package', () => {
  it('queues one job, however many ask at once, and none when it is there', async () => {
    const { handoverId, bkd } = await makePackaged()
    const ask = () => preparePackage(bkd, { handoverId }, new Date())
    await warmPool()
    const answers = await Promise.all(Array.from({ length: 8 }, ask))
    expect(answers).toEqual(answers.map(() => ({ ok: true, state: 'being_prepared' })))
    expect(await jobs(handoverId)).toHaveLength(1)
    expect(await getPackage(bkd, handoverId, new Date())).toEqual({ state: 'being_prepared' })
    await compilePackage(handoverId, new Date())
    expect(await ask()).toEqual({ ok: true, state: 'ready' })
    expect(await jobs(handoverId)).toHaveLength(1)
  })

  it('is not for others than BKD of the region, nor for what is not there', async () => {
    const { handoverId, bkd, regionId } = await makePackaged()
    await compilePackage(handoverId, new Date())
    for (const stranger of await makeStrangers(regionId)) {
      expect(await preparePackage(stranger, { handoverId }, new Date())).toEqual(notFound)
      expect(await openPackage(stranger, { handoverId }, new Date())).toEqual(notFound)
      expect(await getPackage(stranger, handoverId, new Date())).toBeNull()
    }
    const absent = { handoverId: randomUUID() }
    expect(await preparePackage(bkd, absent, new Date())).toEqual(notFound)
    expect(await openPackage(bkd, absent, new Date())).toEqual(notFound)
    expect(await getPackage(bkd, absent.handoverId, new Date())).toBeNull()
    expect(await jobs(handoverId)).toHaveLength(0)
    const trace = { subjectId: handoverId, event: 'package.downloaded' }
    expect(await db().auditEvent.count({ where: trace })).toBe(0)
    await download(bkd, handoverId)
    expect(await db().auditEvent.count({ where: { ...trace, accountId: bkd.accountId } })).toBe(1)
  })
})
