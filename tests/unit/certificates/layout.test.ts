import { describe, expect, test } from 'vitest'
import type { CertificateContent } from '#lib/certificates/content'
import { type Block, mm, type Sheet } from '#lib/certificates/layout/ink'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { letterhead } from '#lib/certificates/layout/letterhead'
import { newMemory } from '#lib/certificates/layout/memory'
import { setPersonName } from '#lib/certificates/layout/person-name'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import { ceremonies, certificateFactory, witnessFactory } from '#tests/factories/certificate-content'
import { makePng } from '#tests/factories/png'
import { textsOf } from '#tests/factories/sheet-problems'

const faces = loadTypefaces()

function sheetsOf(changes: Partial<CertificateContent> = {}, ceremony = ceremonies[0]): Sheet[] {
  return layOutCertificate(certificateFactory(changes, ceremony), faces)
}

function named(name: string): Partial<CertificateContent> {
  return { signer: { ...certificateFactory().signer, name } }
}

/** The block of the first page that holds a text beginning so. */
function blockWith(sheets: Sheet[], beginning: string): Block {
  const block = sheets[0]?.blocks.find(({ inks }) =>
    inks.some((ink) => ink.kind === 'text' && ink.text.startsWith(beginning)),
  )
  if (!block) throw new Error(`no block with ${beginning}`)
  return block
}

describe.each(ceremonies)('$id', (ceremony) => {
  test.each([1, 2] as const)('edition %i takes one page in 12 points', (edition) => {
    const witness = edition === 2 ? witnessFactory() : null
    const sheets = sheetsOf({ edition, witness }, ceremony)
    expect(sheets).toHaveLength(1)
    const points = sheets.flatMap(textsOf).filter(({ text }) => ceremony.points[0]?.startsWith(text))
    expect(points.map(({ size }) => size)).toEqual([12])
  })
})

describe('what is the same for everybody', () => {
  test('is the same block wherever it stands at the same height', () => {
    const [one, other] = [sheetsOf(named('Ani')), sheetsOf(named('Budi'))]
    for (const text of ['PEMERINTAH', 'PAKTA INTEGRITAS', 'Menolak politik uang', 'Demikian'])
      expect(blockWith(one, text)).toBe(blockWith(other, text))
    expect(blockWith(one, 'Nama')).not.toEqual(blockWith(other, 'Nama'))
  })

  test('keeps its inner distances to the hundredth of a point where it stands lower', () => {
    const [one, other] = [sheetsOf(named('Ani')), sheetsOf(named('Siti Nurhaliza '.repeat(6)))]
    const relative = (sheets: Sheet[]) => {
      const { inks } = blockWith(sheets, 'Menjaga dan menegakkan')
      return inks.map((ink) => ({ ...ink, y: Math.round((ink.y - (inks[0]?.y ?? 0)) * 100) }))
    }
    expect(relative(one)).toEqual(relative(other))
    expect(blockWith(one, 'Menjaga').inks[0]?.y).not.toBe(blockWith(other, 'Menjaga').inks[0]?.y)
  })

  test('is not touched by what was laid out in between', () => {
    const before = structuredClone(sheetsOf())
    for (const points of [['Satu.'], Array.from({ length: 12 }, () => certificateFactory().points.join(' '))])
      sheetsOf({ points, edition: 2, witness: witnessFactory() })
    expect(sheetsOf()).toEqual(before)
  })

  test('two points of the same words stay two paragraphs', () => {
    const sheets = sheetsOf({ points: ['Setia.', 'Setia.'] })
    const parts = sheets.flatMap(({ blocks }) =>
      blocks.filter(({ inks }) => inks.some((ink) => ink.kind === 'text' && ink.text === 'Setia.')),
    )
    expect(new Set(parts.map(({ part }) => part)).size).toBe(2)
  })
})

describe('memory', () => {
  test('keeps what is asked for again and forgets what is not', () => {
    const made: string[] = []
    const memory = newMemory<{ key: string }>(2)
    const ask = (key: string) =>
      memory(faces, key, () => {
        made.push(key)
        return { key }
      })
    const campaign = ask('campaign')
    for (let person = 0; person < 20; person++) {
      ask(`person ${person}`)
      expect(ask('campaign')).toBe(campaign)
    }
    ask('person 0')
    expect(made.filter((key) => key === 'campaign')).toHaveLength(1)
    expect(made.filter((key) => key === 'person 0')).toHaveLength(2)
  })

  test('tells typefaces apart', () => {
    const memory = newMemory<{ of: string }>(2)
    const others = { ...faces }
    expect(memory(faces, 'a', () => ({ of: 'one' }))).toEqual({ of: 'one' })
    expect(memory(others, 'a', () => ({ of: 'other' }))).toEqual({ of: 'other' })
  })
})

describe('a name under a mark', () => {
  const set = (name: string) =>
    setPersonName(name, 228, { face: 'bold', size: 12, align: 'centre' }, faces).flatMap(({ lines }) =>
      lines.map(({ text, size }) => `${size} ${text}`),
    )
  test('is a little smaller rather than on two lines', () => {
    expect(set('Siti Aminah, S.Sos.')).toEqual(['12 Siti Aminah, S.Sos.'])
    expect(set('Siti Nurhaliza Ramadhani, S.Kom., M.Kom.')).toEqual([
      '11 Siti Nurhaliza Ramadhani, S.Kom., M.Kom.',
    ])
  })
  test('has its titles on a line of their own rather than torn', () => {
    expect(set('Dr. Ir. Muhammad Syarifuddin Daeng, S.T., M.T., IPU.')).toEqual([
      '12 Dr. Ir. Muhammad Syarifuddin Daeng,',
      '12 S.T., M.T., IPU.',
    ])
  })
  test('wraps evenly when it is longer still', () => {
    const lines = set('Raden Mas Nurul Muhammad Syarifuddin Daeng Mappuji Karaeng Tunisombaya Talaga')
    expect(lines.length).toBe(3)
  })
})

describe('the letterhead', () => {
  const region = certificateFactory().region
  const inksOf = (crest: Uint8Array | null, opdName: string) =>
    letterhead({ ...region, crest }, opdName, faces).flatMap((row) => row.blocks.flatMap(({ inks }) => inks))

  test.each([
    [180, 220],
    [400, 120],
    [20, 400],
  ])('keeps the proportions of a crest of %i by %i inside its place', (width, height) => {
    const image = inksOf(makePng(width, height), 'Dinas').find((ink) => ink.kind === 'image')
    expect((image?.width ?? 0) / (image?.height ?? 1)).toBeCloseTo(width / height, 1)
    expect(image?.width).toBeLessThanOrEqual(mm(22) + 0.01)
    expect(image?.height).toBeLessThanOrEqual(mm(23) + 0.01)
  })

  test('sets a very long name smaller and never over the crest', () => {
    const long = 'Dinas Pengendalian Penduduk, Keluarga Berencana dan Pemberdayaan Perempuan '.repeat(3)
    const inks = inksOf(makePng(180, 220), long)
    const image = inks.find((ink) => ink.kind === 'image')
    const texts = inks.filter((ink) => ink.kind === 'text')
    expect(Math.max(...texts.map(({ size }) => size))).toBe(12)
    expect(Math.min(...texts.map(({ x }) => x))).toBeGreaterThan(image?.width ?? 0)
  })
})

describe('further pages', () => {
  const points = Array.from({ length: 12 }, () => certificateFactory().points.join(' '))
  const over = (changes: Partial<CertificateContent>) =>
    textsOf(sheetsOf({ points, sample: false, ...changes })[1] ?? { blocks: [] })[0]

  test('say whose pact they continue', () => {
    expect(over(named('Ani Susanti'))?.text).toBe('Ani Susanti – Pakta Integritas (lanjutan)')
  })

  test('and end the line in dots when it does not fit', () => {
    expect(over({ title: 'Pakta Integritas Netralitas Pegawai '.repeat(5) })?.text).toMatch(/^Siti .* …$/)
  })
})

test('a typed name is set smaller before it takes more room than a drawn one', () => {
  const typedName =
    'Prof. Dr. H. Raden Mas Nurul Muhammad Syarifuddin Daeng Mappuji Karaeng Tunisombaya, S.H.'
  const sizes = (name: string) =>
    sheetsOf({ mark: { kind: 'typed', typedName: name } })
      .flatMap(textsOf)
      .filter(({ text, size }) => name.startsWith(text) && size !== 12)
      .map(({ size }) => size)
  expect(sizes('Siti Nurhaliza')).toEqual([13])
  expect(sizes('Siti Nurhaliza Ramadhani, S.Kom., M.M.')).toEqual([11.5])
  expect(sizes(`${typedName} `.repeat(2))[0]).toBe(10)
})
