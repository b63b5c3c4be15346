import { readFileSync } from 'node:fs'
import { sha256 } from '#lib/audit/canonical-json'
import type { CertificateContent, CertificateWitness } from '#lib/certificates/content'
import { toTimeZone } from '#lib/regions/rules'
import { hashLeaf } from '#lib/register/merkle'
import { leafPreimage } from '#lib/signings/evidence'
import type { DrawnMark, Stroke } from '#lib/signings/mark'

/** One of the five real ceremonies, as `prisma/seed/pledges.json` keeps them. */
export type Ceremony = {
  id: string
  region: { governmentName: string; city: string; timeZone: string }
  opd: string | null
  election: { name: string }
  title: string
  leadIn: string | null
  points: string[]
  legalBasis: { citation: string }[]
}

/** The leaf of a synthetic signing by code, in the app's own form. */
const LEAF_PREIMAGE = leafPreimage({
  signingId: '01911c2e-5b6a-7000-8000-000000000001',
  campaignId: '01911c2e-5b6a-7000-8000-000000000002',
  signatoryId: '01911c2e-5b6a-7000-8000-000000000003',
  membershipId: '01911c2e-5b6a-7000-8000-000000000004',
  ordinal: 1,
  code: '7K3MQ9X2TB4WN',
  method: 'DRAWN',
  pledgeVersionId: '01911c2e-5b6a-7000-8000-000000000005',
  pledgeHash: sha256('pledge'),
  snapshotHash: sha256('snapshot'),
  markHash: sha256('mark'),
  originHash: sha256('origin'),
  identifiedBy: 'CODE',
  sessionId: '01911c2e-5b6a-7000-8000-000000000006',
  personalCodeId: '01911c2e-5b6a-7000-8000-000000000007',
  codeIssuedAt: new Date('2024-07-20T03:00:00Z'),
  codeIssuedById: '01911c2e-5b6a-7000-8000-000000000008',
  codeDelivery: 'SLIP',
  deskOperatorId: null,
  assisted: false,
  queued: false,
  signedAt: new Date('2024-07-29T01:15:00Z'),
  receivedAt: new Date('2024-07-29T01:15:02Z'),
  deviceSignedAt: null,
})

export const ceremonies: Ceremony[] = JSON.parse(readFileSync('prisma/seed/pledges.json', 'utf8'))

/** A hand that writes: loops of growing and shrinking size along a line, as a signature pad would send them. */
export function handwriting(seed: number, strokes = 4, pointsPerStroke = 70): DrawnMark {
  const wobble = (n: number) => Math.sin(seed * 12.9898 + n * 78.233) * 0.5 + 0.5
  const drawn = Array.from(
    { length: strokes },
    (_, stroke): Stroke =>
      Array.from({ length: pointsPerStroke }, (_, index) => {
        const turn = (index / pointsPerStroke) * (2 + 4 * wobble(stroke)) * Math.PI
        const across =
          120 + (stroke * 700) / strokes + (index / pointsPerStroke) * (120 + 160 * wobble(stroke + 9))
        const x = across + Math.cos(turn) * 60 * wobble(stroke + 3)
        const y = 190 + Math.sin(turn * 1.1) * (40 + 110 * wobble(stroke + 5)) - stroke * 8
        return [Math.round(Math.max(0, Math.min(1000, x))), Math.round(Math.max(0, Math.min(400, y)))]
      }),
  )
  return { kind: 'drawn', aspect: 0.4, strokes: drawn }
}

/** A witness who signed a day after the person, unless told otherwise. */
export function witnessFactory(changes: Partial<CertificateWitness> = {}): CertificateWitness {
  return {
    kind: 'MENYAKSIKAN',
    title: 'Plt. Kepala Dinas Komunikasi dan Informatika',
    name: 'Dr. Rahmat Hidayat, S.T., M.T.',
    rank: 'Pembina Utama Muda, IV/c',
    number: '197003041995031002',
    mark: handwriting(7, 3, 90),
    witnessedAt: new Date('2024-07-30T02:30:00Z'),
    ...changes,
  }
}

/** A certificate in the words of one ceremony, signed by a synthetic person. */
export function certificateFactory(
  changes: Partial<CertificateContent> = {},
  ceremony: Ceremony | undefined = ceremonies[0],
): CertificateContent {
  if (!ceremony) throw new Error('no ceremony in prisma/seed/pledges.json')
  const opdName = ceremony.opd ?? 'Dinas Komunikasi dan Informatika Daerah Istimewa Yogyakarta'
  return {
    region: { ...ceremony.region, timeZone: toTimeZone(ceremony.region.timeZone), crest: null },
    opdName,
    electionName: ceremony.election.name,
    title: ceremony.title,
    signer: {
      name: 'Siti Nurhaliza Ramadhani, S.Kom., M.M.',
      numberLabel: 'NIP',
      number: '198704152010012003',
      rank: 'Penata Tingkat I, III/d',
      position: 'Pranata Komputer Ahli Muda',
      unit: 'Bidang Aplikasi dan Informatika',
      agency: opdName,
    },
    legalBasis: ceremony.legalBasis.map(({ citation }) => citation),
    leadIn: ceremony.leadIn,
    points: ceremony.points,
    closing: null,
    sanction: null,
    signedAt: new Date('2024-07-29T01:15:00Z'),
    receivedAt: new Date('2024-07-29T01:15:02Z'),
    queued: false,
    mark: handwriting(1),
    witness: null,
    code: '7K3MQ9X2TB4WN',
    verifyUrl: 'https://ikrar.example.go.id/verifikasi/7K3MQ9X2TB4WN',
    leafPrefix: Buffer.from(hashLeaf(LEAF_PREIMAGE)).toString('hex').slice(0, 16),
    leafPreimage: LEAF_PREIMAGE,
    identification: 'CODE',
    edition: 1,
    seal: 'TEST',
    sealIssuer: 'Segel uji coba Ikrar',
    sample: true,
    wetInk: false,
    ...changes,
  }
}
