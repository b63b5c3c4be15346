import type { HeadshipKind } from '#prisma/generated/enums'

export const HEADSHIP_KINDS = [
  'DEFINITIF',
  'PLT',
  'PLH',
  'PJ',
  'PJS',
] as const satisfies readonly HeadshipKind[]

/** How an appointment is called on a screen; what is printed is the whole title of the headship. */
export const HEADSHIP_KIND_NAMES: Record<HeadshipKind, string> = {
  DEFINITIF: 'Definitif',
  PLT: 'Pelaksana tugas (Plt.)',
  PLH: 'Pelaksana harian (Plh.)',
  PJ: 'Penjabat (Pj.)',
  PJS: 'Penjabat sementara (Pjs.)',
}

export type Period = { fromAt: Date; untilAt: Date | null }
export type HeadshipPeriod = Period & { id: string; kind: HeadshipKind }

export type AppointmentVerdict = { ok: true; endedIds: string[] } | { ok: false; reason: 'seat_taken' }

/**
 * Whether somebody may be appointed among the heads an agency has, and whose periods end with it. A Plh. acts beside
 * a head who is away for a time; every other kind fills the seat itself (UU 30/2014 Pasal 14), which one person holds
 * at a time. A holder from before gives way on the first day of the new one; one who begins later must be ended first.
 */
export function decideAppointment(
  wanted: Period & { kind: HeadshipKind },
  existing: readonly HeadshipPeriod[],
): AppointmentVerdict {
  const rivals = existing.filter((other) => isSameSeat(other.kind, wanted.kind) && overlaps(other, wanted))
  if (rivals.some((other) => other.fromAt >= wanted.fromAt)) return { ok: false, reason: 'seat_taken' }
  return { ok: true, endedIds: rivals.map(({ id }) => id) }
}

/** True while a period runs. */
export function isRunning(period: Period, now: Date): boolean {
  return period.fromAt <= now && (period.untilAt === null || period.untilAt > now)
}

function isSameSeat(one: HeadshipKind, other: HeadshipKind): boolean {
  return (one === 'PLH') === (other === 'PLH')
}

function overlaps(one: Period, other: Period): boolean {
  const startsBeforeEnd = (a: Period, b: Period) => b.untilAt === null || a.fromAt < b.untilAt
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one)
}
