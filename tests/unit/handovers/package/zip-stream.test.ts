import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type ZipSource, zipStream } from '#lib/handovers/package/zip-stream'

const at = new Date('2024-07-29T01:15:43.000Z')
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Files that note when they are read. */
function makeSources(count: number, change: Partial<ZipSource> = {}) {
  const read: string[] = []
  const sources = Array.from({ length: count }, (_, index): ZipSource => {
    const text = `isi ${index}`
    const path = `${index}.txt`
    const bytes = () => {
      read.push(path)
      return Promise.resolve(new Uint8Array(Buffer.from(text)))
    }
    const honest = { path, size: text.length, sha256: hash(text), read: bytes }
    return index === count - 1 ? { ...honest, ...change } : honest
  })
  return { sources, read }
}

async function take(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

describe('a ZIP that is taken', () => {
  it('is written file by file as it is taken, as long as was said', async () => {
    const { sources, read } = makeSources(3)
    const { size, stream } = zipStream(sources, at)
    expect(read).toEqual([])
    const reader = stream.getReader()
    await reader.read()
    await reader.read()
    expect(read).toEqual(['0.txt'])
    reader.releaseLock()
    expect((await take(zipStream(makeSources(3).sources, at).stream)).length).toBe(size)
  })

  it('has the same bytes for the same files', async () => {
    const [one, other] = [makeSources(4), makeSources(4)]
    expect(await take(zipStream(one.sources, at).stream)).toEqual(
      await take(zipStream(other.sources, at).stream),
    )
  })

  it('reads no further when whoever takes it goes away', async () => {
    const { sources, read } = makeSources(50)
    const reader = zipStream(sources, at).stream.getReader()
    for (let part = 0; part < 6; part += 1) await reader.read()
    await reader.cancel()
    expect(read).toHaveLength(3)
  })

  it.each([
    ['other bytes of the same length', { sha256: hash('isi 9') }],
    ['another length', { size: 4 }],
  ])('breaks off before a file with %s', async (_what, change) => {
    const { sources } = makeSources(3, change)
    const parts: Uint8Array[] = []
    const taking = async () => {
      for await (const part of zipStream(sources, at).stream) parts.push(part)
    }
    await expect(taking()).rejects.toThrow('2.txt is not the file that the package names')
    expect(parts).toHaveLength(4)
  })

  it('breaks off when a file cannot be read', async () => {
    const { sources } = makeSources(2, { read: () => Promise.reject(new Error('the disk is gone')) })
    await expect(take(zipStream(sources, at).stream)).rejects.toThrow('the disk is gone')
  })
})
