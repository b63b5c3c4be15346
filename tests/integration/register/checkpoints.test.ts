import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/audit/canonical-json'
import { getSealer } from '#lib/certificates/get-sealer'
import { db } from '#lib/db'
import { latestCheckpoint } from '#lib/register/latest-checkpoint'
import { type CheckpointSigner, writeCheckpoint } from '#lib/register/write-checkpoint'
import { makeRegion } from '#tests/factories/region'
import { installTestSeal } from '#tests/integration/install-test-seal'
import {
  addFacts,
  copiesOf,
  hashOf,
  later,
  openRegister,
  type Register,
  readLeafHashes,
  regionWith,
  scribble,
} from '#tests/integration/register/open-register'
import { warmPool } from '#tests/integration/warm-pool'
import { treeHash } from '#tests/unit/register/reference-tree'

let register: Register

beforeAll(async () => {
  register = await openRegister()
  await installTestSeal()
})
afterAll(() => register.close())

const start = later(0)
const rootOf = async (regionId: string) => treeHash(await readLeafHashes(regionId)).toString('hex')

describe('a checkpoint', () => {
  it('is the root over all leaves, chained to the former one', async () => {
    const regionId = await regionWith(5)
    const first = await writeCheckpoint(regionId, scribble, start)
    const body = { format: 'ikrar-checkpoint/1', regionId, treeSize: 5, signedAt: start.toISOString() }
    expect(first?.body).toEqual({ ...body, rootHash: await rootOf(regionId), previousHash: null })
    await addFacts(regionId, 8)
    const second = await writeCheckpoint(regionId, scribble, later(1))
    expect(second?.body).toMatchObject({
      treeSize: 13,
      rootHash: await rootOf(regionId),
      previousHash: hashOf(first),
    })
    expect(await latestCheckpoint(regionId)).toEqual(second)
  })

  it('is not written without a new leaf', async () => {
    const { id: regionId } = await makeRegion()
    expect(await writeCheckpoint(regionId, scribble, start)).toBeNull()
    await addFacts(regionId, 1)
    const first = await writeCheckpoint(regionId, scribble, start)
    expect(await writeCheckpoint(regionId, scribble, later(1))).toEqual(first)
    expect(await db().checkpoint.count({ where: { regionId } })).toBe(1)
  })

  it('bears a signature of the installation’s seal, whose certificate is kept', async () => {
    const regionId = await regionWith(2)
    const sealer = await getSealer('certificates')
    const signed = await writeCheckpoint(regionId, sealer, new Date())
    const home = await mkdtemp(join(tmpdir(), 'ikrar-checkpoint-'))
    await writeFile(join(home, 'body'), canonicalJson(signed?.body ?? null))
    await writeFile(join(home, 'signature'), Buffer.from(signed?.signature ?? '', 'base64'))
    const args = [
      'cms',
      '-verify',
      '-binary',
      '-noverify',
      '-inform',
      'DER',
      '-in',
      'signature',
      '-content',
      'body',
    ]
    const verify = () => execFileSync('openssl', args, { cwd: home, stdio: 'pipe' })
    expect(verify).not.toThrow()
    await writeFile(join(home, 'body'), canonicalJson({ ...signed?.body, treeSize: 3 }))
    expect(verify).toThrow(/verification failure/)
    await rm(home, { recursive: true })
    const fingerprint = new Uint8Array(Buffer.from(sealer.certificate.fingerprint, 'hex'))
    const kept = await db().sealCertificate.findUnique({ where: { fingerprint }, select: { der: true } })
    expect(kept?.der).toEqual(new Uint8Array(sealer.certificate.der))
  })

  it('is one, when five workers write it at once', async () => {
    const regionId = await regionWith(3)
    await warmPool()
    const written = await Promise.all(
      [1, 2, 3, 4, 5].map((ms) => writeCheckpoint(regionId, scribble, later(ms))),
    )
    expect(new Set(written.map(hashOf)).size).toBe(1)
    expect(await db().checkpoint.count({ where: { regionId } })).toBe(1)
    expect(await readdir(copiesOf(regionId))).toEqual(['000000000003.json'])
  })

  it('covers what was numbered before it was asked for, also when another is written meanwhile', async () => {
    const regionId = await regionWith(3)
    const slow: CheckpointSigner = {
      ...scribble,
      sign: async (digest, at) => {
        await writeCheckpoint(regionId, scribble, later(1))
        await addFacts(regionId, 1)
        return scribble.sign(digest, at)
      },
    }
    const written = await writeCheckpoint(regionId, slow, later(2))
    expect(written?.body.treeSize).toBe(3)
    expect(written?.body.signedAt).toBe(later(1).toISOString())
    const next = await writeCheckpoint(regionId, scribble, later(3))
    expect(next?.body).toMatchObject({ treeSize: 4, previousHash: hashOf(written) })
  })

  it('leaves nothing behind when the seal fails', async () => {
    const regionId = await regionWith(1)
    const broken = { ...scribble, sign: () => Promise.reject(new Error('no timestamp')) }
    await expect(writeCheckpoint(regionId, broken, start)).rejects.toThrow('no timestamp')
    expect(await latestCheckpoint(regionId)).toBeNull()
  })
})

describe('the copies outside the database', () => {
  it('hold body and signature, and missing ones are written again', async () => {
    const regionId = await regionWith(1)
    const first = await writeCheckpoint(regionId, scribble, start)
    await addFacts(regionId, 1)
    const second = await writeCheckpoint(regionId, scribble, later(1))
    const names = ['000000000001.json', '000000000002.json']
    expect((await readdir(copiesOf(regionId))).sort()).toEqual(names)
    await rm(copiesOf(regionId), { recursive: true })
    await writeCheckpoint(regionId, scribble, later(2))
    const copies = await Promise.all(names.map((name) => readFile(join(copiesOf(regionId), name), 'utf8')))
    expect(copies).toEqual([first, second].map((signed) => canonicalJson(signed)))
  })

  it('are not written over: another content is a fault', async () => {
    const regionId = await regionWith(1)
    await writeCheckpoint(regionId, scribble, start)
    const copy = join(copiesOf(regionId), '000000000001.json')
    await writeFile(copy, '{}')
    await addFacts(regionId, 1)
    await expect(writeCheckpoint(regionId, scribble, later(1))).rejects.toThrow(/differs/)
    expect(await readFile(copy, 'utf8')).toBe('{}')
    expect(await db().checkpoint.count({ where: { regionId } })).toBe(1)
  })

  it('give away a checkpoint changed in the database, with or without its leaves', async () => {
    const regionId = await regionWith(1)
    await writeCheckpoint(regionId, scribble, start)
    const change = `UPDATE "Checkpoint" SET "rootHash" = $2, "peaks" = $2 WHERE "regionId" = $1`
    await register.tamper('Checkpoint', change, [regionId, randomBytes(32)])
    await addFacts(regionId, 1)
    await expect(writeCheckpoint(regionId, scribble, later(1))).rejects.toThrow(/differs/)
  })

  it('give away an older checkpoint changed in the database', async () => {
    const regionId = await regionWith(2)
    await writeCheckpoint(regionId, scribble, start)
    await addFacts(regionId, 1)
    await writeCheckpoint(regionId, scribble, later(1))
    const change = `UPDATE "Checkpoint" SET "signature" = 'x' WHERE "regionId" = $1 AND "treeSize" = 2`
    await register.tamper('Checkpoint', change, [regionId])
    await expect(writeCheckpoint(regionId, scribble, later(2))).rejects.toThrow(/000000000002.json differs/)
  })

  it('give away a checkpoint that is gone from the database', async () => {
    const regionId = await regionWith(1)
    await writeCheckpoint(regionId, scribble, start)
    await register.tamper('Checkpoint', `DELETE FROM "Checkpoint" WHERE "regionId" = $1`, [regionId])
    await expect(writeCheckpoint(regionId, scribble, later(1))).rejects.toThrow(
      /no checkpoint in the database/,
    )
    expect(await latestCheckpoint(regionId)).toBeNull()
  })
})

describe('no checkpoint follows', () => {
  it.each([
    ['peaks that do not give the root', randomBytes(32)],
    ['more peaks than the tree has', randomBytes(64)],
  ])('%s', async (_case, peaks) => {
    const regionId = await regionWith(1)
    await writeCheckpoint(regionId, scribble, start)
    await register.tamper('Checkpoint', `UPDATE "Checkpoint" SET "peaks" = $2 WHERE "regionId" = $1`, [
      regionId,
      peaks,
    ])
    await addFacts(regionId, 1)
    await expect(writeCheckpoint(regionId, scribble, later(1))).rejects.toThrow(/contradicts its peaks/)
  })

  it('leaves that are fewer than before, or have a gap', async () => {
    const regionId = await regionWith(3)
    await writeCheckpoint(regionId, scribble, start)
    const cut = `DELETE FROM "RegisterLeaf" WHERE "regionId" = $1 AND "position" = $2`
    await register.tamper('RegisterLeaf', cut, [regionId, 2])
    await expect(writeCheckpoint(regionId, scribble, later(1))).rejects.toThrow(/lacks leaves/)
    const other = await regionWith(1)
    await writeCheckpoint(other, scribble, start)
    await addFacts(other, 2)
    await register.tamper('RegisterLeaf', cut, [other, 1])
    await expect(writeCheckpoint(other, scribble, later(1))).rejects.toThrow(/lacks leaves/)
  })

  it('leaves that were changed since it was signed, with or without a new one', async () => {
    const regionId = await regionWith(6)
    await writeCheckpoint(regionId, scribble, start)
    const change = `UPDATE "RegisterLeaf" SET "leafHash" = $2 WHERE "regionId" = $1 AND "position" = 1`
    await register.tamper('RegisterLeaf', change, [regionId, randomBytes(32)])
    await expect(writeCheckpoint(regionId, scribble, later(1))).rejects.toThrow(/do not give the root/)
    await addFacts(regionId, 1)
    await expect(writeCheckpoint(regionId, scribble, later(1))).rejects.toThrow(/do not give the root/)
  })

  it('a second one on the same', async () => {
    const regionId = await regionWith(1)
    await writeCheckpoint(regionId, scribble, start)
    const fork = `INSERT INTO "Checkpoint" SELECT "regionId", 2, "rootHash", "previousHash", "signature", now(), "peaks"
      FROM "Checkpoint" WHERE "regionId" = $1`
    await expect(register.app.query(fork, [regionId])).rejects.toThrow(/Checkpoint_chain/)
  })
})
