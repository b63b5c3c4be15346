import { randomUUID, randomUUIDv7 } from 'node:crypto'
import type { LoadedPerson } from '#bin/bench/book/load-people'
import type { LoadedCampaign, LoadedOpd } from '#bin/bench/book/load-place'
import { varyMark } from '#bin/bench/book/vary-mark'
import { db } from '#lib/db'
import { bulkTransaction } from '#lib/db/bulk-transaction'
import { hashLeaf } from '#lib/register/merkle'
import { leafPreimage, saltContent } from '#lib/signings/evidence'
import type { DrawnMark } from '#lib/signings/mark'
import type { Snapshot } from '#lib/signings/snapshot'
import { makeVerificationCode } from '#lib/signings/verification-code'

const BATCH = 500
const origin = { address: '10.0.0.1', browserFamily: 'Chromium' }

type Place = { campaign: LoadedCampaign; opd: LoadedOpd }

function toSnapshot({ name, nip, rank, position, unit }: LoadedPerson, { campaign, opd }: Place): Snapshot {
  const kinds = { employmentKind: 'PNS', localTerm: null, positionKind: 'PELAKSANA', echelon: null }
  const number = { numberLabel: 'NIP', number: nip } as const
  return { name, ...number, rank, position, unit, opd: opd.name, agency: campaign.governmentName, ...kinds }
}

function toSigning(person: LoadedPerson, { campaign }: Place, signedAt: Date) {
  const { signatoryId, membershipId } = person
  const { campaignId, pledgeVersionId } = campaign
  return {
    ...{ id: randomUUIDv7(), campaignId, signatoryId, membershipId, pledgeVersionId, ordinal: 1 },
    ...{ method: 'DRAWN' as const, code: makeVerificationCode(), signedAt, receivedAt: signedAt },
  }
}

/** The rows of one signing, their hashes as the desk makes them. */
function toRows(person: LoadedPerson, drawn: DrawnMark, place: Place, signedAt: Date) {
  const signing = toSigning(person, place, signedAt)
  const [snapshot, mark, from] = [
    saltContent(toSnapshot(person, place)),
    saltContent(drawn),
    saltContent(origin),
  ]
  const { id: signingId } = signing
  const evidence = {
    ...{ pledgeHash: place.campaign.pledgeHash, snapshotHash: snapshot.hash, markHash: mark.hash },
    ...{ originHash: from.hash, queued: false, identifiedBy: 'SLIP' as const, sessionId: randomUUID() },
    ...{ codeIssuedAt: new Date(signedAt.getTime() - 86_400_000), codeIssuedById: randomUUID() },
    ...{ personalCodeId: null, codeDelivery: 'SLIP' as const, deskOperatorId: null, assisted: false },
    deviceSignedAt: null,
  }
  const preimage = leafPreimage({ ...signing, ...evidence, signingId })
  return {
    signing: { ...signing, submissionId: randomUUID() },
    evidence: { signingId, ...evidence, leafHash: hashLeaf(preimage) },
    snapshot: { signingId, salt: snapshot.salt, content: snapshot.content },
    mark: { signingId, salt: mark.salt, content: mark.content },
    origin: { signingId, salt: from.salt, ...origin },
  }
}

type Rows = ReturnType<typeof toRows>

/** A signing and its evidence belong into one transaction: a trigger looks when it commits. */
async function write(rows: readonly Rows[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.signing.createMany({ data: rows.map(({ signing }) => signing) })
    await tx.signingEvidence.createMany({ data: rows.map(({ evidence }) => evidence) })
    await tx.signingSnapshot.createMany({ data: rows.map(({ snapshot }) => snapshot) })
    await tx.signingMark.createMany({ data: rows.map(({ mark }) => mark) })
    await tx.signingOrigin.createMany({ data: rows.map((row) => row.origin) })
  }, bulkTransaction)
}

/** Stores a signing of each of these people, a second apart, each with a mark that nobody else has. Returns their ids. */
export async function loadSignings(
  people: readonly LoadedPerson[],
  marks: readonly DrawnMark[],
  place: Place,
  from: Date,
): Promise<string[]> {
  const ids: string[] = []
  for (let start = 0; start < people.length; start += BATCH) {
    const rows = people.slice(start, start + BATCH).map((person, offset) => {
      const nth = start + offset
      const mark = marks[nth % marks.length]
      if (!mark) throw new Error('no marks')
      return toRows(person, varyMark(mark, nth), place, new Date(from.getTime() + nth * 1000))
    })
    await write(rows)
    ids.push(...rows.map(({ signing }) => signing.id))
  }
  return ids
}
