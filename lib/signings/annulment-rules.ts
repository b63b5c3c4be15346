import type { AnnulmentKind } from '#prisma/generated/enums'

/** Why a signing is annulled; the officer's own words stand on the evidence sheet only. */
export const ANNULMENT_KIND_NAMES: Record<AnnulmentKind, string> = {
  SALAH_ORANG: 'Salah orang',
  SLIP_ORANG_LAIN: 'Memakai slip orang lain',
  PENYALAHGUNAAN: 'Penyalahgunaan',
  LAINNYA: 'Lainnya',
}

/** An officer, with the same person's place among the employees, if any. */
export type Officer = { accountId: string; employeeId: string | null }

export type RequestState = 'open' | 'approved' | 'rejected'

/** Where a request stands. */
export function requestState(request: { annulment: object | null; rejection: object | null }): RequestState {
  if (request.annulment) return 'approved'
  return request.rejection ? 'rejected' : 'open'
}

export type ApprovalRefusal = 'request_closed' | 'already_annulled' | 'same_officer' | 'own_signing'

type ApprovalFacts = {
  state: RequestState
  isAnnulled: boolean
  requester: Officer
  signerEmployeeId: string
}

/**
 * Whether an officer may be the second of the two who annul: neither the first, under whatever account, nor the
 * person whose signing it is.
 */
export function decideApproval(facts: ApprovalFacts, approver: Officer): ApprovalRefusal | null {
  if (facts.isAnnulled) return 'already_annulled'
  if (facts.state !== 'open') return 'request_closed'
  if (isSamePerson(facts.requester, approver)) return 'same_officer'
  return approver.employeeId === facts.signerEmployeeId ? 'own_signing' : null
}

function isSamePerson(one: Officer, other: Officer): boolean {
  return one.accountId === other.accountId || (one.employeeId !== null && one.employeeId === other.employeeId)
}

export type ContestState = 'waiting' | 'requested' | 'annulled' | 'rejected'

type Contest = {
  createdAt: Date
  signing: {
    annulment: object | null
    annulmentRequests: readonly { requestedAt: Date; annulment: object | null; rejection: object | null }[]
  }
}

/**
 * What has come of "Ini bukan tanda tangan saya": the annulment of the signing, or the latest request for it. A request
 * rejected before the person spoke does not count as an answer.
 */
export function contestState({ createdAt, signing }: Contest): ContestState {
  if (signing.annulment) return 'annulled'
  const [latest] = signing.annulmentRequests
  if (!latest) return 'waiting'
  if (requestState(latest) === 'open') return 'requested'
  return latest.requestedAt > createdAt ? 'rejected' : 'waiting'
}
