import { makePersonalCode } from '#lib/access/make-personal-code'
import { db } from '#lib/db'
import { nextSerial } from '#tests/factories/serial'
import { makeNip, makeSignatory } from '#tests/factories/signatory'

type Numbers = { localNumber?: string; nikHash?: Uint8Array<ArrayBuffer> }

async function makeNumberedEmployee(campaignId: string, numbers: Numbers) {
  const serial = nextSerial()
  const campaign = { id: campaignId }
  const { regionId } = await db().campaign.findUniqueOrThrow({ where: campaign, select: { regionId: true } })
  const nip = makeNip(serial)
  const data = { regionId, name: `Pegawai Uji ${serial}`, nip, ...numbers }
  const { id } = await db().employee.create({ data, select: { id: true } })
  return { employeeId: id, number: nip }
}

/** Somebody on a roster with a slip: the number and code as they stand on it, and its token. */
export async function makeCodedEmployee(place: { campaignId: string; opdId: string }, numbers: Numbers = {}) {
  const { employeeId, number } = await makeNumberedEmployee(place.campaignId, numbers)
  await makeSignatory({ ...place, employeeId })
  const { code, token, codeHash, tokenHash } = makePersonalCode()
  const { id } = await db().personalCode.create({
    data: { employeeId, codeHash, tokenHash, delivery: 'SLIP', issuedAt: new Date() },
    select: { id: true },
  })
  return { employeeId, number, code, token, personalCodeId: id }
}
