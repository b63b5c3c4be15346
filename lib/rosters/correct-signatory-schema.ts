import { z } from 'zod'

const unreadable = 'Kiriman tidak dapat dibaca. Silakan muat ulang halaman, lalu ulangi.'

/** A text that may stay empty; null then. */
const optionalText = (longest: number, what: string) =>
  z
    .string()
    .trim()
    .max(longest, { error: `${what} paling panjang ${longest} huruf.` })
    .transform((text) => text.replace(/\s+/g, ' ') || null)

/** The form by which an agency corrects how a person stands on the roster, before the person signs. */
export const correctSignatorySchema = z.object({
  signatoryId: z.uuid({ error: unreadable }),
  name: z
    .string({ error: unreadable })
    .trim()
    .min(1, { error: 'Nama harus diisi.' })
    .max(200, { error: 'Nama paling panjang 200 huruf.' })
    .transform((text) => text.replace(/\s+/g, ' ')),
  rank: optionalText(100, 'Pangkat/golongan'),
  position: optionalText(200, 'Jabatan'),
  workUnitId: z.union([z.literal(''), z.uuid({ error: unreadable })]).transform((id) => id || null),
})

export type CorrectSignatoryInput = z.infer<typeof correctSignatorySchema>
