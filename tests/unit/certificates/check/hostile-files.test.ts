import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readTrust } from '#lib/certificates/check/read-trust'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { reportFile } from '#lib/handovers/package/check/report-file'
import { checkPackage } from '#lib/handovers/package/check-package'
import { makePackage, packOf, relisted, sourceOf } from '#tests/factories/package'

vi.setConfig({ testTimeout: 60_000 })

const read = (name: string) => readFileSync(`tests/fixtures/certificates/${name}`)
const pdf = read('released-psre.pdf')
const trusted = readTrust(read('released-psre.pem'))

/** No file may keep a checker busy for longer; a good one of this size takes a tenth. */
const PATIENCE_MS = 3000

async function expectRefused(file: Uint8Array): Promise<void> {
  const started = performance.now()
  const { standing } = await reportFile(sourceOf(file), { seals: trusted, times: null })
  expect([standing, performance.now() - started < PATIENCE_MS]).toEqual(['bad', true])
}

const around = (range: string, hex: string) =>
  Buffer.from(
    `%PDF-1.7\n/Type/Sig/ByteRange ${range}/Contents <${hex}>/M(D:20260101000000Z)\n%%EOF`,
    'latin1',
  )

describe('hostile PDFs are refused in peace', () => {
  test.each([
    ['a range of bytes that are not there', around('[0 1 2 3]', '00')],
    ['a range beyond any file', around('[0 9999999999 9999999999 9999999999]', '3000')],
    ['a negative range', around('[0 -1 5 5]', '3000')],
    ['nothing', around('', '')],
    ['a length without end', around('[0 40 46 6]', '3080')],
    ['a length beyond the file', around('[0 45 51 7]', '3082ffff')],
    ['many ranges', Buffer.from(`%PDF-${'/ByteRange'.repeat(3)}`)],
    ['a range cut off', Buffer.from('%PDF-1.7 /ByteRange')],
    ['ten million brackets', Buffer.from(`%PDF-1.7\n${'('.repeat(10_000_000)}`)],
    ['ten million slashes', Buffer.from(`%PDF-1.7\n${'/'.repeat(10_000_000)}`)],
    ['a million ranges', Buffer.from(`%PDF-1.7\n${'/ByteRange[0 1 2 3]'.repeat(1_000_000)}`)],
    ['a placeholder of ten million digits', around('[0 40 9999990 1]', '3'.repeat(10_000_000))],
  ])('%s', (_, file) => expectRefused(file))

  test('noise anywhere, and any truncation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(pdf.length), async (noise, at) => {
        const noisy = Buffer.concat([pdf.subarray(0, at), noise, pdf.subarray(at + noise.length)])
        if (!noisy.equals(pdf)) await expectRefused(noisy)
        if (at < pdf.length) await expectRefused(pdf.subarray(0, at))
      }),
      { numRuns: 200 },
    )
  })

  test('a crafted CMS of every short shape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 120 }), async (content) => {
        const hex = `<30${Buffer.from([content.length, ...content]).toString('hex')}>`
        const before = '%PDF-1.7\n<</Type/Sig/ByteRange[0 00000 00000 00000]/Contents'
        const behind = Buffer.from('/M(D:20260101000000Z)>>\n%%EOF')
        const range = [before.length, before.length + hex.length, behind.length].map((value) =>
          String(value).padStart(5, '0'),
        )
        const head = before.replace('00000 00000 00000', range.join(' '))
        const file = Buffer.concat([Buffer.from(head + hex, 'latin1'), behind])
        expect(await checkSealedPdf(file, trusted)).toEqual({ ok: false, reason: 'changed' })
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile packages are refused in peace', () => {
  const end = (count: number, size: number, offset: number) => {
    const record = Buffer.alloc(22)
    record.writeUInt32LE(0x06054b50, 0)
    record.writeUInt16LE(count, 10)
    record.writeUInt32LE(size, 12)
    record.writeUInt32LE(offset, 16)
    return record
  }
  const entry = (path: string, size: number, offset: number) => {
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt32LE(size, 24)
    record.writeUInt16LE(path.length, 28)
    record.writeUInt32LE(offset, 42)
    return Buffer.concat([record, Buffer.from(path)])
  }
  const start = Buffer.from('PK\u0003\u0004'.padEnd(100, ' '))
  const zip = (...entries: Buffer[]) => {
    const directory = Buffer.concat(entries)
    return Buffer.concat([start, directory, end(entries.length, directory.length, start.length)])
  }

  test.each([
    ['its first bytes alone', Buffer.from('PK\u0003\u0004')],
    ['no entries', zip()],
    ['an end that promises 65,535 entries', Buffer.concat([start, end(0xffff, 0, 100)])],
    ['a directory beyond the file', Buffer.concat([start, end(1, 0xffffffff, 0)])],
    ['a directory before the file', Buffer.concat([start, end(1, 50, 0xffffff00)])],
    ['a manifest of 4 GiB', zip(entry('manifest.json', 0xffffffff, 0), entry('manifest.p7s', 10, 0))],
    [
      'entries that lie beyond the file',
      zip(entry('manifest.json', 60, 0xfffffff0), entry('manifest.p7s', 9, 0xfffffff0)),
    ],
    [
      '60,000 entries over the same bytes',
      zip(
        ...Array.from({ length: 60_000 }, (_, index) =>
          entry(index === 0 ? 'manifest.json' : 'manifest.p7s', 90, 0),
        ),
      ),
    ],
    ['many ends', Buffer.concat([start, ...Array.from({ length: 3000 }, () => end(1, 22, 100))])],
    ['noise in the manifest', zip(entry('manifest.json', 60, 0), entry('manifest.p7s', 30, 0))],
  ])('%s', (_, file) => expectRefused(file))

  test('a sealed manifest over thousands of files that are the same bytes', async () => {
    const sealer = await loadSealer(await makeTestSeal('x', new Date()), 'x')
    const made = await makePackage(sealer, 1)
    const bytes = new Uint8Array(1_000_000)
    const names = Array.from({ length: 4000 }, (_, index) => `${index}.xlsx`)
    const [recap] = made.manifest.entries.filter(({ kind }) => kind === 'recap')
    if (recap?.kind !== 'recap') throw new Error('a package has a recap')
    made.manifest.entries = names.map((path) => relisted({ ...recap, path }, bytes))
    const few = Buffer.from(await packOf({ ...made, files: new Map([['isi', bytes]]) }))
    const place = (path: string) => few.indexOf(Buffer.from(path)) - 30
    const own = ['manifest.json', 'manifest.p7s'].map((path) =>
      entry(path, few.readUInt32LE(place(path) + 22), place(path)),
    )
    const places = names.map((path) => entry(path, bytes.length, few.indexOf(bytes) - 30 - path.length))
    const directory = Buffer.concat([...own, ...places])
    const record = end(places.length + 2, directory.length, few.length)
    await expectRefused(Buffer.concat([few, directory, record]))
  })

  test('a name that would steer a terminal', async () => {
    const file = zip(entry('\u001b[2Kpaket', 1, 0))
    const report = await reportFile(sourceOf(file), { seals: trusted, times: null })
    expect(JSON.stringify(report)).not.toContain('\\u001b')
  })

  test('noise of every kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (noise) => {
        expect((await checkPackage(sourceOf(noise), trusted)).findings.length).toBeGreaterThan(0)
        await expectRefused(Buffer.concat([start, noise]))
      }),
      { numRuns: 200 },
    )
  })
})
