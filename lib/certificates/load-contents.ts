import type { CertificateContent, CertificateWitness } from '#lib/certificates/content'
import { getSealer } from '#lib/certificates/get-sealer'
import { type Db, db } from '#lib/db'
import { env } from '#lib/env'
import { toTimeZone } from '#lib/regions/rules'
import { markSchema } from '#lib/signings/schema'
import { snapshotSchema } from '#lib/signings/snapshot'
import type { Prisma } from '#prisma/generated/client'

export const certificateContentSelect = {
  id: true,
  code: true,
  signedAt: true,
  receivedAt: true,
  evidence: { select: { leafHash: true, queued: true, identifiedBy: true } },
  snapshot: { select: { content: true } },
  mark: { select: { content: true } },
  pledgeVersion: {
    select: {
      title: true,
      electionName: true,
      leadIn: true,
      closing: true,
      sanction: true,
      points: { select: { text: true }, orderBy: { position: 'asc' } },
      citations: { select: { text: true }, orderBy: { position: 'asc' } },
    },
  },
  signatory: {
    select: {
      campaign: {
        select: {
          regionId: true,
          region: { select: { governmentName: true, city: true, timeZone: true, crest: true } },
        },
      },
    },
  },
  witnessed: {
    select: {
      witnessing: {
        select: {
          id: true,
          kind: true,
          titlePrinted: true,
          namePrinted: true,
          rankPrinted: true,
          nipPrinted: true,
          witnessedAt: true,
          mark: { select: { content: true } },
        },
      },
    },
  },
} as const satisfies Prisma.SigningSelect

type Row = Prisma.SigningGetPayload<{ select: typeof certificateContentSelect }>

/**
 * What the certificates of these signings say, in the given order: edition 2 where a signing has been witnessed, unless
 * `edition` asks for the first. A signing whose personal data were destroyed is a fault.
 */
export async function loadCertificateContents(
  signingIds: readonly string[],
  edition: 1 | 'current',
  client: Db = db(),
): Promise<CertificateContent[]> {
  const rows = await client.signing.findMany({
    where: { id: { in: [...signingIds] } },
    select: certificateContentSelect,
  })
  const { certificate } = await getSealer()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return signingIds.map((id) => {
    const row = byId.get(id)
    if (!row) throw new Error(`signing ${id} is not in the archive`)
    return toContent(row, edition, { seal: certificate.kind, sealIssuer: certificate.issuer })
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
    identification: evidence.identifiedBy,
    edition: witness ? 2 : 1,
    ...seal,
    sample: env.evaluation,
    wetInk: false,
  }
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
