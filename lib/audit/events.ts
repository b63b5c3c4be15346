/**
 * The closed vocabulary of the audit trail: every event with the data it carries. Data hold ids, counts and codes of
 * reasons only; never a name, a number, a personal code or a stroke.
 */
export type AuditEvents = {
  'signin.employee': { identifiedBy: string }
  'signin.staff': Record<string, never>
  'signin.refused': { door: 'employee' | 'slip' | 'staff'; reason: string }
  signout: Record<string, never>
  'access.refused': { action: string }
  'campaign.created': Record<string, never>
  'campaign.changed': { fields: string[] }
  'opd.created': Record<string, never>
  'opd.changed': { fields: string[] }
  'headship.created': { kind: string }
  'grant.given': { role: string; headshipId: string }
  'headship.changed': { fields: string[] }
  'pledge.published': { audience: string; ordinal: number; contentHash: string }
  'roster.imported': { accepted: number; warned: number; refused: number; fileHash: string }
  'roster.read': { opdId: string | null; count: number }
  'code.issued': { delivery: string }
  'pledge.signed': { ordinal: number; method: string }
  'pledge.refused': { reason: string }
  'signatory.corrected': { fields: string[] }
  'help.requested': { kind: string }
  'help.resolved': Record<string, never>
  'signing.contested': Record<string, never>
  'annulment.requested': { kind: string }
  'annulment.rejected': Record<string, never>
  'annulment.approved': Record<string, never>
  'signings.witnessed': { kind: string; count: number }
  'certificate.sealed': { edition: number }
  'certificate.downloaded': { edition: number }
  'evidence.opened': Record<string, never>
  'handover.made': { kind: string; count: number }
  'handover.received': Record<string, never>
  'handover.returned': Record<string, never>
  'book.compiled': { volumes: number; people: number; provisional: boolean }
  'book.downloaded': { volume: number }
  'package.prepared': { certificates: number; volumes: number }
  'package.downloaded': { certificates: number }
}

export type AuditEventName = keyof AuditEvents
