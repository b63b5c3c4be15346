import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import type { StatusRecord } from '#lib/progress/history-rules'
import { type SignatoryHistory, signatoryHistorySelect } from '#lib/progress/signatory-history'
import { mayCorrectIn } from '#lib/rosters/correction-rules'
import { employmentKindLabel } from '#lib/rosters/rules/employment-kind-label'
import { readViewScope } from '#lib/signings/read-view-scope'
import { pickSignerNumber } from '#lib/signings/signer-number'
import { isPlaceSeen, type ViewScope } from '#lib/signings/view-scope'

/** One person of a campaign with what stands on record; excuses and refusals only for the head and BKD. */
export async function getSignatory(actor: Actor | null, signatoryId: string, now: Date) {
  const scope = await readViewScope(actor, now)
  if (!actor || !scope) return null
  const person = await db().signatory.findFirst({
    where: { id: signatoryId, campaign: { regionId: scope.regionId } },
    select: signatoryHistorySelect,
  })
  if (!person || !isSeen(scope, person)) return null
  const place = currentPlace(person)
  await recordEvent(db(), actor, 'roster.read', person.id, { opdId: place?.opdId ?? null, count: 1 }, now)
  const { id, name, rank, position, employmentKind, campaign } = person
  return {
    id,
    name,
    rank,
    position,
    campaign,
    place,
    kind: employmentKindLabel(employmentKind, person.localTerm),
    ...pickSignerNumber(person.employee, employmentKind),
    standingSigningId: person.signings.find(({ annulment }) => !annulment)?.id ?? null,
    correctable: isCorrectable(actor, person, place?.opdId),
    record: toRecord(person, place !== null && isPlaceSeen(scope.candid, place)),
  }
}

export type FoundSignatory = NonNullable<Awaited<ReturnType<typeof getSignatory>>>

/** Whether to offer the correction; the desk decides again. */
function isCorrectable(actor: Actor, person: SignatoryHistory, opdId: string | undefined): boolean {
  if (!opdId || person.signings.some(({ annulment }) => !annulment)) return false
  return mayCorrectIn(actor, { regionId: actor.regionId, opdId })
}

/** Where somebody belongs, or belonged last. */
function currentPlace({ memberships }: SignatoryHistory) {
  const open = memberships.find(({ untilAt }) => untilAt === null) ?? memberships.at(-1)
  if (!open) return null
  const { opdId, workUnitId, opd, workUnit } = open
  return { opdId, workUnitId, opd: opd.name, unit: workUnit?.name ?? null }
}

/** A person is seen where they belong, and where a standing signing of theirs was made. */
function isSeen(scope: ViewScope, person: SignatoryHistory): boolean {
  const standing = person.signings.filter(({ annulment }) => !annulment).map(({ membership }) => membership)
  return [currentPlace(person), ...standing].some((place) => place !== null && isPlaceSeen(scope, place))
}

function toRecord(person: SignatoryHistory, candid: boolean): StatusRecord {
  return {
    memberships: person.memberships.map(({ opd, workUnit, fromAt, untilAt }) => ({
      fromAt,
      untilAt,
      opd: opd.name,
      unit: workUnit?.name ?? null,
    })),
    departures: person.departures,
    excuses: candid ? person.excuses : [],
    refusals: candid ? person.refusals : [],
    signings: person.signings.map(toSigning),
  }
}

function toSigning({
  signedAt,
  code,
  annulment,
  witnessed,
  handoverItems,
}: SignatoryHistory['signings'][number]) {
  const act = witnessed?.witnessing
  return {
    signedAt,
    code,
    annulledAt: annulment?.annulledAt ?? null,
    witnessing: act
      ? { witnessedAt: act.witnessedAt, kind: act.kind, by: `${act.namePrinted}, ${act.titlePrinted}` }
      : null,
    handovers: handoverItems.map(({ handover }) => handover),
  }
}
