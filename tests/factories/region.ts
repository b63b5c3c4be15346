import { db } from '#lib/db'
import { nextSerial } from '#tests/factories/serial'

export type MadeRegion = { id: string; slug: string; name: string; bkdName: string }

/** A kabupaten in WIB whose personnel agency is called BKPSDM. */
export async function makeRegion(
  wishes: { name?: string; bkdName?: string; timeZone?: string } = {},
): Promise<MadeRegion> {
  const serial = nextSerial()
  const name = wishes.name ?? `Kabupaten Uji ${serial}`
  return db().region.create({
    data: {
      slug: `kabupaten-uji-${serial}`,
      name,
      kind: 'KABUPATEN',
      governmentName: `Pemerintah ${name}`,
      bkdName: wishes.bkdName ?? 'BKPSDM',
      city: 'Kota Uji',
      timeZone: wishes.timeZone ?? 'Asia/Jakarta',
      helpName: 'Meja Bantuan',
      helpPhone: '0812-0000-0000',
      isSample: true,
    },
    select: { id: true, slug: true, name: true, bkdName: true },
  })
}
