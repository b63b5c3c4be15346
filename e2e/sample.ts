import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const accountsSchema = z.object({
  baseUrl: z.string(),
  regions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      staff: z.array(
        z.object({
          role: z.string(),
          opd: z.string().nullable(),
          email: z.string(),
          password: z.string(),
          totpSecret: z.string(),
        }),
      ),
      employees: z.array(
        z.object({
          number: z.string(),
          code: z.string(),
          name: z.string(),
          opd: z.string(),
          employmentKind: z.string(),
          positionKind: z.string().nullable().optional(),
          slipUrl: z.string().optional(),
        }),
      ),
    }),
  ),
})

export type Sample = z.infer<typeof accountsSchema>
export type SampleRegion = Sample['regions'][number]
export type SampleEmployee = SampleRegion['employees'][number]
export type SampleStaff = SampleRegion['staff'][number]

const pledgesSchema = z.array(
  z.object({
    id: z.string(),
    region: z.object({ bkdName: z.string(), name: z.string() }),
    election: z.object({ name: z.string() }),
    title: z.string(),
    points: z.array(z.string()),
    legalBasis: z.array(z.object({ citation: z.string() })),
    signatories: z.object({ kinds: z.array(z.string()) }),
  }),
)

export type Ceremony = z.infer<typeof pledgesSchema>[number]

/** The sample accounts of the installation under test, as its users find them. */
export function readSample(): Sample {
  const folder = process.env.E2E_DATA_DIR ?? ''
  return accountsSchema.parse(JSON.parse(readFileSync(join(folder, 'sample-accounts.json'), 'utf8')))
}

export function findRegion(id: string): SampleRegion {
  const region = readSample().regions.find((candidate) => candidate.id === id)
  if (!region) throw new Error(`no sample region ${id}`)
  return region
}

/** The account of a role, of one agency where that matters. */
export function findStaff(region: SampleRegion, role: string, opd?: string, index = 0): SampleStaff {
  const found = region.staff.filter(
    (staff) => staff.role === role && (opd === undefined || staff.opd === opd),
  )[index]
  if (!found) throw new Error(`no ${role} in ${region.name}`)
  return found
}

/** The five ceremonies with their own words, as the product ships them. */
export function readCeremonies(): Ceremony[] {
  return pledgesSchema.parse(JSON.parse(readFileSync('prisma/seed/pledges.json', 'utf8')))
}
