import { certificateContentSelect } from '#lib/certificates/certificate-content-select'
import type { CertificateContent, CertificateWitness } from '#lib/certificates/content'
import type { Sealer } from '#lib/certificates/seal'
import { type Db, db } from '#lib/db'
import { env } from '#lib/env'
import { toTimeZone } from '#lib/regions/rules'
import { hashLeaf } from '#lib/register/merkle'
import { leafPreimage } from '#lib/signings/evidence'
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
  const byId = new Map(rows.map((row) => [row.id, row]))
  return signingIds.map((id) => {
    const row = byId.get(id)
    if (!row) throw new Error(`signing ${id} is not in the archive`)
    return toContent(row, edition, seal)
  })
}

function toContent(
  row: Row,
  edition: 1 | 'current',
  seal: Pick<CertificateContent, 'seal' | 'sealIssuer'>,
): CertificateContent {
  const { pledgeVersion, evidence } = row
  if (!evidence) throw new Error(`signing ${row.id} has no evidence`)
  const snapshot = snapshotSchema.parse(row.snapshot?.content)
  const witness = edition === 1 ? null : toWitness(row)
  const { region } = row.signatory.campaign
  return {
    region: {
      ...region,
      timeZone: toTimeZone(region.timeZone),
      crest: region.crest && new Uint8Array(region.crest),
    },
    opdName: snapshot.opd,
    electionName: pledgeVersion.electionName,
    title: pledgeVersion.title,
    // Somebody of no unit works in the agency itself.
    signer: { ...snapshot, unit: snapshot.unit ?? snapshot.opd },
    legalBasis: pledgeVersion.citations.map(({ text }) => text),
    leadIn: pledgeVersion.leadIn,
    points: pledgeVersion.points.map(({ text }) => text),
    closing: pledgeVersion.closing,
    sanction: pledgeVersion.sanction,
    signedAt: row.signedAt,
    receivedAt: row.receivedAt,
    queued: evidence.queued,
    mark: markSchema.parse(row.mark?.content),
    witness,
    code: row.code,
    verifyUrl: `${env.appUrl}/verifikasi/${row.code}`,
    leafPrefix: Buffer.from(evidence.leafHash).toString('hex').slice(0, 16),
    leafPreimage: preimageOf(row, evidence),
    identification: evidence.identifiedBy,
    edition: witness ? 2 : 1,
    ...seal,
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

function toWitness({ witnessed }: Row): CertificateWitness | null {
  if (!witnessed) return null
  const { kind, titlePrinted, namePrinted, rankPrinted, nipPrinted, witnessedAt, mark } = witnessed.witnessing
  return {
    kind,
    title: titlePrinted,
    name: namePrinted,
    rank: rankPrinted,
    number: nipPrinted,
    mark: markSchema.parse(mark?.content),
    witnessedAt,
  }
}
