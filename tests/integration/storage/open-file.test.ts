import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { downloadResponse } from '#lib/storage/download-response'
import { openFile } from '#lib/storage/open-file'
import { readFile } from '#lib/storage/read-file'
import { writeFile } from '#lib/storage/write-file'
import { countQueries } from '#tests/integration/count-queries'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const PART = 256 * 1024

async function keep(size: number): Promise<{ key: string; bytes: Buffer }> {
  const file = {
    key: `uji/${randomUUID()}`,
    contentType: 'application/octet-stream',
    bytes: randomBytes(size),
  }
  await db().$transaction((tx) => writeFile(tx, file, new Date()))
  return file
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a file that is read', () => {
  it.each([1, PART - 1, PART, PART + 1, 5 * PART + 17])('of %d bytes comes back whole', async (size) => {
    const { key, bytes } = await keep(size)
    const { size: told, stream } = await openFile(key)
    expect(told).toBe(size)
    const parts: Uint8Array[] = []
    for await (const part of stream) parts.push(part)
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(PART)
    expect(hash(Buffer.concat(parts))).toBe(hash(bytes))
    expect(hash(await readFile(key))).toBe(hash(bytes))
  })

  it('that is not there is a fault', async () => {
    await expect(openFile('uji/tidak-ada')).rejects.toThrow(/no file/)
  })

  it('is stored so that a part of it is found without the rest', async () => {
    const rows = await db().$queryRaw`
      SELECT attstorage::text AS "storage" FROM pg_attribute
      WHERE attrelid = '"StoredFile"'::regclass AND attname = 'bytes'`
    expect(rows).toEqual([{ storage: 'e' }])
  })
})

describe('a download', () => {
  it('names its length and reads on only as it is taken; broken off, it reads no more', async () => {
    const { key } = await keep(40 * PART)
    const queries = countQueries()
    const response = downloadResponse(await openFile(key), {
      fileName: 'uji.pdf',
      contentType: 'application/pdf',
    })
    expect(response.headers.get('content-length')).toBe(String(40 * PART))
    const reader = response.body?.getReader()
    for (let part = 0; part < 3; part += 1) expect((await reader?.read())?.value?.length).toBe(PART)
    expect(queries()).toBe(3)
    await reader?.cancel()
    expect(await reader?.read()).toEqual({ done: true, value: undefined })
    expect(queries()).toBe(3)
  })
})
