import { z } from 'zod'
import { cleanLine } from '#lib/form-text'

/** A verification code looked for in an address (`?kode=…`); anything unreadable counts as not given. */
export const codeQuerySchema = z.object({ kode: z.string().max(60).transform(cleanLine).catch('') })
