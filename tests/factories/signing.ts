import { randomUUID } from 'node:crypto'
import { db } from '#lib/db'
import { hashLeaf } from '#lib/register/merkle'
import { leafPreimage, type SigningLeaf, saltContent } from '#lib/signings/evidence'
import type { DrawnMark } from '#lib/signings/mark'
import { pickSignerNumber } from '#lib/signings/signer-number'
import type { Snapshot } from '#lib/signings/snapshot'
import { makeVerificationCode } from '#lib/signings/verification-code'

/** A mark that keeps every limit of `decideMark`. */
export const someMark: DrawnMark = {
  kind: 'drawn',
  aspect: 0.4,
  strokes: [
    [
      [120, 200],
      [220, 90],
      [330, 260],
      [460, 110],
      [600, 240],
    ],
    [
      [180, 300],
      [640, 320],
    ],
  ],
}

export type MadeSigning = { id: string; campaignId: string; signatoryId: string; code: string }

/** The signatory with what the signing needs to point at: the open membership and the published text. */
async function readSignatory(signatoryId: string) {
  const person = await db().signatory.findUniqueOrThrow({
    where: { id: signatoryId },
    select: {
      campaignId: true,
      name: true,
      employmentKind: true,
      localTerm: true,
      positionKind: true,
      echelon: true,
      rank: true,
      position: true,
      campaign: { select: { region: { select: { governmentName: true } } } },
      employee: { select: { nip: true, niPppk: true, nikLast4: true, localNumber: true } },
      memberships: {
        where: { untilAt: null },
        select: { id: true, opd: { select: { name: true } }, workUnit: { select: { name: true } } },
      },
      _count: { select: { signings: true } },
    },
  })
  const [membership] = person.memberships
  if (!membership) throw new Error('the signatory belongs nowhere')
  const pledge = await db().pledgeVersion.findFirstOrThrow({
    where: { campaignId: person.campaignId, publishedAt: { not: null } },
    orderBy: { ordinal: 'desc' },
    select: { id: true, contentHash: true },
  })
  return { ...person, membership, pledge }
}

type Person = Awaited<ReturnType<typeof readSignatory>>

function toSnapshot({ membership, campaign, employee, ...person }: Person): Snapshot {
  const { label, number } = pickSignerNumber(employee, person.employmentKind)
  return {
    name: person.name,
    numberLabel: label,
    number,
    rank: person.rank,
    position: person.position,
    unit: membership.workUnit?.name ?? null,
    opd: membership.opd.name,
    agency: campaign.region.governmentName,
    employmentKind: person.employmentKind,
    localTerm: person.localTerm,
    positionKind: person.positionKind,
    echelon: person.echelon,
  }
}

const origin = { address: '10.0.0.1', browserFamily: 'Chromium' }

type BareSigning = Pick<
  SigningLeaf,
  | 'signingId'
  | 'campaignId'
  | 'signatoryId'
  | 'membershipId'
  | 'ordinal'
  | 'code'
  | 'method'
  | 'pledgeVersionId'
  | 'signedAt'
  | 'receivedAt'
>

const identification = {
  queued: false,
  deviceSignedAt: null,
  identifiedBy: 'CODE',
  personalCodeId: null,
  codeIssuedAt: null,
  codeIssuedById: null,
  codeDelivery: null,
  deskOperatorId: null,
  assisted: false,
} as const

/** The rows that a signing must not be without. */
function makeEvidence(person: Person, signing: BareSigning) {
  const snapshot = saltContent(toSnapshot(person))
  const mark = saltContent(someMark)
  const from = saltContent(origin)
  const hashes = {
    pledgeHash: new Uint8Array(person.pledge.contentHash ?? []),
    snapshotHash: snapshot.hash,
    markHash: mark.hash,
    originHash: from.hash,
  }
  const evidence = { ...hashes, ...identification, sessionId: randomUUID() }
  return {
    evidence: { create: { ...evidence, leafHash: hashLeaf(leafPreimage({ ...signing, ...evidence })) } },
    snapshot: { create: { salt: snapshot.salt, content: snapshot.content } },
    mark: { create: { salt: mark.salt, content: mark.content } },
    origin: { create: { salt: from.salt, ...origin } },
  }
}

/** A complete signing with its evidence, made at `at` (now, unless said) by rows alone. */
export async function makeSigning(wishes: { signatoryId: string; at?: Date }): Promise<MadeSigning> {
  const { signatoryId, at = new Date() } = wishes
  const person = await readSignatory(signatoryId)
  const id = randomUUID()
  const signing = {
    ...{ campaignId: person.campaignId, signatoryId, membershipId: person.membership.id },
    ...{ pledgeVersionId: person.pledge.id, ordinal: person._count.signings + 1, method: 'DRAWN' as const },
    ...{ code: makeVerificationCode(), signedAt: at, receivedAt: at },
  }
  return db().signing.create({
    data: {
      id,
      submissionId: randomUUID(),
      ...signing,
      ...makeEvidence(person, { signingId: id, ...signing }),
    },
    select: { id: true, campaignId: true, signatoryId: true, code: true },
  })
}
