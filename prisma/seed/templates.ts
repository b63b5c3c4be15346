import { readFileSync } from 'node:fs'
import { z } from 'zod'

const templates = z.object({
  /** The third of the usual four points, with and without naming the candidates. */
  point3: z.object({ long: z.string(), short: z.string() }),
  /** A sanction is a separate slot of a pledge and may be left empty. */
  closings: z.array(
    z.object({ audience: z.enum(['ASN', 'NON_ASN']), closing: z.string(), sanction: z.string() }),
  ),
})

export type PledgeTemplates = z.infer<typeof templates>

/** Wordings that a BKD may begin a text of its own with; no sample region uses them. */
export function readTemplates(): PledgeTemplates {
  const file = new URL('./templates.json', import.meta.url)
  return templates.parse(JSON.parse(readFileSync(file, 'utf8')))
}
