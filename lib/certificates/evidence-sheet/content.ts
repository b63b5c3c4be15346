import type { Identification, NumberLabel, RegionLetterhead, SealKind } from '#lib/certificates/content'
import type {
  AnnulmentKind,
  CodeDelivery,
  HandoverDecisionKind,
  HandoverKind,
  PledgeAudience,
  SigningMethod,
  WitnessingKind,
} from '#prisma/generated/enums'

/** SHA-256 in lower-case hex; `matches` whether the data still give it, null once they were destroyed. */
export type CheckedHash = { hex: string; matches: boolean | null }

/** An account's owner with what it was allowed to do at the time of the act. */
export type Officer = { name: string; role: string }

/** Who signed, as frozen at the signing; a NIK is masked already. */
export type SheetSigner = {
  name: string
  numberLabel: NumberLabel
  number: string | null
  rank: string | null
  position: string | null
  unit: string | null
  opd: string
  agency: string
}

export type SheetPledge = {
  title: string
  electionName: string
  audience: PledgeAudience
  ordinal: number
  publishedAt: Date | null
  points: number
  hash: CheckedHash
}

export type SheetTimes = {
  signedAt: Date
  receivedAt: Date
  queued: boolean
  /** By the device's clock, where it sent one, believed or not. */
  deviceSignedAt: Date | null
}

export type SheetIdentification = {
  by: Identification
  code: { issuedAt: Date; issuedBy: Officer | null; delivery: CodeDelivery | null } | null
  desk: { operator: Officer; assisted: boolean; reason: string | null } | null
  session: { id: string; openedAt: Date | null }
}

/** What the hand left, without the drawing itself; null once it was destroyed. */
export type SheetMark = { kind: 'drawn'; strokes: number; points: number } | { kind: 'typed'; name: string }

export type SheetRegister = {
  /** From 0. */
  position: bigint
  numberedAt: Date
  matches: boolean
  /** The first checkpoint that covers the position. */
  checkpoint: { treeSize: bigint; rootHash: string; signedAt: Date } | null
}

export type SheetCertificate = { edition: number; sha256: string; sealFingerprint: string; sealedAt: Date }

export type SheetWitness = { kind: WitnessingKind; title: string; name: string; witnessedAt: Date }

export type SheetHandover = {
  ordinal: number
  kind: HandoverKind
  handedOverAt: Date
  decision: { kind: HandoverDecisionKind; decidedAt: Date } | null
}

export type SheetContest = { createdAt: Date; statement: string }

export type SheetAnnulment = {
  kind: AnnulmentKind
  reason: string
  requestedAt: Date
  requestedBy: Officer
  approval: { at: Date; by: Officer } | null
  rejection: { at: Date; by: Officer } | null
}

/**
 * Everything one evidence sheet says about a signing, as it stands when it is printed. Plain data. Null where personal
 * data were destroyed; `destroyedAt` is when the order for it was approved.
 */
export type EvidenceSheetContent = {
  region: RegionLetterhead
  opdName: string
  campaignName: string
  code: string
  /** `verifyUrl` of the code; `sealsUrl` lists the installation's seal certificates, `uploadUrl` checks a file. */
  urls: { verify: string; seals: string; upload: string }
  signer: SheetSigner | null
  pledge: SheetPledge
  times: SheetTimes
  identification: SheetIdentification
  origin: { address: string; browserFamily: string } | null
  method: SigningMethod
  mark: SheetMark | null
  hashes: { snapshot: CheckedHash; mark: CheckedHash; origin: CheckedHash; leaf: CheckedHash }
  register: SheetRegister | null
  certificates: SheetCertificate[]
  witness: SheetWitness | null
  handovers: SheetHandover[]
  contests: SheetContest[]
  annulments: SheetAnnulment[]
  destroyedAt: Date | null
  seal: { kind: SealKind; issuer: string; fingerprint: string }
  printed: { by: Officer; at: Date }
  sample: boolean
}
