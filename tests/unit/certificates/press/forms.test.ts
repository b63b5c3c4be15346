import { describe, expect, test, vi } from 'vitest'
import type { CertificateContent } from '#lib/certificates/content'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { closePress } from '#lib/certificates/press/close-press'
import { openPress, printSheets } from '#lib/certificates/press/press'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import { certificateFactory, handwriting } from '#tests/factories/certificate-content'
import { objectsOf } from '#tests/factories/pdf-objects'
import { pageTextsOf, rasterise } from '#tests/factories/pdf-tools'
import { SLOT } from '#tests/factories/printed'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

function printAll(contents: readonly CertificateContent[]): Uint8Array {
  const press = openPress(loadTypefaces())
  for (const content of contents) printSheets(press, layOutCertificate(content, press.ribbon.faces))
  const createdAt = new Date('2024-07-29T01:15:00Z')
  const imprint = { title: 'Semua', subject: 'Semua', key: 'semua', createdAt, bookmarks: [] }
  return closePress(press, imprint, SLOT).bytes
}

function certificateOf(name: string, seed: number): CertificateContent {
  return certificateFactory({
    signer: { ...certificateFactory().signer, name },
    mark: handwriting(seed),
    verifyUrl: `https://ikrar.example.go.id/verifikasi/7K3MQ9X2TB4W${seed}`,
  })
}

const three = [
  certificateOf('Baso Kadir', 1),
  certificateOf('Siti 中 Rahma', 2),
  certificateOf('Dewi Lestari', 3),
]

describe('what pages share', () => {
  const pdf = printAll(three)
  const forms = objectsOf(pdf).streams.filter(({ entries }) => entries['/Subtype'] === '/Form')

  test('is stored once it is seen again, the longer the sooner', () => {
    const words = forms.map(({ bytes }) => bytes.toString('latin1'))
    for (const shared of ['Menjaga dan menegakkan', 'Menghindari konflik', 'DINAS KOMUNIKASI'])
      expect(words.filter((one) => one.includes(shared))).toHaveLength(1)
    expect(words.join('')).not.toContain('Pangkat/Golongan')
    expect(words.join('')).not.toMatch(/Kadir|Rahma|Lestari/)
    expect(new Set(words).size).toBe(words.length)
  })

  test('says nothing of structure, which belongs to the pages', () => {
    for (const { bytes } of forms) expect(bytes.toString('latin1')).not.toContain('MCID')
  })

  test('leaves the first page as it was, and paints the others through forms', () => {
    const pages = objectsOf(pdf).streams.filter(({ bytes }) => bytes.includes('/P<</MCID'))
    const painted = pages.map(
      ({ bytes }) =>
        bytes.toString('latin1').match(/\/P<<\/MCID \d+>>BDC\nq 1 0 0 1 \S+ \S+ cm\/F\d+ Do Q\nEMC/g)
          ?.length ?? 0,
    )
    expect(painted[0]).toBe(0)
    expect(painted[1]).toBeGreaterThan(2)
    expect(painted[2]).toBeGreaterThan(painted[1] ?? 0)
  })

  test('reads and looks as each certificate does alone', () => {
    const alone = three.map((one) => printAll([one]))
    expect(pageTextsOf(pdf)).toEqual(alone.flatMap(pageTextsOf))
    const pages = rasterise(pdf, 100)
    alone.forEach((one, index) => {
      const [page] = rasterise(one, 100)
      const other = pages[index]?.greys ?? Buffer.alloc(0)
      const far = page?.greys.filter((grey, at) => Math.abs(grey - (other[at] ?? 0)) > 96).length
      expect(far).toBe(0)
    })
  })

  test('costs next to nothing on a further page', () => {
    const [few, many] = [3, 23].map(
      (count) =>
        printAll(Array.from({ length: count }, (_, index) => certificateOf(`Nama ${index}`, index))).length,
    ) as [number, number]
    expect((many - few) / 20).toBeLessThan(3_000)
  })
})
