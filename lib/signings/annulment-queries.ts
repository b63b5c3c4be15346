import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'

const SHOWN_DECIDED = 50

const officer = { select: { id: true, name: true } } as const

const signingSelect = {
  id: true,
  code: true,
  signedAt: true,
  signatory: { select: { name: true } },
  membership: { select: { opd: { select: { name: true } } } },
  annulment: { select: { annulledAt: true } },
} as const

const requestSelect = {
  id: true,
  kind: true,
  reason: true,
  requestedAt: true,
  requestedBy: officer,
  annulment: { select: { annulledAt: true, approvedBy: officer } },
  rejection: { select: { rejectedAt: true, reason: true, rejectedBy: officer } },
} as const

/** Requests of the actor's region: those waiting for a second officer, oldest first, and the latest decided ones. */
export async function listAnnulmentRequests(actor: Actor | null) {
  if (!isBkd(actor)) return { waiting: [], decided: [] }
  const inRegion = { signing: { signatory: { campaign: { regionId: actor.regionId } } } }
  const isWaiting = { annulment: null, rejection: null }
  const select = { ...requestSelect, signing: { select: signingSelect } } as const
  const waiting = await db().annulmentRequest.findMany({
    where: { ...inRegion, ...isWaiting },
    select,
    orderBy: { requestedAt: 'asc' },
  })
  const decided = await db().annulmentRequest.findMany({
    where: { ...inRegion, NOT: isWaiting },
    select,
    orderBy: { requestedAt: 'desc' },
    take: SHOWN_DECIDED,
  })
  return { waiting, decided }
}

export type ListedAnnulmentRequest = Awaited<ReturnType<typeof listAnnulmentRequests>>['waiting'][number]

/** One signing of the actor's region with every request about it, for whoever asks for its annulment; else null. */
export async function getSigningForAnnulment(actor: Actor | null, signingId: string) {
  if (!isBkd(actor)) return null
  return db().signing.findFirst({
    where: { id: signingId, signatory: { campaign: { regionId: actor.regionId } } },
    select: {
      ...signingSelect,
      signatory: {
        select: { name: true, campaign: { select: { name: true, region: { select: { timeZone: true } } } } },
      },
      annulmentRequests: { select: requestSelect, orderBy: { requestedAt: 'asc' } },
      contests: { select: { id: true, statement: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
    },
  })
}

/**
 * "Ini bukan tanda tangan saya": what people of the actor's region contest, latest first. For BKD only. Leaves a trace.
 */
export async function listContests(actor: Actor | null, now: Date) {
  if (!isBkd(actor)) return []
  const contests = await db().contest.findMany({
    where: { signing: { signatory: { campaign: { regionId: actor.regionId } } } },
    select: {
      id: true,
      statement: true,
      createdAt: true,
      signing: {
        select: {
          ...signingSelect,
          annulmentRequests: { select: requestSelect, orderBy: { requestedAt: 'desc' }, take: 1 },
        },
      },
    },
    orderBy: { createdAt: 'desc' },
    take: SHOWN_DECIDED,
  })
  await recordReading(actor, contests.length, now)
  return contests
}

/**
 * Objections (KEBERATAN) of the actor's region: unanswered first, oldest first. Seen by BKD and the person only. Leaves a
 * trace.
 */
export async function listObjections(actor: Actor | null, now: Date) {
  if (!isBkd(actor)) return { waiting: [], answered: [] }
  const where = { kind: 'KEBERATAN' as const, signatory: { campaign: { regionId: actor.regionId } } }
  const select = {
    id: true,
    message: true,
    createdAt: true,
    signatory: { select: { name: true, campaign: { select: { name: true } } } },
    resolution: { select: { answer: true, resolvedAt: true, resolvedBy: officer } },
  } as const
  const waiting = await db().helpRequest.findMany({
    where: { ...where, resolution: null },
    select,
    orderBy: { createdAt: 'asc' },
  })
  const answered = await db().helpRequest.findMany({
    where: { ...where, NOT: { resolution: null } },
    select,
    orderBy: { createdAt: 'desc' },
    take: SHOWN_DECIDED,
  })
  await recordReading(actor, waiting.length + answered.length, now)
  return { waiting, answered }
}

async function recordReading(actor: Actor, count: number, now: Date): Promise<void> {
  if (count > 0) await recordEvent(db(), actor, 'roster.read', null, { opdId: null, count }, now)
}
