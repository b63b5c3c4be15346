import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import type { Sealer } from '#lib/certificates/seal'
import { checkPackage } from '#lib/handovers/package/check-package'
import { MANIFEST_PATH, MANIFEST_SEAL_PATH, RECAP_PATH } from '#lib/handovers/package/manifest'
import { flipBit, randomBits } from '#tests/factories/flip-bit'
import { makePackage, packOf, relisted, sourceOf, type TestPackage, zipOf } from '#tests/factories/package'
import { withoutRow } from '#tests/factories/recap'

// Fonts are read and documents sealed here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const BOOK = 'himpunan-pakta_jilid-01.pdf'

let sealer: Sealer
let good: TestPackage
let zip: Uint8Array
let paths: string[]
let first: string
let second: string

beforeAll(async () => {
  sealer = await loadSealer(await makeTestSeal('x', new Date()), 'x')
  good = await makePackage(sealer, 3)
  zip = await packOf(good)
  paths = [...good.files.keys()]
  ;[first = '', second = ''] = paths
})

const check = async (bytes: Uint8Array, trusted: Uint8Array[] | null = [sealer.certificate.der]) =>
  (await checkPackage(sourceOf(bytes), trusted)).findings

/** The files of the good ZIP, manifest and seal included, to be written anew by another hand. */
async function openedFiles(): Promise<[string, Uint8Array][]> {
  const { files, at } = good
  const own = await packOf(good)
  const manifestAt = 30 + MANIFEST_PATH.length
  const view = new DataView(own.buffer, own.byteOffset)
  const size = view.getUint32(22, true)
  const sealHeader = manifestAt + size
  const sealAt = sealHeader + 30 + MANIFEST_SEAL_PATH.length
  const sealSize = view.getUint32(sealHeader + 22, true)
  const parts: [string, Uint8Array][] = [
    [MANIFEST_PATH, own.subarray(manifestAt, sealHeader)],
    [MANIFEST_SEAL_PATH, own.subarray(sealAt, sealAt + sealSize)],
    ...files,
  ]
  expect(Buffer.compare(zipOf(parts, at), own)).toBe(0)
  return parts
}

async function rewritten(change: (files: Map<string, Uint8Array>) => Iterable<[string, Uint8Array]>) {
  return check(zipOf(change(new Map(await openedFiles())), good.at))
}

describe('a package as it was sealed', () => {
  test('is whole', async () => {
    const verdict = await checkPackage(sourceOf(zip), [sealer.certificate.der])
    expect(verdict).toMatchObject({ findings: [], manifest: good.manifest })
  })

  test('is read in parts, never as a whole', async () => {
    const book = good.files.get(BOOK)?.length ?? 0
    const largest = Math.max(book, 65_557)
    let most = 0
    const source = {
      size: zip.length,
      read: async (from: number, to: number) => {
        most = Math.max(most, to - from)
        return zip.subarray(from, to)
      },
    }
    expect((await checkPackage(source, null)).findings).toEqual([])
    expect(most).toBeLessThanOrEqual(largest)
  })

  test('is refused after each of 200 bits turned over at random places', async () => {
    for (const bit of randomBits(zip.length, 200, 7)) {
      const findings = await check(flipBit(zip, bit))
      expect([bit, findings.length > 0]).toEqual([bit, true])
    }
  })

  test('is refused after any bit of its headers turned over', async () => {
    const start =
      zip.length -
      22 -
      46 * (paths.length + 2) -
      [MANIFEST_PATH, MANIFEST_SEAL_PATH, ...paths].join('').length
    expect(Buffer.from(zip).readUInt32LE(start)).toBe(0x02014b50)
    for (let bit = start * 8; bit < zip.length * 8; bit += 23)
      expect([bit, (await check(flipBit(zip, bit), null)).length > 0]).toEqual([bit, true])
  })
})

describe('what another hand did to the ZIP is told by name', () => {
  test('a row taken out of the recap', async () => {
    const recap = await withoutRow(good.files.get(RECAP_PATH) ?? new Uint8Array(), 3)
    expect(await rewritten((files) => files.set(RECAP_PATH, recap))).toEqual([
      { entry: RECAP_PATH, fault: 'differs' },
    ])
  })

  test('two certificates exchanged under their names', async () => {
    const findings = await rewritten((files) => {
      const [one, other] = [files.get(first), files.get(second)]
      if (one && other) files.set(first, other).set(second, one)
      return files
    })
    expect(findings).toEqual([
      { entry: first, fault: 'differs' },
      { entry: second, fault: 'differs' },
    ])
  })

  test('a certificate of another package in the place of one', async () => {
    const other = await makePackage(sealer, 1)
    const [[, bytes = new Uint8Array()] = []] = other.files
    expect(await rewritten((files) => files.set(first, bytes))).toEqual([{ entry: first, fault: 'differs' }])
  })

  test('an entry taken out', async () => {
    const findings = await rewritten((files) => [...files].filter(([path]) => path !== second))
    expect(findings).toEqual([{ entry: second, fault: 'missing' }])
  })

  test('an entry added, or one twice', async () => {
    const extra = [['catatan.txt', Buffer.from('x')]] as [string, Uint8Array][]
    expect(await rewritten((files) => [...files, ...extra])).toEqual([
      { entry: 'catatan.txt', fault: 'unlisted' },
    ])
    expect(await rewritten((files) => [...files, [first, good.files.get(first) ?? Buffer.of()]])).toEqual([
      { entry: first, fault: 'unlisted' },
    ])
  })

  test('an entry under another name', async () => {
    const renamed = await rewritten((files) =>
      [...files].map(([path, bytes]) => [path === first ? 'lain.pdf' : path, bytes]),
    )
    expect(renamed).toEqual([
      { entry: first, fault: 'missing' },
      { entry: 'lain.pdf', fault: 'unlisted' },
    ])
  })

  test('two entries in another order', async () => {
    const findings = await rewritten((files) => {
      const all = [...files]
      return [...all.slice(0, 2), ...all.slice(3, 4), ...all.slice(2, 3), ...all.slice(4)]
    })
    expect(findings).toEqual([
      { entry: second, fault: 'misplaced' },
      { entry: first, fault: 'misplaced' },
    ])
  })

  test('bytes behind it, in front of it, between two entries', async () => {
    const more = Buffer.from('lebih')
    expect(await check(Buffer.concat([zip, more]))).toEqual([{ entry: null, fault: 'appended' }])
    expect(await check(Buffer.concat([more, zip]))).toEqual([{ entry: null, fault: 'prepended' }])
    const at = Buffer.from(zip).indexOf('PK\u0003\u0004', 10)
    const widened = Buffer.concat([zip.subarray(0, at), more, zip.subarray(at)])
    expect((await check(widened)).length).toBeGreaterThan(0)
  })

  test('the same files packed by another program, or at another time', async () => {
    const files = await openedFiles()
    expect(await check(zipOf(files, new Date(good.at.getTime() + 10_000)))).toEqual([
      { entry: null, fault: 'not_laid_out' },
    ])
  })

  test('the recap and the manifest changed together', async () => {
    const recap = await withoutRow(good.files.get(RECAP_PATH) ?? new Uint8Array(), 3)
    const entries = good.manifest.entries.map((entry) =>
      entry.kind === 'recap' ? relisted(entry, recap) : entry,
    )
    const changed = Buffer.from(JSON.stringify({ ...good.manifest, entries }))
    const findings = await rewritten((files) => files.set(RECAP_PATH, recap).set(MANIFEST_PATH, changed))
    expect(findings).toEqual([{ entry: MANIFEST_PATH, fault: 'manifest_changed' }])
  })

  test('no manifest, no seal, no ZIP', async () => {
    for (const path of [MANIFEST_PATH, MANIFEST_SEAL_PATH])
      expect(await rewritten((files) => [...files].filter(([name]) => name !== path))).toEqual([
        { entry: null, fault: 'not_package' },
      ])
    expect(await check(zip.subarray(0, -1))).toEqual([{ entry: null, fault: 'not_package' }])
  })
})

describe('a forger who has the whole sealed anew', () => {
  test('with a certificate of the same name is told by every seal', async () => {
    const forger = await loadSealer(await makeTestSeal('x', new Date()), 'x')
    const forged = await packOf(await makePackage(forger, 2))
    const faults = (await check(forged)).map(({ entry, fault }) => `${entry}: ${fault}`)
    expect(faults).toEqual([
      'manifest.json: foreign_seal',
      expect.stringMatching(/^0001_.*: foreign_seal$/),
      expect.stringMatching(/^0002_.*: foreign_seal$/),
      `${BOOK}: foreign_seal`,
      'manifest.json: checkpoint_foreign',
    ])
    expect(await check(forged, null)).toEqual([])
  })

  test('around the true certificates is told by the manifest', async () => {
    const forger = await loadSealer(await makeTestSeal('x', new Date()), 'x')
    const forged = await packOf({ ...good, sealer: forger })
    expect(await check(forged)).toEqual([{ entry: MANIFEST_PATH, fault: 'foreign_seal' }])
  })
})
