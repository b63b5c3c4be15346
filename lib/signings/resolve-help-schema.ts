import { z } from 'zod'

/** The form by which an agency answers somebody who asked for help. */
export const resolveHelpSchema = z.object({
  helpRequestId: z.uuid({ error: 'Kiriman tidak dapat dibaca. Silakan muat ulang halaman, lalu ulangi.' }),
  answer: z
    .string()
    .trim()
    .min(3, { error: 'Jawaban harus diisi, paling sedikit 3 huruf.' })
    .max(2000, { error: 'Jawaban paling panjang 2.000 huruf.' }),
})

export type ResolveHelpInput = z.infer<typeof resolveHelpSchema>
