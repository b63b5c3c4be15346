import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const templates = z.object({
  point3: z.object({ long: z.string(), short: z.string() }),
  closings: z.array(z.object({ sanction: z.string() })),
})

export type PledgeSuggestion = { label: string; text: string }

/** Wordings that BKD may begin a text of its own with. Read from the folder the server was started in. */
export function readTemplates(): PledgeSuggestion[] {
  const file = readFileSync(join(process.cwd(), 'prisma/seed/templates.json'), 'utf8')
  const { point3, closings } = templates.parse(JSON.parse(file))
  return [
    { label: 'Butir media sosial, panjang', text: point3.long },
    { label: 'Butir media sosial, pendek', text: point3.short },
    ...closings.map(({ sanction }) => ({ label: 'Kalimat sanksi', text: sanction })),
  ]
}
