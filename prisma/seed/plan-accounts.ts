import type { StaffRole } from '#prisma/generated/enums'
import type { Ceremony } from '#prisma/seed/ceremonies'
import { type Inventor, inventName } from '#prisma/seed/invent-person'
import type { OpdProfile, RegionProfile } from '#prisma/seed/region-profile'
import type { SamplePerson } from '#prisma/seed/sample-person'

/** One officer's account with its single role, before it has secrets. */
export type AccountPlan = {
  role: StaffRole
  email: string
  name: string
  /** Name of the agency, where the role is one of an agency. */
  opd: string | null
  /** For an auditor: by which letter, and for what. */
  mandate: string | null
}

/**
 * The accounts of a region: head and operator of each agency, two officers and an admin of the BKD, an auditor, and
 * the witness where the region has one.
 */
export function planAccounts(
  ceremony: Ceremony,
  { key, opds, witness }: RegionProfile,
  people: readonly SamplePerson[],
  inventor: Inventor,
): AccountPlan[] {
  const invented = () => inventName(inventor, inventor.random.integer(1, 2) === 1 ? 1 : 2, 'bachelor')
  const bkd = ceremony.region.bkdName.toLowerCase()
  const account = (role: StaffRole, mailbox: string, rest: Partial<AccountPlan>): AccountPlan => ({
    role,
    email: `${mailbox}@${key}.contoh.go.id`,
    name: rest.name ?? invented(),
    opd: rest.opd ?? null,
    mandate: rest.mandate ?? null,
  })
  const ofOpd = ({ key: opdKey, name: opd }: OpdProfile) => [
    account('OPD_HEAD', `kepala.${opdKey}`, { opd, name: findHead(people, opd).name }),
    account('OPD_OPERATOR', `pengelola.${opdKey}`, { opd }),
  ]
  return [
    ...opds.flatMap(ofOpd),
    ...(witness ? [account('REGION_WITNESS', 'saksi', { name: witness.name })] : []),
    account('BKD_OFFICER', `petugas1.${bkd}`, {}),
    account('BKD_OFFICER', `petugas2.${bkd}`, {}),
    account('BKD_ADMIN', `admin.${bkd}`, {}),
    account('AUDITOR', 'auditor.inspektorat', {
      mandate: 'Surat Tugas Nomor CONTOH/700/001: pemantauan netralitas pegawai',
    }),
  ]
}

/** The person who heads an agency; every sample roster has one. */
export function findHead(people: readonly SamplePerson[], opd: string): SamplePerson {
  const head = people.find((person) => person.isHead && person.opd === opd)
  if (!head) throw new Error(`no head on the roster of ${opd}`)
  return head
}
