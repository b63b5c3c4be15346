import { z } from 'zod'
import { markSchema } from '#lib/signings/schema'

/** One act names at most this many signings; a later act takes the rest. */
export const MOST_WITNESSED_AT_ONCE = 5000

const unreadable = 'Kiriman tidak dapat dibaca. Silakan muat ulang halaman, lalu ulangi.'
const id = z.uuid({ error: unreadable })

/** A list of ids as one form field, separated by commas; each once. */
const idListField = z
  .string({ error: unreadable })
  .transform((text) => [...new Set(text.split(',').filter(Boolean))])
  .pipe(
    z
      .array(id)
      .min(1, { error: 'Daftar penandatanganan masih kosong. Silakan muat ulang halaman.' })
      .max(MOST_WITNESSED_AT_ONCE, {
        error: `Paling banyak ${MOST_WITNESSED_AT_ONCE.toLocaleString('id-ID')} penandatanganan dalam satu kali. Silakan muat ulang halaman.`,
      }),
  )

const padEmpty = 'Bidang tanda tangan masih kosong. Silakan bubuhkan tanda tangan Anda.'

/** A mark as the pad writes it into its hidden field. */
const markField = z
  .string({ error: padEmpty })
  .min(1, { error: padEmpty })
  .max(65_536, { error: 'Goresan tanda tangan terlalu banyak. Silakan ulangi dengan lebih sederhana.' })
  .transform((text, context) => {
    const mark = markSchema.safeParse(parseJson(text))
    if (mark.success) return mark.data
    context.addIssue(unreadable)
    return z.NEVER
  })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The form by which a head witnesses exactly the list that was shown. */
export const witnessSigningsSchema = z.object({
  submissionId: id,
  campaignId: id,
  headshipId: id,
  kind: z.enum(['MENYAKSIKAN', 'MENGETAHUI'], {
    error: 'Silakan pilih apakah Anda menyaksikan atau mengetahui.',
  }),
  signingIds: idListField,
  mark: markField,
})

export type WitnessSigningsInput = z.infer<typeof witnessSigningsSchema>

/** Which unwitnessed list is asked for. */
export const listUnwitnessedSchema = z.object({ campaignId: id, headshipId: id, opdId: id.nullable() })

export type ListUnwitnessedInput = z.infer<typeof listUnwitnessedSchema>
