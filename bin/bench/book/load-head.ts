import type { LoadedCampaign, LoadedOpd } from '#bin/bench/book/load-place'
import type { StaffActor } from '#lib/access/actor'
import { db } from '#lib/db'

const YEAR = 365 * 86_400_000

/** The head of an agency, who witnesses and hands over; the account cannot be used to sign in. */
export async function loadHead(
  { regionId }: LoadedCampaign,
  opd: LoadedOpd,
  now: Date,
): Promise<StaffActor & { headshipId: string }> {
  const fromAt = new Date(now.getTime() - YEAR)
  const headship = await db().headship.create({
    data: {
      ...{ regionId, opdId: opd.id, fromAt, name: 'Dr. Rahmat Hidayat, S.T., M.T.' },
      ...{ nip: '197003041995031002', rank: 'Pembina Utama Muda, IV/c', positionTitle: `Kepala ${opd.name}` },
    },
    select: { id: true },
  })
  const grant = { role: 'OPD_HEAD' as const, opdId: opd.id, headshipId: headship.id }
  const account = await db().staffAccount.create({
    data: {
      ...{
        regionId,
        email: `${opd.id}@contoh.go.id`,
        name: 'Rahmat Hidayat',
        passwordHash: 'tidak dapat dipakai',
      },
      grants: { create: { ...grant, fromAt } },
    },
    select: { id: true },
  })
  return {
    ...{ kind: 'staff', sessionId: account.id, regionId, accountId: account.id, employeeId: null },
    ...{ grants: [grant], headshipId: headship.id },
  }
}
