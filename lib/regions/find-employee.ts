import { keyedHash } from '#lib/access/keyed-hash'
import { cleanNumber } from '#lib/access/number-input'
import type { Db } from '#lib/db'

/** The employee of a region with this NIP, NI PPPK, NIK or own number, as typed; null when there is none. */
export async function findEmployeeByNumber(tx: Db, regionId: string, typed: string) {
  const number = cleanNumber(typed)
  if (number === '') return null
  return tx.employee.findFirst({
    where: {
      regionId,
      OR: [
        { nip: number },
        { niPppk: number },
        { localNumber: number },
        ...(/^\d{16}$/.test(number) ? [{ nikHash: keyedHash('nik', number) }] : []),
      ],
    },
    select: {
      id: true,
      name: true,
      nip: true,
      niPppk: true,
      signatories: { select: { name: true, rank: true }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  })
}
