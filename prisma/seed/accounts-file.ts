import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from '#lib/env'

// DATA_DIR/sample-accounts.json: the only place where sample passwords and codes can be read. People and scripts rely
// on its shape; further keys may be added, none taken away.

const staffEntry = z.object({
  role: z.string(),
  /** Official name of the agency, or null. */
  opd: z.string().nullable(),
  email: z.string(),
  password: z.string(),
  /** Base32. */
  totpSecret: z.string(),
  name: z.string(),
})

const employeeEntry = z.object({
  /** NIP, NI PPPK, NIK or local number: what is typed at the door. */
  number: z.string(),
  /** Eight digits. */
  code: z.string(),
  name: z.string(),
  opd: z.string(),
  employmentKind: z.string(),
  localTerm: z.string().nullable(),
  positionKind: z.string().nullable(),
  /** What the QR of a printed slip opens. */
  slipUrl: z.string(),
})

const regionEntry = z.object({
  /** Id of the ceremony, the slug of the region. */
  id: z.string(),
  name: z.string(),
  staff: z.array(staffEntry),
  employees: z.array(employeeEntry),
})

const accountsFile = z.object({ baseUrl: z.string(), regions: z.array(regionEntry) })

export type EmployeeEntry = z.infer<typeof employeeEntry>
export type RegionEntry = z.infer<typeof regionEntry>
export type AccountsFile = z.infer<typeof accountsFile>

/** Absolute path of the file. */
export function accountsPath(): string {
  return join(env.dataDir, 'sample-accounts.json')
}

/** What the file says; null when it is missing or damaged, since it can be made again. */
export async function readAccountsFile(): Promise<AccountsFile | null> {
  const text = await readFile(accountsPath(), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return accountsFile.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** The address of a slip: the token stands in the fragment, which no server and no log ever sees. */
export function slipUrl(baseUrl: string, token: string): string {
  return `${baseUrl}/masuk#${token}`
}

/** The same region under another address of the application. */
export function moveRegion(entry: RegionEntry, baseUrl: string): RegionEntry {
  const moved = (employee: EmployeeEntry) => slipUrl(baseUrl, employee.slipUrl.replace(/^[^#]*#/, ''))
  return { ...entry, employees: entry.employees.map((one) => ({ ...one, slipUrl: moved(one) })) }
}
