import { z } from 'zod'
import { idField, requiredLine } from '#lib/form-text'

export const receiveHandoverSchema = z.object({ handoverId: idField() })

/** The form that asks for a handover's package. */
export const preparePackageSchema = z.object({ handoverId: idField() })

export const returnHandoverSchema = z.object({
  handoverId: idField(),
  reason: requiredLine('apa yang harus diperbaiki', 1000, 3),
})

/** The forms that ask for an agency's provisional book. */
export const requestProvisionalBookSchema = z.object({ campaignId: idField(), opdId: idField() })

export type ReceiveHandoverInput = z.infer<typeof receiveHandoverSchema>
export type ReturnHandoverInput = z.infer<typeof returnHandoverSchema>
export type RequestProvisionalBookInput = z.infer<typeof requestProvisionalBookSchema>

/** Which volume an address asks for (`?jilid=…`): the first unless it is said. */
export const volumeQuerySchema = z.object({
  jilid: z.coerce.number().int().min(1).max(10_000).catch(1),
  kegiatan: z.uuid().optional().catch(undefined),
})
