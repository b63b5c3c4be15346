import type { PositionKind } from '#lib/rosters/checked-roster'
import { termKey } from '#lib/rosters/rules/local-term'

const GENERAL = /\bJFU\b|FUNGSIONAL UMUM|PELAKSANA|\bSTAFF?\b/
const FUNCTIONAL = /FUNGSIONAL|\bJFT?\b/
const STRUCTURAL = /STRUKTURAL|PIMPINAN TINGGI|\bJPT\b|ADMINISTRATOR|PENGAWAS|ESELON/

/** Ranks of functional posts (PermenPANRB 1/2023); no other kind of post bears them. */
const FUNCTIONAL_RANK = /\b(AHLI (PERTAMA|MUDA|MADYA|UTAMA)|PEMULA|TERAMPIL|MAHIR|PENYELIA)$/

/**
 * Kind of post: from its own column; else an echelon means STRUKTURAL and a functional rank at the end of
 * the post means FUNGSIONAL. Null where the list is silent.
 */
export function readPositionKind(
  column: string | undefined,
  echelon: string | null,
  position: string | null,
): PositionKind | null {
  const key = termKey(column ?? '')
  if (GENERAL.test(key)) return 'PELAKSANA'
  if (FUNCTIONAL.test(key)) return 'FUNGSIONAL'
  if (STRUCTURAL.test(key) || echelon !== null) return 'STRUKTURAL'
  return FUNCTIONAL_RANK.test(termKey(position ?? '')) ? 'FUNGSIONAL' : null
}

/** "III/a", "IIIA", "Eselon III.a" as "III.a"; null for "Non Eselon", "-" and whatever else. */
export function readEchelon(text: string | undefined): string | null {
  const found = /^(?:ESELON|ESL)?(I{1,3}|IV|V)([AB])?$/.exec(termKey(text ?? '').replace(/ /g, ''))
  if (!found?.[1]) return null
  return found[2] ? `${found[1]}.${found[2].toLowerCase()}` : found[1]
}

/** Pangkat and golongan as the list has them: "Penata Muda, III/a", or the one that is there. */
export function readRank(name: string | null, group: string | null): string | null {
  if (!name || !group) return name ?? group
  return termKey(name).endsWith(termKey(group)) ? name : `${name}, ${group}`
}
