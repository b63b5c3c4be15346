import type { EmploymentKind } from '#lib/rosters/checked-roster'
import { readLocalTerm, termKey } from '#lib/rosters/rules/local-term'

const NON_ASN = /\bNON ?(ASN|PNS|APARATUR SIPIL NEGARA|PEGAWAI NEGERI)\b/
const PPPK = /\b(PPPK|P3K|NIPPPK)\b|PEGAWAI PEMERINTAH DENGAN PERJANJIAN KERJA/g
const PART_TIME = /PARUH ?WAKTU/
const CPNS = /\bCPNS\b|CALON (PNS|PEGAWAI NEGERI SIPIL)/g
const PNS = /\bPNS\b|PEGAWAI NEGERI SIPIL/

/** Every kind that a text speaks of: "PNS dan PPPK" speaks of two. */
function kindsIn(text: string): EmploymentKind[] {
  const key = termKey(text)
  const rest = key.replace(NON_ASN, ' ').replace('PEGAWAI PEMERINTAH NON PEGAWAI NEGERI', ' ')
  const kinds: EmploymentKind[] = []
  if (NON_ASN.test(key) || readLocalTerm(key) !== null) kinds.push('NON_ASN')
  if (rest.search(PPPK) >= 0) kinds.push(PART_TIME.test(rest) ? 'PPPK_PARUH_WAKTU' : 'PPPK')
  if (rest.search(CPNS) >= 0) kinds.push('CPNS')
  if (PNS.test(rest.replace(CPNS, ' '))) kinds.push('PNS')
  return kinds
}

/** The kind in a "jenis pegawai" cell, a sheet name or a title, when it speaks of exactly one. */
export function readEmploymentKind(text: string | undefined): EmploymentKind | null {
  const kinds = kindsIn(text ?? '')
  return kinds.length === 1 ? (kinds[0] ?? null) : null
}

/** STATUS CPNS PNS of SIASN: C for those on probation, P for the others. */
export function isProbation(text: string | undefined): boolean {
  return /^C(PNS)?$/.test(termKey(text ?? ''))
}
