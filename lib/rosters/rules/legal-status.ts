import type { ExcuseClass } from '#lib/rosters/checked-roster'
import { cleanText } from '#lib/rosters/rules/clean-text'

export type LegalStatus = { active: boolean; excuse: ExcuseClass | null }

/** Still in service although the words look final: those who prepare for their pension owe a pledge. */
const IN_SERVICE = /PERSIAPAN PENSIUN|\bMPP\b/

/** A column headed STATUS may hold this instead, and "cerai mati" says nothing about the service. */
const MARRIAGE = /KAWIN|NIKAH|CERAI/

/**
 * Left the service, for good or suspended (UU 20/2023 Pasal 52 and 53), in the words of SIASN's
 * kedudukan hukum and of local lists.
 */
const LEFT =
  /PENSIUN|BERHENTI|MENINGGAL|ALMARHUM|WAFAT|TEWAS|HILANG|PUNAH|TIDAK AKTIF|NON ?AKTIF|PINDAH (INSTANSI|KELUAR)|MUTASI KELUAR|MENGUNDURKAN DIRI|\bKELUAR\b|DIPECAT|PEMBATALAN NIP|PENERIMA UANG TUNGGU|\bBUP\b/

/**
 * What the kedudukan hukum means for a pledge. Unpaid leave (CLTN) and study leave are in service with an
 * excuse; an unknown word counts as active, so that nobody leaves the roster by a spelling.
 */
export function readLegalStatus(text: string | undefined): LegalStatus {
  const words = cleanText(text ?? '')
    .toUpperCase()
    .replace(/[^A-Z]+/g, ' ')
  if (/TUGAS BELAJAR|\bTUBEL\b/.test(words)) return { active: true, excuse: 'TUGAS_BELAJAR' }
  if (/\bCLTN\b|\bCUTI\b/.test(words)) return { active: true, excuse: 'CUTI' }
  const isLeft = LEFT.test(words) && !IN_SERVICE.test(words) && !MARRIAGE.test(words)
  return { active: !isLeft, excuse: null }
}
