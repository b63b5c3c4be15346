import { z } from 'zod'
import { cleanLine } from '#lib/form-text'
import { MAX_POINTS, MAX_STROKES } from '#lib/signings/mark-rules'

const coordinate = z.int().min(0).max(4000)
const stroke = z
  .array(z.tuple([coordinate, coordinate]))
  .min(1)
  .max(MAX_POINTS)

/** What the browser may send as a mark: vectors or a typed name, never a picture. */
export const markSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drawn'),
    aspect: z.number().min(0.1).max(4),
    strokes: z.array(stroke).max(MAX_STROKES),
  }),
  z.strictObject({ kind: z.literal('typed'), typedName: z.string().max(200).transform(cleanLine) }),
])

/**
 * `POST /api/pakta/tanda-tangan`. Strict: an id of a person, or anything else that the page does not send, is refused.
 * `deviceSignedAt` comes only with a submission that had to wait on the device.
 */
export const signPledgeSchema = z.strictObject({
  submissionId: z.uuid(),
  pledgeVersionId: z.uuid(),
  confirmedPoints: z.array(z.int().min(1).max(12)).max(12),
  mark: markSchema,
  deviceSignedAt: z.iso.datetime({ offset: true }).optional(),
})

export type SignPledgeInput = z.infer<typeof signPledgeSchema>
