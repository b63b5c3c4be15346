import { z } from 'zod'
import { describeSigner } from '#lib/signings/describe-signer'
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
  const signer = describeSigner(signatory, pledge.campaign.region.governmentName)
  if (!signer) throw new Error('no open membership to snapshot')
  return {
    ...signer,
    employmentKind: signatory.employmentKind,
    localTerm: signatory.localTerm,
    positionKind: signatory.positionKind,
    echelon: signatory.echelon,
  }
}
