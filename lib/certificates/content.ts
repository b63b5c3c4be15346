import type { TimeZone } from '#lib/regions/rules'
import type { Mark } from '#lib/signings/mark'

/** The letterhead of a region. `crest` is a PNG; null prints no crest, since a coat of arms is never invented. */
export type RegionLetterhead = {
  governmentName: string
  city: string
  timeZone: TimeZone
  crest: Uint8Array | null
}

export type NumberLabel = 'NIP' | 'NI PPPK' | 'NIK' | 'Nomor pegawai'

/** Who signed, as the roster had it for the campaign; `number` is masked already when it is a NIK. */
export type CertificateSigner = {
  name: string
  numberLabel: NumberLabel
  number: string | null
  rank: string | null
  position: string | null
  unit: string | null
  agency: string
}

/** The block at left of edition 2; `title` is the full title at the time of the act ("Plt. Kepala Dinas …"). */
export type CertificateWitness = {
  kind: 'MENYAKSIKAN' | 'MENGETAHUI'
  title: string
  name: string
  rank: string | null
  number: string | null
  mark: Mark
  witnessedAt: Date
}

export type Identification = 'CODE' | 'SLIP' | 'SSO' | 'DESK'
export type SealKind = 'PSRE' | 'OWN' | 'TEST'

/**
 * Everything one certificate says. Plain data: two equal contents give equal pages.
 * `code` is 13 characters of Crockford base32 without separators, `leafPrefix` the first 16 hex digits of the leaf and
 * `leafPreimage` the canonical JSON it is the hash of.
 */
export type CertificateContent = {
  region: RegionLetterhead
  opdName: string
  electionName: string
  title: string
  signer: CertificateSigner
  legalBasis: string[]
  leadIn: string | null
  points: string[]
  closing: string | null
  sanction: string | null
  signedAt: Date
  receivedAt: Date
  queued: boolean
  mark: Mark
  witness: CertificateWitness | null
  code: string
  verifyUrl: string
  leafPrefix: string
  leafPreimage: string
  identification: Identification
  edition: 1 | 2
  seal: SealKind
  sealIssuer: string
  sample: boolean
  wetInk: false
}
