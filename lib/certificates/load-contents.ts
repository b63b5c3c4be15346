import { certificateContentSelect } from '#lib/certificates/certificate-content-select'
import type { CertificateContent, CertificateWitness } from '#lib/certificates/content'
import type { Sealer } from '#lib/certificates/seal'
import { type Db, db } from '#lib/db'
import { env } from '#lib/env'
import { toTimeZone } from '#lib/regions/rules'
import { hashLeaf } from '#lib/register/merkle'
import { leafPreimage } from '#lib/signings/evidence'
import type { Mark } from '#lib/signings/mark'
import { markSchema } from '#lib/signings/schema'
import { snapshotSchema } from '#lib/signings/snapshot'
import type { Prisma } from '#prisma/generated/client'

type Row = Prisma.SigningGetPayload<{ select: typeof certificateContentSelect }>

/** The sealer that will seal the documents, since they name it, and what to read by. */
export type LoadOptions = { sealer: Pick<Sealer, 'certificate'>; client?: Db }

/**
 * What the certificates of these signings say, in the given order: edition 2 where a signing has been witnessed, unless
 * `edition` asks for the first. A signing whose personal data were destroyed is a fault, and so is evidence that does
 * not give its own leaf.
 */
export async function loadCertificateContents(
  signingIds: readonly string[],
  edition: 1 | 'current',
  { sealer, client = db() }: LoadOptions,
): Promise<CertificateContent[]> {
  const rows = await client.signing.findMany({
    where: { id: { in: [...signingIds] } },
    select: certificateContentSelect,
  })
  const seal = { seal: sealer.certificate.kind, sealIssuer: sealer.certificate.issuer }
  const shared: Shared = { seal, texts: new Map(), witnesses: new Map() }
  const byId = new Map(rows.map((row) => [row.id, row]))
  return signingIds.map((id) => {
    const row = byId.get(id)
    if (!row) throw new Error(`signing ${id} is not in the archive`)
    return toContent(row, edition, shared)
  })
}

type Texts = Pick<
  CertificateContent,
  'region' | 'electionName' | 'title' | 'legalBasis' | 'leadIn' | 'points' | 'closing' | 'sanction'
>

/** What hundreds of contents say alike is made once and held once: a crest, a pledge, the mark of a head. */
type Shared = {
  seal: Pick<CertificateContent, 'seal' | 'sealIssuer'>
  texts: Map<string, Texts>
  witnesses: Map<string, CertificateWitness>
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

function toTexts({ pledgeVersion, signatory }: Row): Texts {
  const { region } = signatory.campaign
  return {
    region: {
      ...region,
      timeZone: toTimeZone(region.timeZone),
      crest: region.crest && new Uint8Array(region.crest),
    },
    electionName: pledgeVersion.electionName,
    title: pledgeVersion.title,
    legalBasis: pledgeVersion.citations.map(({ text }) => text),
    leadIn: pledgeVersion.leadIn,
    points: pledgeVersion.points.map(({ text }) => text),
    closing: pledgeVersion.closing,
    sanction: pledgeVersion.sanction,
  }
}

function toContent(row: Row, edition: 1 | 'current', shared: Shared): CertificateContent {
  const { evidence } = row
  if (!evidence) throw new Error(`signing ${row.id} has no evidence`)
  const snapshot = snapshotSchema.parse(row.snapshot?.content)
  const witness = edition === 1 ? null : findWitness(row, shared.witnesses)
  return {
    ...once(shared.texts, row.pledgeVersionId, () => toTexts(row)),
    opdName: snapshot.opd,
    // Somebody of no unit works in the agency itself.
    signer: { ...snapshot, unit: snapshot.unit ?? snapshot.opd },
    signedAt: row.signedAt,
    receivedAt: row.receivedAt,
    queued: evidence.queued,
    mark: readMark(row.mark?.content),
    witness,
    code: row.code,
    verifyUrl: `${env.appUrl}/verifikasi/${row.code}`,
    leafPrefix: Buffer.from(evidence.leafHash).toString('hex').slice(0, 16),
    leafPreimage: preimageOf(row, evidence),
    identification: evidence.identifiedBy,
    edition: witness ? 2 : 1,
    ...shared.seal,
    sample: env.evaluation,
    wetInk: false,
  }
}

/** The facts behind the leaf of a signing, as they were hashed when it was written. */
function preimageOf(row: Row, evidence: NonNullable<Row['evidence']>): string {
  const preimage = leafPreimage({ ...row, ...evidence, signingId: row.id })
  if (Buffer.compare(hashLeaf(preimage), evidence.leafHash) !== 0)
    throw new Error(`the evidence of signing ${row.id} does not give its leaf`)
  return preimage
}

/** Points as literals take a third of the memory of those a parser pushes together: a volume holds 150,000 of them. */
function readMark(content: unknown): Mark {
  const mark = markSchema.parse(content)
  if (mark.kind === 'typed') return mark
  return { ...mark, strokes: mark.strokes.map((stroke) => stroke.map(([x, y]): [number, number] => [x, y])) }
}

type Act = NonNullable<Row['witnessed']>['witnessing']

function findWitness({ witnessed }: Row, witnesses: Shared['witnesses']): CertificateWitness | null {
  return witnessed && once(witnesses, witnessed.witnessing.id, () => toWitness(witnessed.witnessing))
}

function toWitness(act: Act): CertificateWitness {
  const { kind, titlePrinted, namePrinted, rankPrinted, nipPrinted, witnessedAt, mark } = act
  return {
    kind,
    title: titlePrinted,
    name: namePrinted,
    rank: rankPrinted,
    number: nipPrinted,
    mark: readMark(mark?.content),
    witnessedAt,
  }
}
