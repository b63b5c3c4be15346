import fc from 'fast-check'
import type { CertificateContent } from '#lib/certificates/content'
import type { Mark, Stroke } from '#lib/signings/mark'
import { certificateFactory, witnessFactory } from '#tests/factories/certificate-content'

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z'’ʼ.,-]{1,14}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Z]{20,90}$/) },
)

function words(most: number): fc.Arbitrary<string> {
  return fc.array(word, { minLength: 1, maxLength: most }).map((parts) => parts.join(' '))
}

const stroke: fc.Arbitrary<Stroke> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 400 })),
  { minLength: 1, maxLength: 60 },
)

const mark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 4, arbitrary: fc.array(stroke, { minLength: 1, maxLength: 8 }).map(toDrawn) },
  { weight: 1, arbitrary: words(12).map((typedName) => ({ kind: 'typed' as const, typedName })) },
)

function toDrawn(strokes: Stroke[]): Mark {
  return { kind: 'drawn', aspect: 0.4, strokes }
}

const witness = fc
  .record({ title: words(18), name: words(8), rank: fc.option(words(5)), mark })
  .map((changes) => witnessFactory(changes))

/** Certificates as offices might fill them at their worst: long, short, odd, with and without each part. */
export const arbitraryCertificate: fc.Arbitrary<CertificateContent> = fc
  .record({
    name: words(12),
    position: fc.option(words(30)),
    unit: fc.option(words(20)),
    opdName: words(14),
    title: words(8),
    points: fc.array(words(70), { minLength: 1, maxLength: 12 }),
    legalBasis: fc.array(words(60), { maxLength: 5 }),
    closing: fc.option(words(40)),
    sanction: fc.option(words(40)),
    mark,
    witness: fc.option(witness),
    queued: fc.boolean(),
    sample: fc.boolean(),
    sealIssuer: words(8),
    seal: fc.constantFrom('TEST' as const, 'OWN' as const, 'PSRE' as const),
  })
  .map(({ name, position, unit, witness, ...changes }) => {
    const base = certificateFactory()
    const signer = { ...base.signer, name, position, unit }
    return { ...base, ...changes, signer, witness, edition: witness ? 2 : 1 }
  })
