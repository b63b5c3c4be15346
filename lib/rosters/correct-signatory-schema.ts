import { z } from 'zod'
import { idField, optionalLine, requiredLine } from '#lib/form-text'

const unknownUnit = 'Unit kerja tidak ditemukan. Silakan muat ulang halaman.'

/** The form by which an agency corrects how a person stands on the roster, before the person signs. */
export const correctSignatorySchema = z.object({
  signatoryId: idField(),
  name: requiredLine('nama', 200),
  rank: optionalLine('pangkat/golongan', 100),
  position: optionalLine('jabatan', 200),
  workUnitId: z.union([z.literal(''), z.uuid()], { error: unknownUnit }).transform((id) => id || null),
})

export type CorrectSignatoryInput = z.infer<typeof correctSignatorySchema>
