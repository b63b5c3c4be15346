import { z } from 'zod'
import { pickSignerNumber } from '#lib/signings/signer-number'
import type { LoadedFacts } from '#lib/signings/signing-facts'

/** Who the signer was, exactly as every certificate of this signing prints it. */
export const snapshotSchema = z.object({
  name: z.string(),
  numberLabel: z.enum(['NIP', 'NI PPPK', 'NIK', 'Nomor pegawai']),
  number: z.string().nullable(),
  rank: z.string().nullable(),
  position: z.string().nullable(),
  unit: z.string().nullable(),
  opd: z.string(),
  agency: z.string(),
  employmentKind: z.string(),
  localTerm: z.string().nullable(),
  positionKind: z.string().nullable(),
  echelon: z.string().nullable(),
})

export type Snapshot = z.infer<typeof snapshotSchema>

/** Freezes the signatory as of this moment. The caller has made sure that there is an open membership. */
export function takeSnapshot({ signatory, pledge }: LoadedFacts): Snapshot {
  const membership = signatory.memberships[0]
  if (!membership) throw new Error('no open membership to snapshot')
  const { label, number } = pickSignerNumber(signatory.employee, signatory.employmentKind)
  return {
    name: signatory.name,
    numberLabel: label,
    number,
    rank: signatory.rank,
    position: signatory.position,
    unit: membership.workUnit?.name ?? null,
    opd: membership.opd.name,
    agency: pledge.campaign.region.governmentName,
    employmentKind: signatory.employmentKind,
    localTerm: signatory.localTerm,
    positionKind: signatory.positionKind,
    echelon: signatory.echelon,
  }
}
