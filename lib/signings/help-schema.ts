import { z } from 'zod'

const sentence = (what: string) =>
  z
    .string({ error: `${what}.` })
    .trim()
    .min(5, { error: `${what}, paling sedikit lima huruf.` })
    .max(2000, { error: 'Tulisan terlalu panjang. Ringkaslah menjadi paling banyak 2.000 huruf.' })

/** "Saya belum dapat menandatangani": why, and the person's own words. */
export const requestHelpSchema = z.strictObject({
  kind: z.enum(['DATA_KELIRU', 'PERTANYAAN', 'KEBERATAN'], {
    error: 'Pilih salah satu alasan terlebih dahulu.',
  }),
  message: sentence('Tuliskan keterangannya'),
})

/** "Ini bukan tanda tangan saya", about one own signing. */
export const contestSigningSchema = z.strictObject({
  signingId: z.uuid({ error: 'Penandatanganan ini tidak ditemukan. Silakan muat ulang halaman.' }),
  statement: sentence('Tuliskan apa yang terjadi'),
})

export type RequestHelpInput = z.infer<typeof requestHelpSchema>
export type ContestSigningInput = z.infer<typeof contestSigningSchema>
