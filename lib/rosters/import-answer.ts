import { z } from 'zod'

// Read in the browser too, where zod's compiled parsers would need `unsafe-eval`, which our CSP refuses.
z.config({ jitless: true })

const count = z.int().min(0)

const counts = z.object({
  ...{ read: count, accepted: count, warned: count, refused: count, excused: count },
  ...{ add: count, move: count, update: count, keep: count, signed: count, left: count },
})

/** What the check of a roster file answers to the browser; `fileHash` is sent back with the file to apply it. */
export const previewAnswerSchema = z.object({
  ok: z.literal(true),
  fileHash: z.string(),
  onRoster: count,
  counts,
  sheets: z.array(z.object({ name: z.string(), state: z.enum(['read', 'hidden', 'no_header']) })),
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: z.int(),
      verdict: z.enum(['accepted', 'warning', 'refused']),
      name: z.string(),
      number: z.string(),
      sentence: z.string(),
    }),
  ),
  rowsLeftOff: count,
  unknownOpds: z.array(z.object({ name: z.string(), rows: count })),
})

/** What applying it answers. */
export const appliedAnswerSchema = z.object({ ok: z.literal(true), counts })

/** Either's refusal: a sentence that says what to do. */
export const refusedAnswerSchema = z.object({ ok: z.literal(false), message: z.string() })

export type PreviewAnswer = z.infer<typeof previewAnswerSchema>
export type AppliedAnswer = z.infer<typeof appliedAnswerSchema>
