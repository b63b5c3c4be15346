/**
 * Tables the application's database role may only read and add to: no UPDATE, no DELETE, whatever the code asks.
 * The triggers of the migration `promises` refuse the same to everybody; a test compares the two lists.
 */
export const APPEND_ONLY_TABLES: readonly string[] = [
  'Signing',
  'SigningEvidence',
  'SigningSnapshot',
  'SigningMark',
  'SigningOrigin',
  'AnnulmentRequest',
  'AnnulmentRejection',
  'Annulment',
  'Contest',
  'Witnessing',
  'WitnessingMark',
  'WitnessedSigning',
  'StoredFile',
  'SealCertificate',
  'Certificate',
  'Handover',
  'HandoverItem',
  'HandoverDecision',
  'Book',
  'HandoverPackage',
  'HelpResolution',
  'AuditEvent',
  'RegisterLeaf',
  'Checkpoint',
]
