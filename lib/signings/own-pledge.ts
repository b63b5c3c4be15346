import type { TimeZone } from '#lib/regions/rules'
import type { NumberLabel } from '#lib/signings/signer-number'

/** Whom to ask: of the unit, else the OPD, else the region. */
export type HelpContact = { name: string; phone: string | null }

/** Who the person is for this campaign, as the certificate prints it; a NIK is masked. */
export type OwnData = {
  name: string
  numberLabel: NumberLabel
  number: string | null
  rank: string | null
  position: string | null
  unit: string | null
  opd: string
  agency: string
}

/** The text to be signed; `null` where the region's text is silent. */
export type OwnText = {
  id: string
  title: string
  electionName: string
  leadIn: string | null
  points: string[]
  closing: string | null
  sanction: string | null
  citations: string[]
}

/** The standing signing, as its own person sees it. */
export type OwnProof = {
  signingId: string
  code: string
  title: string
  signedAt: Date
  receivedAt: Date
  queued: boolean
  witness: { kind: 'MENYAKSIKAN' | 'MENGETAHUI'; title: string; name: string; witnessedAt: Date } | null
  contestedAt: Date | null
}

/** How the person stands, one page each. */
export type OwnStanding =
  | { state: 'not_on_roster' | 'departed' }
  | { state: 'upcoming'; opensAt: Date; data: OwnData | null }
  | { state: 'closed'; closesAt: Date }
  | { state: 'no_text'; data: OwnData }
  | { state: 'sign'; data: OwnData; text: OwnText }
  | { state: 'declined'; data: OwnData; text: OwnText }
  | { state: 'signed'; data: OwnData; proof: OwnProof }

/** What the person asked or reported, and the answer once there is one. */
export type OwnRequest = {
  id: string
  kind: 'DATA_KELIRU' | 'PERTANYAAN' | 'KEBERATAN'
  message: string
  createdAt: Date
  answer: string | null
}

export type OwnPledge = {
  region: {
    slug: string
    governmentName: string
    bkdName: string
    city: string
    timeZone: TimeZone
    hasCrest: boolean
  }
  name: string
  campaignId: string | null
  campaignName: string | null
  /** null when the person is not on the roster. */
  signatoryId: string | null
  help: HelpContact | null
  standing: OwnStanding
  /** Of this campaign, latest first. */
  requests: OwnRequest[]
  /** Other open campaigns in which the person has still to sign. */
  stillToSign: { campaignId: string; campaignName: string }[]
  /** Standing signings in other campaigns, latest first. */
  others: { campaignName: string; code: string }[]
}
