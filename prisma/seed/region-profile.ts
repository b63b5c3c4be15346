import type { Culture } from '#prisma/seed/names'

// What the sources do not say and a sample needs: agencies with their units, posts and head counts. The shape of each
// follows the common organisation of such offices (PP 18/2016); the people in it are invented.

/** A unit, with the post of its head where it has one. `within` names the unit above it. */
export type UnitProfile = { name: string; within?: string; post?: string; echelon?: string }

type Title = {
  /** The office in full, as printed under a signature: "Kepala Dinas … Kabupaten …". */
  title: string
}

/** An official whom the source names: neither number nor rank is known, and none is invented. */
export type NamedHead = Title & { kind: 'named'; name: string; localNumber: string }
/** An invented definitive head. */
export type InventedHead = Title & { kind: 'invented'; echelon: string }
/** Somebody of the agency's own roster who acts as its head. */
export type ActingHead = Title & { kind: 'acting'; nip: string; skNumber: string }
export type HeadProfile = NamedHead | InventedHead | ActingHead

/** How many people are invented for an agency. The head is one of the PNS; heads of units are the next. */
export type StaffCounts = { pns: number; pppk: number; nonAsn: number }

export type OpdProfile = {
  /** Part of the e-mail addresses of its officers. */
  key: string
  name: string
  shortName: string
  aliases: string[]
  head: HeadProfile
  units: UnitProfile[]
  /** Invented people, or those of the roster files that stand beside this code. */
  people: StaffCounts | 'rosters'
  posts: { functional: string[]; staff: string[]; nonAsn: string[] }
}

export type RegionProfile = {
  /** `id` of its ceremony in pledges.json. */
  ceremony: string
  /** Part of the e-mail addresses of its officers. */
  key: string
  culture: Culture
  /** First six digits of an invented NIK. */
  nikArea: string
  opds: OpdProfile[]
  /** Who witnesses for the whole region, where the source has such a witness; otherwise the head of each agency does. */
  witness: { name: string; title: string } | null
}
