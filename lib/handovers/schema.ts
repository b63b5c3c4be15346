import { z } from 'zod'

const unreadable = 'Kiriman tidak dapat dibaca. Silakan muat ulang halaman, lalu ulangi.'

/** The form by which a head hands over to BKD. */
export const handOverSchema = z.object({
  campaignId: z.uuid({ error: unreadable }),
  opdId: z.uuid({ error: unreadable }),
})

export type HandOverInput = z.infer<typeof handOverSchema>
