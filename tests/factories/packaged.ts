import { db } from '#lib/db'
import { handOver } from '#lib/handovers/hand-over'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeExcuse } from '#tests/factories/standing'

/** Names that are no plain ones: titles, a formula, letters beyond ASCII. `file` is what a package calls them. */
const PEOPLE = [
  { name: 'Dr. Andi Winarno, S.Sos.', file: '0001_DR-ANDI-WINARNO-S-SOS' },
  { name: '=cmd|calc!A0', file: '0002_CMD-CALC-A0' },
  { name: 'Žofie Nuñez', file: '0003_ZOFIE-NUNEZ' },
]

/** A handover of three signings; one more person of the agency is on leave, and the head has not signed. */
export async function makePackaged() {
  const agency: MadeAgency = await makeAgency()
  const place = { campaignId: agency.campaign.id, opdId: agency.opd.id }
  const people = []
  for (const { name, file } of PEOPLE) {
    const person = await makeSignatory({ ...place, name })
    people.push({ name, file, nip: person.nip, ...(await makeSigning({ signatoryId: person.id })) })
  }
  const ill = await makeSignatory({ ...place, name: 'Sari Sakit' })
  await makeExcuse({ signatoryId: ill.id })
  const made = await handOver(agency.head, place, new Date())
  if (!made.ok) throw new Error(made.reason)
  const { regionId } = await db().opd.findUniqueOrThrow({
    where: { id: place.opdId },
    select: { regionId: true },
  })
  return {
    ...{ handoverId: made.handoverId, regionId, people, head: agency.head, bkd: agency.bkd, ...place },
    absent: [
      ['Sari Sakit', '-', 'Berhalangan sementara'],
      ['Kepala Uji', '-', 'Belum menandatangani'],
    ],
  }
}

export type MadePackaged = Awaited<ReturnType<typeof makePackaged>>
