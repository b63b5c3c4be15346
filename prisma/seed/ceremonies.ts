import { readFileSync } from 'node:fs'
import { z } from 'zod'

// The five ceremonies as reported: prisma/seed/pledges.json is kept byte for byte, and null means that the source
// is silent.

const official = z.object({ name: z.string(), position: z.string() })

const assembly = z.object({
  /** ISO day. */
  date: z.iso.date().nullable(),
  datePrinted: z.string().nullable(),
  place: z.string().nullable(),
  readBy: official.nullable(),
  ledBy: official.nullable(),
  speaker: official.nullable(),
  witnesses: z.array(official),
  scope: z.enum(['city', 'opd']).optional(),
})

const ceremony = z.object({
  id: z.string(),
  region: z.object({
    name: z.string(),
    type: z.enum(['provinsi', 'kabupaten', 'kota']),
    governmentName: z.string(),
    bkdName: z.string(),
    timeZone: z.string(),
    city: z.string(),
  }),
  opd: z.string().nullable(),
  opdShort: z.string().nullable(),
  election: z.object({
    name: z.string(),
    year: z.int(),
    kind: z.enum(['pemilu', 'pilkada', 'pemilu_dan_pemilihan']),
  }),
  title: z.string(),
  oathTitle: z.string().nullable(),
  leadIn: z.string().nullable(),
  points: z.array(z.string()).min(1).max(12),
  closing: z.string().nullable(),
  legalBasis: z.array(z.object({ kind: z.string(), citation: z.string() })),
  signatories: z.object({
    kinds: z.array(z.enum(['PNS', 'PPPK', 'NON_ASN'])),
    localTerm: z.string().nullable(),
  }),
  assemblies: z.array(assembly),
})

export type Ceremony = z.infer<typeof ceremony>
export type CeremonyAssembly = z.infer<typeof assembly>

/** The ceremonies that the sample regions are made from, in the order of the file. Throws when the file is not theirs. */
export function readCeremonies(): Ceremony[] {
  const file = new URL('./pledges.json', import.meta.url)
  return z.array(ceremony).parse(JSON.parse(readFileSync(file, 'utf8')))
}
