import { printTitle } from '#lib/signings/print-title'
import type { HeadshipKind, StaffRole } from '#prisma/generated/enums'

/** One role of an account with its place. */
export type OfficerGrant = {
  role: StaffRole
  opd: { name: string } | null
  headship: { kind: HeadshipKind; positionTitle: string } | null
}

const UNKNOWN = 'peran pada saat itu tidak tercatat'

function nameGrant({ role, opd, headship }: OfficerGrant, bkdName: string): string {
  if (headship) return printTitle(headship.kind, headship.positionTitle)
  const place = opd ? ` ${opd.name}` : ''
  const names: Record<StaffRole, string> = {
    OPD_OPERATOR: `Pengelola${place}`,
    OPD_HEAD: `Kepala${place}`,
    REGION_WITNESS: 'Saksi pemerintah daerah',
    BKD_OFFICER: `Petugas ${bkdName}`,
    BKD_ADMIN: `Admin ${bkdName}`,
    AUDITOR: 'Pemeriksa',
    PLATFORM_ADMIN: 'Admin aplikasi',
  }
  return names[role]
}

/** What an account was, in the words of an office: "Petugas BKPSDM", "Plt. Kepala Dinas Kesehatan". */
export function nameRoles(grants: readonly OfficerGrant[], bkdName: string): string {
  const names = grants.map((grant) => nameGrant(grant, bkdName))
  return [...new Set(names)].join(', ') || UNKNOWN
}
