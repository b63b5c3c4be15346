import { MOST_CMS_BYTES } from '#lib/certificates/check/read-cms'
import { isTrustedSealer, listTimeAnchors, type Trust } from '#lib/certificates/check/trust'
import type { VerifiedCms } from '#lib/certificates/check/verify-cms'
import { checkCheckpoint } from '#lib/handovers/package/check/check-checkpoint'
import { checkEntry } from '#lib/handovers/package/check/check-entry'
import { checkOrder } from '#lib/handovers/package/check/check-order'
import type { Finding, PackageFault } from '#lib/handovers/package/check/finding'
import { isLaidOut } from '#lib/handovers/package/check/is-laid-out'
import type { RandomAccess } from '#lib/handovers/package/check/random-access'
import { readDirectory, type ZipDirectory, type ZipPlace } from '#lib/handovers/package/check/read-directory'
import { readManifest } from '#lib/handovers/package/check/read-manifest'
import { type ReadFile, readPlace } from '#lib/handovers/package/check/read-place'
import { MANIFEST_PATH, MANIFEST_SEAL_PATH, type PackageManifest } from '#lib/handovers/package/manifest'
import type { ZipEntry } from '#lib/handovers/package/zip-layout'

/** What is wrong with a package, nothing if `findings` is empty; the rest is null where its manifest is not believed. */
export type PackageVerdict = {
  findings: Finding[]
  manifest: PackageManifest | null
  seal: VerifiedCms | null
}

type Checked = { findings: Finding[]; entries: ZipEntry[] }
type Opened = { directory: ZipDirectory; manifest: ReadFile; seal: ReadFile }

/** More than a manifest of 65,000 people takes. */
const MOST_MANIFEST = 256 * 1024 * 1024

/** The manifest and its seal; null without them, or when more is listed than there are bytes for. */
async function open(source: RandomAccess): Promise<Opened | null> {
  const directory = await readDirectory(source)
  const listed = directory?.places.reduce((sum, { size }) => sum + size, 0) ?? 0
  const find = (path: string) => directory?.places.find((place) => place.path === path)
  const [manifest, seal] = [find(MANIFEST_PATH), find(MANIFEST_SEAL_PATH)]
  if (!directory || !manifest || !seal || listed > source.size) return null
  if (manifest.size > MOST_MANIFEST || seal.size > MOST_CMS_BYTES) return null
  return { directory, manifest: await readPlace(source, manifest), seal: await readPlace(source, seal) }
}

function checkSeal({ certificate, timestamp }: VerifiedCms, { seals, times }: Trust): PackageFault | null {
  if (seals && !isTrustedSealer(certificate.der, seals)) return 'foreign_seal'
  return times && timestamp && !timestamp.trusted ? 'foreign_timestamp' : null
}

/** Checks every listed file that is there, one at a time. */
async function checkFiles(
  source: RandomAccess,
  places: readonly ZipPlace[],
  manifest: PackageManifest,
  trust: Trust,
): Promise<Checked> {
  const byPath = new Map(places.map((place) => [place.path, place]))
  const checked: Checked = { findings: [], entries: [] }
  for (const entry of manifest.entries) {
    const place = byPath.get(entry.path)
    // Named twice, it is read once; the second is missing.
    if (!place || !byPath.delete(entry.path)) continue
    const file = await readPlace(source, place)
    const fault = await checkEntry(file.bytes, entry, manifest, trust)
    if (fault) checked.findings.push({ entry: entry.path, fault })
    checked.entries.push(file.entry)
  }
  return checked
}

const found = (entry: string | null, fault: PackageFault | null): Finding[] =>
  fault ? [{ entry, fault }] : []

function checkOutline({ places, before, behind }: ZipDirectory, { entries }: PackageManifest): Finding[] {
  const listed = [MANIFEST_PATH, MANIFEST_SEAL_PATH, ...entries.map(({ path }) => path)]
  const order = checkOrder(
    listed,
    places.map(({ path }) => path),
  )
  return [
    ...found(null, before > 0 ? 'prepended' : null),
    ...found(null, behind > 0 ? 'appended' : null),
    ...order,
  ]
}

/**
 * Whether a file is, to the last byte, a handover package as it was sealed: the manifest's seal first, then every file
 * against the manifest, each certificate's and volume's own seal, leaf and place in the register, and the ZIP around
 * them. Never throws for what is in the file, and keeps no more of it in memory than its manifest and one of its files.
 * @param seals certificates in DER that are trusted to seal; null when nobody is asked for
 * @param times those of timestamp authorities or roots above them; null when the timestamps decide nothing
 */
export async function checkPackage(
  source: RandomAccess,
  seals: readonly Uint8Array[] | null,
  times: readonly Uint8Array[] | null = null,
): Promise<PackageVerdict> {
  const trust: Trust = { seals, times }
  const opened = await open(source)
  if (!opened) return { findings: found(null, 'not_package'), manifest: null, seal: null }
  const { directory } = opened
  const read = await readManifest(opened.manifest.bytes, opened.seal.bytes, listTimeAnchors(trust))
  if (!read.ok) return { findings: found(MANIFEST_PATH, read.fault), manifest: null, seal: null }
  const { manifest, seal } = read
  const { findings, entries } = await checkFiles(source, directory.places, manifest, trust)
  findings.unshift(...found(MANIFEST_PATH, checkSeal(seal, trust)), ...checkOutline(directory, manifest))
  findings.push(...(await checkCheckpoint(manifest, trust)))
  const written = [opened.manifest.entry, opened.seal.entry, ...entries]
  if (findings.length === 0 && !(await isLaidOut(source, written, new Date(manifest.preparedAt))))
    findings.push(...found(null, 'not_laid_out'))
  return { findings, manifest, seal }
}
