import type { Prisma } from '#prisma/generated/client'

const handoverSelect = {
  ordinal: true,
  kind: true,
  handedOverAt: true,
  decision: { select: { kind: true, decidedAt: true } },
} as const satisfies Prisma.HandoverSelect

const requestSelect = {
  kind: true,
  reason: true,
  requestedAt: true,
  requestedById: true,
  annulment: { select: { annulledAt: true, approvedById: true } },
  rejection: { select: { rejectedAt: true, rejectedById: true } },
} as const satisfies Prisma.AnnulmentRequestSelect

/** The columns of the evidence itself: all that its leaf is the hash of, and the leaf. */
const evidenceSelect = {
  pledgeHash: true,
  snapshotHash: true,
  markHash: true,
  originHash: true,
  leafHash: true,
  queued: true,
  deviceSignedAt: true,
  identifiedBy: true,
  sessionId: true,
  personalCodeId: true,
  codeIssuedAt: true,
  codeIssuedById: true,
  codeDelivery: true,
  deskOperatorId: true,
  assisted: true,
  assistReason: true,
} as const satisfies Prisma.SigningEvidenceSelect

const pledgeSelect = {
  audience: true,
  ordinal: true,
  title: true,
  electionName: true,
  leadIn: true,
  closing: true,
  sanction: true,
  publishedAt: true,
  points: { select: { text: true }, orderBy: { position: 'asc' } },
  citations: { select: { kind: true, text: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.PledgeVersionSelect

const campaignSelect = {
  name: true,
  regionId: true,
  region: { select: { governmentName: true, city: true, timeZone: true, crest: true } },
  destructionOrders: {
    where: { approvedAt: { not: null } },
    select: { approvedAt: true },
    orderBy: { approvedAt: 'desc' },
    take: 1,
  },
} as const satisfies Prisma.CampaignSelect

/** Everything an evidence sheet reads of one signing; accounts, session and register are looked up beside it. */
export const evidenceSheetSelect = {
  id: true,
  campaignId: true,
  signatoryId: true,
  membershipId: true,
  pledgeVersionId: true,
  ordinal: true,
  method: true,
  code: true,
  signedAt: true,
  receivedAt: true,
  evidence: { select: evidenceSelect },
  snapshot: { select: { salt: true, content: true } },
  mark: { select: { salt: true, content: true } },
  origin: { select: { salt: true, address: true, browserFamily: true } },
  pledgeVersion: { select: pledgeSelect },
  signatory: { select: { campaign: { select: campaignSelect } } },
  membership: { select: { opd: { select: { name: true } } } },
  contests: { select: { createdAt: true, statement: true }, orderBy: { createdAt: 'asc' } },
  annulmentRequests: { select: requestSelect, orderBy: { requestedAt: 'asc' } },
  certificates: {
    select: { edition: true, sha256: true, sealFingerprint: true, sealedAt: true },
    orderBy: { edition: 'asc' },
  },
  witnessed: {
    select: {
      witnessing: { select: { kind: true, titlePrinted: true, namePrinted: true, witnessedAt: true } },
    },
  },
  handoverItems: {
    select: { handover: { select: handoverSelect } },
    orderBy: { handover: { handedOverAt: 'asc' } },
  },
} as const satisfies Prisma.SigningSelect

type EvidenceRow = Prisma.SigningGetPayload<{ select: typeof evidenceSheetSelect }>
/** The row with its evidence, which every signing has. */
export type CompleteEvidenceRow = EvidenceRow & { evidence: NonNullable<EvidenceRow['evidence']> }
