import fc from 'fast-check'
import type { CertificateContent } from '#lib/certificates/content'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import type { Mark, Stroke } from '#lib/signings/mark'
import { ceremonies, certificateFactory, witnessFactory } from '#tests/factories/certificate-content'
import { makePng } from '#tests/factories/png'

type Words = (most: number) => fc.Arbitrary<string>

function wordsOf(word: fc.Arbitrary<string>): Words {
  return (most) => fc.array(word, { minLength: 1, maxLength: most }).map((parts) => parts.join(' '))
}

/** Anything a form lets through, what no face can draw included. */
const wildWords = wordsOf(
  fc.oneof(
    { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z'’ʼ.,-]{1,14}$/) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
    { weight: 1, arbitrary: fc.stringMatching(/^[A-Z]{20,90}$/) },
  ),
)

/** Letters of Latin, Greek and Cyrillic that both faces have. */
function lettersOfFaces(): string[] {
  const faces = Object.values(loadTypefaces())
  const ranges: [number, number][] = [
    [0xc0, 0x24f],
    [0x370, 0x4ff],
    [0x1e00, 0x1eff],
  ]
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .filter((point) => faces.every((face) => face.glyphOf(point) !== 0))
    .map((point) => String.fromCodePoint(point))
    .filter((letter) => /\p{L}/u.test(letter) && letter === letter.normalize('NFC'))
}

const strange = fc.constantFrom(...lettersOfFaces())
const plainWord = fc.stringMatching(/^[A-Za-z][A-Za-z'’/-]{0,17}[a-z0-9][.,;:)"”%]?$/)
const strangeWord = fc
  .array(fc.oneof(strange, fc.stringMatching(/^[a-zʼ’']$/)), { minLength: 1, maxLength: 12 })
  .map((letters) => `N${letters.join('')}a`)
const title = fc.constantFrom('Prof.', 'Dr.', 'Ir.', 'H.', 'S.H.,', 'M.Si.,', 'Ph.D.', 'd’Or', '(Kons.)')
const longWord = fc.stringMatching(/^[A-Za-z]{100,300}$/)

/** Words of characters that the faces have: what comes back from a page to the letter. */
const plainWords = wordsOf(plainWord)
const nameWords = wordsOf(
  fc.oneof({ weight: 5, arbitrary: plainWord }, { weight: 3, arbitrary: strangeWord }, title),
)
const roughWords = wordsOf(
  fc.oneof(
    { weight: 40, arbitrary: plainWord },
    { weight: 6, arbitrary: strangeWord },
    { weight: 1, arbitrary: longWord },
  ),
)

const stroke: fc.Arbitrary<Stroke> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 400 })),
  { minLength: 1, maxLength: 60 },
)

function markOf(words: Words): fc.Arbitrary<Mark> {
  const drawn = fc.array(stroke, { minLength: 1, maxLength: 8 })
  return fc.oneof(
    { weight: 4, arbitrary: drawn.map((strokes) => ({ kind: 'drawn' as const, aspect: 0.4, strokes })) },
    { weight: 1, arbitrary: words(12).map((typedName) => ({ kind: 'typed' as const, typedName })) },
  )
}

function witnessOf(name: Words, words: Words) {
  const kind = fc.constantFrom('MENYAKSIKAN' as const, 'MENGETAHUI' as const)
  const parts = { kind, title: words(18), name: name(8), rank: fc.option(words(5)), mark: markOf(name) }
  return fc.record(parts).map((changes) => witnessFactory(changes))
}

const TALL_CREST = makePng(90, 110)
const WIDE_CREST = makePng(200, 60)

/** Certificates as offices might fill them at their worst: long, short, odd, with and without each part. */
function certificateOf(name: Words, heading: Words, text: Words): fc.Arbitrary<CertificateContent> {
  const parts = {
    ceremony: fc.constantFrom(...ceremonies),
    crest: fc.constantFrom(null, null, TALL_CREST, WIDE_CREST),
    name: name(12),
    numberLabel: fc.constantFrom('NIP' as const, 'NIK' as const),
    number: fc.option(fc.stringMatching(/^[0-9]{2}[0-9*]{10}[0-9]{4}$/)),
    rank: fc.option(heading(4)),
    position: fc.option(text(30)),
    unit: fc.option(text(20)),
    opdName: heading(14),
    title: heading(12),
    points: fc.array(text(70), { minLength: 1, maxLength: 12 }),
    legalBasis: fc.array(text(60), { maxLength: 10 }),
    closing: fc.option(text(40)),
    sanction: fc.option(text(40)),
    mark: markOf(name),
    witness: fc.option(witnessOf(name, heading)),
    queued: fc.boolean(),
    sample: fc.boolean(),
    sealIssuer: heading(6),
    seal: fc.constantFrom('TEST' as const, 'OWN' as const, 'PSRE' as const),
  }
  return fc
    .record(parts)
    .map(({ ceremony, crest, name, numberLabel, number, rank, position, unit, witness, ...changes }) => {
      const base = certificateFactory({}, ceremony)
      const region = { ...base.region, crest }
      const signer = { ...base.signer, name, numberLabel, number, rank, position, unit }
      return { ...base, ...changes, region, signer, witness, edition: witness ? 2 : 1 }
    })
}

/** With anything in them that a form lets through. */
export const arbitraryCertificate = certificateOf(wildWords, wildWords, wildWords)

/** With nothing in them but what the faces can draw: names of many letters, texts with words longer than a line. */
export const readableCertificate = certificateOf(nameWords, plainWords, roughWords)
