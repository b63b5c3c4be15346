import type { EmploymentKind } from '#prisma/generated/enums'

const LABELS: Record<EmploymentKind, string> = {
  PNS: 'PNS',
  CPNS: 'CPNS',
  PPPK: 'PPPK',
  PPPK_PARUH_WAKTU: 'PPPK Paruh Waktu',
  NON_ASN: 'Non-ASN',
}

/** The kind of employment as the office writes it, with the region's own word for its non-ASN: "Non-ASN (TKPK)". */
export function employmentKindLabel(kind: EmploymentKind, localTerm: string | null): string {
  const label = LABELS[kind]
  const isSaid = localTerm === null || localTerm.replace(/[\s-]/g, '').toLowerCase() === 'nonasn'
  return isSaid ? label : `${label} (${localTerm})`
}
