import type { EmploymentKind } from '#prisma/generated/enums'

export type NumberLabel = 'NIP' | 'NI PPPK' | 'NIK' | 'Nomor pegawai'

type Numbers = {
  nip: string | null
  niPppk: string | null
  nikLast4: string | null
  localNumber: string | null
}

/**
 * Which number stands beside a name on paper and screen: NIP, NI PPPK, the NIK masked but for its last four digits
 * (UU 27/2022: no more than needed), the app's own number, or none ("belum tercatat").
 */
export function pickSignerNumber(
  person: Numbers,
  kind: EmploymentKind,
): { label: NumberLabel; number: string | null } {
  if (person.nip) return { label: 'NIP', number: person.nip }
  if (person.niPppk) return { label: 'NI PPPK', number: person.niPppk }
  if (kind !== 'NON_ASN') return { label: kind.startsWith('PPPK') ? 'NI PPPK' : 'NIP', number: null }
  if (person.nikLast4) return { label: 'NIK', number: `${'•'.repeat(12)}${person.nikLast4}` }
  return { label: 'Nomor pegawai', number: person.localNumber }
}
