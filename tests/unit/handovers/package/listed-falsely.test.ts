import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import type { Sealer } from '#lib/certificates/seal'
import type { Finding } from '#lib/handovers/package/check/finding'
import { checkPackage } from '#lib/handovers/package/check-package'
import { MANIFEST_PATH, type PackageManifest } from '#lib/handovers/package/manifest'
import { makePackage, packOf, sourceOf, type TestPackage } from '#tests/factories/package'

// Fonts are read and documents sealed here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let sealer: Sealer
let good: TestPackage
let first: string

beforeAll(async () => {
  sealer = await loadSealer(await makeTestSeal('x', new Date()), 'x')
  good = await makePackage(sealer, 3)
  ;[first = ''] = good.files.keys()
})

/** The package with its manifest changed and sealed again by the rightful sealer. */
async function resealed(change: (manifest: PackageManifest) => unknown): Promise<Finding[]> {
  const manifest = structuredClone(good.manifest)
  change(manifest)
  const zip = await packOf({ ...good, manifest })
  return (await checkPackage(sourceOf(zip), [sealer.certificate.der])).findings
}

describe('even the rightful sealer cannot list what is not so', () => {
  const leafOf = (manifest: PackageManifest) => {
    const [entry] = manifest.entries
    if (entry?.kind !== 'certificate') throw new Error('the first entry is a certificate')
    return entry
  }

  test.each<[string, (manifest: PackageManifest) => unknown, string]>([
    [
      'a leaf of another signing',
      (one) => Object.assign(leafOf(one), { leaf: '0'.repeat(64) }),
      'leaf_differs',
    ],
    [
      'a code of another signing',
      (one) => Object.assign(leafOf(one), { code: '0000000000000' }),
      'leaf_differs',
    ],
    [
      'another place in the register',
      (one) => Object.assign(leafOf(one), { leafIndex: 6 }),
      'not_in_register',
    ],
    ['a shorter path', (one) => leafOf(one).proof.pop(), 'not_in_register'],
  ])('%s', async (_, change, fault) => {
    expect(await resealed(change)).toEqual([{ entry: first, fault }])
  })

  test.each<[string, (manifest: PackageManifest) => unknown]>([
    ['another root', ({ checkpoint }) => Object.assign(checkpoint.body, { rootHash: '0'.repeat(64) })],
    ['another size', ({ checkpoint }) => Object.assign(checkpoint.body, { treeSize: 9 })],
    ['another region', (one) => Object.assign(one, { regionId: '01911c2e-5b6a-7000-8000-00000000000f' })],
  ])('a checkpoint of %s', async (_, change) => {
    const findings = await resealed(change)
    expect(findings).toContainEqual({ entry: MANIFEST_PATH, fault: 'checkpoint_changed' })
  })

  test('a book as a certificate, a certificate as a book, a recap as either', async () => {
    const swapped = await resealed(({ entries }) => {
      const book = entries.at(-1)
      if (book?.kind === 'book')
        entries[entries.length - 1] = { ...leafOf(good.manifest), ...book, kind: 'certificate' }
    })
    expect(swapped).toEqual([{ entry: MANIFEST_PATH, fault: 'manifest_malformed' }])
    const asBook = await resealed(({ entries }) => {
      const { path, size, sha256 } = leafOf(good.manifest)
      entries[0] = { kind: 'book', path, size, sha256, volume: 1, volumes: 1 }
    })
    expect(asBook).toEqual([{ entry: first, fault: 'leaf_unexpected' }])
  })

  test('a file named twice', async () => {
    const findings = await resealed((one) => one.entries.push({ ...leafOf(one) }))
    expect(findings).toEqual([{ entry: first, fault: 'missing' }])
  })

  test('a manifest of another shape', async () => {
    for (const change of [
      (one: PackageManifest) => Object.assign(one, { catatan: 'x' }),
      (one: PackageManifest) => Object.assign(one, { preparedAt: '2026-01-01' }),
      (one: PackageManifest) => Object.assign(leafOf(one), { sha256: 'A'.repeat(64) }),
    ])
      expect(await resealed(change)).toEqual([{ entry: MANIFEST_PATH, fault: 'manifest_malformed' }])
  })
})
