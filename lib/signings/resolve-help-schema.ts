import { z } from 'zod'
import { cleanLines, idField } from '#lib/form-text'

const tooShort = 'Isi jawaban paling sedikit 3 huruf.'

/** The form by which an agency answers somebody who asked for help; the answer may have several lines. */
export const resolveHelpSchema = z.object({
  helpRequestId: idField(),
  answer: z
    .string({ error: tooShort })
    .transform(cleanLines)
    .pipe(
      z.string().min(3, { error: tooShort }).max(2000, { error: 'Isi jawaban paling banyak 2.000 huruf.' }),
    ),
})

export type ResolveHelpInput = z.infer<typeof resolveHelpSchema>
