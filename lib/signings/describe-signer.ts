import type { OwnData } from '#lib/signings/own-pledge'
import { pickSignerNumber } from '#lib/signings/signer-number'
import type { EmploymentKind } from '#prisma/generated/enums'

type Named = { name: string }

/** What the rows of a signatory must hold to be described; the first membership is the one that counts. */
type SignerRow = {
  name: string
  employmentKind: EmploymentKind
  rank: string | null
  position: string | null
  employee: Parameters<typeof pickSignerNumber>[0]
  memberships: readonly { opd: Named; workUnit: Named | null }[]
}

/** Somebody's data as their pact prints them; null while they belong to no OPD. `agency` is the government's name. */
export function describeSigner(signatory: SignerRow, agency: string): OwnData | null {
  const [membership] = signatory.memberships
  if (!membership) return null
  const { label, number } = pickSignerNumber(signatory.employee, signatory.employmentKind)
  return {
    name: signatory.name,
    numberLabel: label,
    number,
    rank: signatory.rank,
    position: signatory.position,
    unit: membership.workUnit?.name ?? null,
    opd: membership.opd.name,
    agency,
  }
}
