import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'
import type { CorrectSignatoryInput } from '#lib/rosters/correct-signatory-schema'
import { mayCorrectIn } from '#lib/rosters/correction-rules'

export type CorrectSignatoryResult =
  | { ok: true; fields: string[] }
  | { ok: false; reason: 'not_found' | 'already_signed' | 'unit_unknown' }

/**
 * The desk of a correction ("data keliru"): name, rank, position or unit of somebody on the roster, by the operator of
 * the agency or BKD, until the person has signed; the signing keeps what stood at that moment. A move to another unit of
 * the same agency ends the membership and begins a new one. `fields` names what changed.
 */
export async function correctSignatory(
  actor: Actor | null,
  input: CorrectSignatoryInput,
  now: Date,
): Promise<CorrectSignatoryResult> {
  if (!actor) return { ok: false, reason: 'not_found' }
  return db().$transaction(async (tx) => {
    const person = await lockSignatory(tx, input.signatoryId)
    if (!person?.membership || !mayCorrectIn(actor, placeOf(person)))
      return { ok: false, reason: 'not_found' }
    if (person.signings > 0) return { ok: false, reason: 'already_signed' }
    if (!(await isUnitOf(tx, person.membership.opdId, input.workUnitId))) {
      return { ok: false, reason: 'unit_unknown' }
    }
    const fields = await writeCorrection(tx, person, input, now)
    if (fields.length > 0) await recordEvent(tx, actor, 'signatory.corrected', person.id, { fields }, now)
    return { ok: true, fields }
  })
}

const placeOf = ({ regionId, membership }: SignatoryToCorrect) => ({ regionId, opdId: membership?.opdId })

type SignatoryToCorrect = NonNullable<Awaited<ReturnType<typeof lockSignatory>>>

/** Reads the person after waiting for any other correction of the same person. */
async function lockSignatory(tx: Db, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "Signatory" WHERE "id" = ${id}::uuid FOR UPDATE`
  const person = await tx.signatory.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      rank: true,
      position: true,
      campaign: { select: { regionId: true } },
      memberships: { where: { untilAt: null }, select: { id: true, opdId: true, workUnitId: true } },
      _count: { select: { signings: { where: { annulment: null } } } },
    },
  })
  if (!person) return null
  const { campaign, memberships, _count, ...rest } = person
  return {
    ...rest,
    regionId: campaign.regionId,
    membership: memberships[0] ?? null,
    signings: _count.signings,
  }
}

async function isUnitOf(tx: Db, opdId: string, workUnitId: string | null): Promise<boolean> {
  if (workUnitId === null) return true
  return (await tx.workUnit.count({ where: { id: workUnitId, opdId } })) === 1
}

async function writeCorrection(
  tx: Db,
  person: SignatoryToCorrect,
  { name, rank, position, workUnitId }: CorrectSignatoryInput,
  now: Date,
): Promise<string[]> {
  const wanted = { name, rank, position }
  const fields: string[] = (['name', 'rank', 'position'] as const).filter(
    (key) => person[key] !== wanted[key],
  )
  if (fields.length > 0) {
    await tx.signatory.update({ where: { id: person.id }, data: wanted, select: { id: true } })
  }
  const { membership } = person
  if (!membership || membership.workUnitId === workUnitId) return fields
  await tx.membership.update({ where: { id: membership.id }, data: { untilAt: now }, select: { id: true } })
  await tx.membership.create({
    data: { signatoryId: person.id, opdId: membership.opdId, workUnitId, fromAt: now },
    select: { id: true },
  })
  return [...fields, 'workUnitId']
}
