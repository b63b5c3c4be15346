import type { CertificateContent, NumberLabel, RegionLetterhead } from '#lib/certificates/content'

/** One signatory in the list; the page is found when the book is laid out. */
export type BookPerson = {
  name: string
  numberLabel: NumberLabel
  number: string | null
  position: string | null
  signedAt: Date
  code: string
}

/** The people of one unit; an empty name is an agency's own staff outside every unit. */
export type BookSection = { unit: string; people: BookPerson[] }

/** Why somebody's pact is not in the book: the class only, never the reason behind it. */
export type AbsentClass = 'Berhalangan sementara' | 'Tidak bersedia' | 'Belum menandatangani'
export type AbsentGroup = { class: AbsentClass; people: { name: string; unit: string }[] }

/** `mustSign` is the denominator; the other four are counted apart and only `signed` counts towards it. */
export type BookCounts = { mustSign: number; signed: number; excused: number; refused: number; open: number }

export type BookHandover = { number: string; handedOverAt: Date; headTitle: string; headName: string }

/**
 * Everything one book says. `certificates` come in the order of the people in `sections`, one for each, and are taken
 * once, one after the other: those of a whole volume need not be in memory at the same time.
 * `provisional` books were compiled before the handover; `printedBy` is named on every list of people: the officer who
 * asked for a provisional book, or the system for the region's BKD; `sealFingerprint` is SHA-256 in hex; `volume` is
 * named on the cover when the book has several, `first` being the number of its first pact in the whole book.
 */
export type BookContent = {
  region: RegionLetterhead
  opdName: string
  electionName: string
  title: string
  campaignName: string
  handover: BookHandover | null
  provisional: boolean
  compiledAt: Date
  printedBy: string
  counts: BookCounts
  sections: BookSection[]
  absent: AbsentGroup[]
  certificates: Iterable<CertificateContent> | AsyncIterable<CertificateContent>
  sealFingerprint: string
  sample: boolean
  volume?: { number: number; of: number; first: number }
}
