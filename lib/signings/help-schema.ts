import { z } from 'zod'
import { cleanLines, idField } from '#lib/form-text'

/** The person's own words: 5 to 2,000 characters, several lines, each without control or invisible characters. */
const ownWords = (request: string) =>
  z
    .string({ error: `${request}.` })
    .transform(cleanLines)
    .pipe(
      z
        .string()
        .min(5, { error: `${request}, paling sedikit lima huruf.` })
        .max(2000, { error: 'Tulisan terlalu panjang. Ringkaslah menjadi paling banyak 2.000 huruf.' }),
    )

/** "Saya belum dapat menandatangani": why, and the person's own words. */
export const requestHelpSchema = z.strictObject({
  kind: z.enum(['DATA_KELIRU', 'PERTANYAAN', 'KEBERATAN'], {
    error: 'Pilih salah satu alasan terlebih dahulu.',
  }),
  message: ownWords('Tuliskan keterangannya'),
})

/** "Ini bukan tanda tangan saya", about one own signing. */
export const contestSigningSchema = z.strictObject({
  signingId: idField(),
  statement: ownWords('Tuliskan apa yang terjadi'),
})

export type RequestHelpInput = z.infer<typeof requestHelpSchema>
export type ContestSigningInput = z.infer<typeof contestSigningSchema>
