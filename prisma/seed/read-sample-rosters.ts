import { readFile } from 'node:fs/promises'
import { checkRoster } from '#lib/rosters/check-roster'
import type { RosterPerson } from '#lib/rosters/checked-roster'
import type { OpdProfile } from '#prisma/seed/region-profile'
import type { SamplePerson } from '#prisma/seed/sample-person'

/** The civil servants and PPPK come from a clean SIASN export, the non-ASN from one sheet of an office's own list. */
const CLEAN = 'roster-siasn-clean.xlsx'
const DIRTY = 'roster-dirty.xlsx'
const NON_ASN_SHEET = 'THL'

/** The people of an agency as the two roster files have them, read as any uploaded file is. */
export async function readSampleRosters(opd: OpdProfile): Promise<SamplePerson[]> {
  const servants = await listAccepted(CLEAN, opd, null)
  const others = await listAccepted(DIRTY, opd, NON_ASN_SHEET)
  const people = [...servants, ...others].map((person) => toSamplePerson(person, opd))
  if (people.filter(({ isHead }) => isHead).length !== 1)
    throw new Error(`no head on the roster of ${opd.name}`)
  return people
}

async function listAccepted(name: string, opd: OpdProfile, sheet: string | null): Promise<RosterPerson[]> {
  const bytes = await readFile(new URL(`./${name}`, import.meta.url))
  const check = await checkRoster({ name, bytes }, { opdNames: [opd.name] })
  if (!check.ok) throw new Error(`${name}: ${check.reason}`)
  return check.rows
    .filter((row) => row.verdict !== 'refused' && (sheet === null || row.sheet === sheet))
    .flatMap(({ person }) => person ?? [])
}

/**
 * E-mail and telephone stay behind: a sample must never write to anybody. So does the NIK of those who have a NIP or
 * NI PPPK, which nothing needs.
 */
function toSamplePerson(person: RosterPerson, opd: OpdProfile): SamplePerson {
  const { nip, niPppk, name, employmentKind, localTerm, positionKind, echelon, rank, position, unit } = person
  return {
    ...{ name, nip, niPppk, employmentKind, localTerm, positionKind, echelon, rank, position, unit },
    nik: nip || niPppk ? null : person.nik,
    localNumber: null,
    opd: opd.name,
    isHead: opd.head.kind === 'acting' && opd.head.nip === nip,
  }
}
