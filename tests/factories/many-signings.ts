import { randomUUID } from 'node:crypto'
import { db } from '#lib/db'
import { bulkTransaction } from '#lib/db/bulk-transaction'
import { hashLeaf } from '#lib/register/merkle'
import { leafPreimage, saltContent } from '#lib/signings/evidence'
import type { DrawnMark } from '#lib/signings/mark'
import type { Snapshot } from '#lib/signings/snapshot'
import { makeVerificationCode } from '#lib/signings/verification-code'
import { nextSerial } from '#tests/factories/serial'
import { makeNip } from '#tests/factories/signatory'
import { someMark } from '#tests/factories/signing'

type Wishes = {
  campaignId: string
  opdId: string
  count: number
  /** The mark of each, by its place. */
  markOf?: (index: number) => DrawnMark
}

/** Where everybody signs: the agency, its government and the published text. */
async function loadPlace(campaignId: string, opdId: string) {
  const opd = await db().opd.findUniqueOrThrow({
    where: { id: opdId },
    select: { name: true, regionId: true, region: { select: { governmentName: true } } },
  })
  const pledge = await db().pledgeVersion.findFirstOrThrow({
    where: { campaignId, publishedAt: { not: null } },
    select: { id: true, contentHash: true },
  })
  const pledgeHash = new Uint8Array(pledge.contentHash ?? [])
  return {
    regionId: opd.regionId,
    opd: opd.name,
    agency: opd.region.governmentName,
    pledge: pledge.id,
    pledgeHash,
  }
}

type Place = Awaited<ReturnType<typeof loadPlace>>

const known = {
  rank: 'Penata Muda, III/a',
  position: 'Pengelola Data',
  employmentKind: 'PNS',
  localTerm: null,
  positionKind: 'PELAKSANA',
  echelon: null,
} as const
const origin = { address: '10.0.0.1', browserFamily: 'Chromium' }

function makePerson({ campaignId, opdId }: Wishes, place: Place, index: number) {
  const [employeeId, signatoryId, membershipId] = [randomUUID(), randomUUID(), randomUUID()]
  const name = `Pegawai Massal ${String(index + 1).padStart(5, '0')}`
  const nip = makeNip(nextSerial())
  const { employmentKind, localTerm, positionKind, echelon, rank, position } = known
  const person = { name, employmentKind, localTerm, positionKind, echelon, rank, position }
  return {
    nip,
    name,
    employee: { id: employeeId, regionId: place.regionId, name, nip },
    signatory: { id: signatoryId, campaignId, employeeId, rosterOrder: index + 1, ...person },
    membership: { id: membershipId, signatoryId, opdId, fromAt: new Date(Date.now() - 30 * 86_400_000) },
  }
}

type Person = ReturnType<typeof makePerson>

function makeSigningRows({ campaignId, markOf }: Wishes, place: Place, person: Person, index: number) {
  const now = new Date()
  const { opd, agency, pledge, pledgeHash } = place
  const content = {
    ...known,
    name: person.name,
    numberLabel: 'NIP',
    number: person.nip,
    unit: null,
    opd,
    agency,
  } satisfies Snapshot
  const [snapshot, mark, from] = [
    saltContent(content),
    saltContent(markOf?.(index) ?? someMark),
    saltContent(origin),
  ]
  const signing = {
    ...{ id: randomUUID(), campaignId, signatoryId: person.signatory.id, membershipId: person.membership.id },
    ...{ ordinal: 1, pledgeVersionId: pledge, method: 'DRAWN' as const, code: makeVerificationCode() },
    ...{ signedAt: now, receivedAt: now },
  }
  const signingId = signing.id
  const evidence = {
    ...{ pledgeHash, snapshotHash: snapshot.hash, markHash: mark.hash, originHash: from.hash },
    ...{ identifiedBy: 'CODE' as const, sessionId: randomUUID(), queued: false, deviceSignedAt: null },
    ...{ personalCodeId: null, codeIssuedAt: null, codeIssuedById: null, codeDelivery: null },
    ...{ deskOperatorId: null, assisted: false },
  }
  return {
    signing: { ...signing, submissionId: randomUUID() },
    evidence: {
      signingId,
      ...evidence,
      leafHash: hashLeaf(leafPreimage({ ...signing, ...evidence, signingId })),
    },
    snapshot: { signingId, salt: snapshot.salt, content },
    mark: { signingId, salt: mark.salt, content: mark.content },
    origin: { signingId, salt: from.salt, ...origin },
  }
}

const BATCH = 1000

/** So many people of an agency who have signed, with all that makes a signing, written by rows alone in few statements. */
export async function makeManySignings(wishes: Wishes): Promise<void> {
  const place = await loadPlace(wishes.campaignId, wishes.opdId)
  for (let start = 0; start < wishes.count; start += BATCH) {
    const indexes = Array.from({ length: Math.min(BATCH, wishes.count - start) }, (_, index) => start + index)
    const people = indexes.map((index) => makePerson(wishes, place, index))
    const rows = people.map((person, index) => makeSigningRows(wishes, place, person, start + index))
    await db().$transaction(async (tx) => {
      await tx.employee.createMany({ data: people.map(({ employee }) => employee) })
      await tx.signatory.createMany({ data: people.map(({ signatory }) => signatory) })
      await tx.membership.createMany({ data: people.map(({ membership }) => membership) })
      await tx.signing.createMany({ data: rows.map(({ signing }) => signing) })
      await tx.signingEvidence.createMany({ data: rows.map(({ evidence }) => evidence) })
      await tx.signingSnapshot.createMany({ data: rows.map(({ snapshot }) => snapshot) })
      await tx.signingMark.createMany({ data: rows.map(({ mark }) => mark) })
      await tx.signingOrigin.createMany({ data: rows.map(({ origin }) => origin) })
    }, bulkTransaction)
  }
}
