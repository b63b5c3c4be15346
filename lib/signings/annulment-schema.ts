import { z } from 'zod'
import { cleanLine, idField, requiredLine } from '#lib/form-text'
import { ANNULMENT_KIND_NAMES } from '#lib/signings/annulment-rules'

const keysOf = <Name extends string>(names: Record<Name, string>) => Object.keys(names) as Name[]

export const requestAnnulmentSchema = z.object({
  signingId: idField(),
  kind: z.enum(keysOf(ANNULMENT_KIND_NAMES), { error: 'Pilih jenis kekeliruan.' }),
  reason: requiredLine('alasan pembatalan', 1000, 10),
})

export const approveAnnulmentSchema = z.object({ requestId: idField() })

export const rejectAnnulmentSchema = z.object({
  requestId: idField(),
  reason: requiredLine('alasan penolakan', 1000, 3),
})

export type RequestAnnulmentInput = z.infer<typeof requestAnnulmentSchema>
export type ApproveAnnulmentInput = z.infer<typeof approveAnnulmentSchema>
export type RejectAnnulmentInput = z.infer<typeof rejectAnnulmentSchema>

/** What is looked for (`?cari=…`); anything unreadable counts as not given. */
export const searchQuerySchema = z.object({ cari: z.string().max(100).transform(cleanLine).catch('') })
