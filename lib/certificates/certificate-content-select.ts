import type { Prisma } from '#prisma/generated/client'

/** All that one certificate says, with the evidence that its leaf is made of. */
export const certificateContentSelect = {
  id: true,
  code: true,
  signedAt: true,
  receivedAt: true,
  campaignId: true,
  signatoryId: true,
  membershipId: true,
  ordinal: true,
  method: true,
  pledgeVersionId: true,
  evidence: {
    select: {
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
    },
  },
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
