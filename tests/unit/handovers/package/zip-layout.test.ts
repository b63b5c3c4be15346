import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ZipEntry, zipEnd, zipLocalHeader, zipSize } from '#lib/handovers/package/zip-layout'

const at = new Date('2024-07-29T01:15:43.000Z')
const files: [path: string, text: string][] = [
  ['manifest.json', '{}'],
  ['0001_ANDI-WINARNO_7K3MQ9X2TB4WN.pdf', 'isi berkas'],
  ['catatan-é.txt', ''],
]

function layOut(): { zip: Buffer; entries: ZipEntry[] } {
  const entries = files.map(([path, text]) => ({ path, size: Buffer.byteLength(text), crc32: crc32(text) }))
  const body = files.flatMap(([, text], index) => {
    const entry = entries[index]
    return entry ? [zipLocalHeader(entry, at), Buffer.from(text)] : []
  })
  return { zip: Buffer.concat([...body, zipEnd(entries, at)]), entries }
}

/** Lists a ZIP by Python's reader: name, method, time, extra field, flags, and the bytes' own test. */
const PYTHON = `
import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps([[i.filename, i.compress_type, list(i.date_time), len(i.extra), i.flag_bits, z.read(i).decode()]
  for i in z.infolist()]))`

describe('a ZIP of stored files', () => {
  let folder: string
  let path: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ikrar-zip-'))
    path = join(folder, 'paket.zip')
    writeFileSync(path, layOut().zip)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is as long as it was said to be before a byte was written', () => {
    const { zip, entries } = layOut()
    expect(zipSize(entries)).toBe(zip.length)
  })

  it('opens with unzip, which finds every byte whole', () => {
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toMatch(/No errors detected/)
  })

  it('opens with another reader: names, times in UTC, nothing but the files', () => {
    const listed: unknown = JSON.parse(execFileSync('python3', ['-c', PYTHON, path], { encoding: 'utf8' }))
    const utf8 = 1 << 11
    expect(listed).toEqual(files.map(([name, text]) => [name, 0, [2024, 7, 29, 1, 15, 42], 0, utf8, text]))
  })

  it('is a fault when it would need the larger format, before a byte is written', () => {
    const one = { path: 'a', size: 0 }
    expect(() => zipSize(new Array<typeof one>(65_534).fill(one))).not.toThrow()
    expect(() => zipSize(new Array<typeof one>(65_535).fill(one))).toThrow(/does not fit/)
    expect(() => zipSize([{ path: 'a', size: 2 ** 32 - 1 }])).toThrow(/does not fit/)
    expect(() => zipEnd([{ path: 'a', size: 2 ** 32, crc32: 0 }], at)).toThrow(/does not fit/)
  })
})
