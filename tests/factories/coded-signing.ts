import { randomUUID } from 'node:crypto'
import type { EmployeeActor } from '#lib/access/actor'
import { makePersonalCode } from '#lib/access/make-personal-code'
import { db } from '#lib/db'
import type { Mark } from '#lib/signings/mark'
import { signPledge } from '#lib/signings/sign-pledge'
import type { CodeDelivery, IdentifiedBy } from '#prisma/generated/enums'
import { makeSignatory } from '#tests/factories/signatory'
import { someMark } from '#tests/factories/signing'
import { makeEmployeeActor } from '#tests/factories/staff'

type Place = { campaign: { id: string; pledgeVersionId: string }; opd: { id: string } }
type Wishes = {
  issuedById?: string
  delivery?: CodeDelivery
  identifiedBy?: IdentifiedBy
  mark?: Mark
  name?: string
  /** Pressed on the device at this time, received now. */
  deviceSignedAt?: Date
}

/** The address and browser that such a signing comes from. */
export const someOrigin = { address: '103.10.64.7', browserFamily: 'Chrome Android' }

/** Somebody who has signed at the real desk with a personal code, its issuer on record. */
export async function makeCodedSigning(place: Place, wishes: Wishes = {}) {
  const { issuedById = null, delivery = 'SLIP', identifiedBy = 'CODE', mark = someMark } = wishes
  const person = await makeSignatory({
    campaignId: place.campaign.id,
    opdId: place.opd.id,
    ...(wishes.name ? { name: wishes.name } : {}),
  })
  const { codeHash, tokenHash } = makePersonalCode()
  const { employeeId } = person
  const issuedAt = new Date(Date.now() - 3_600_000)
  const code = await db().personalCode.create({
    data: { employeeId, codeHash, tokenHash, delivery, issuedAt, issuedById },
    select: { id: true },
  })
  const session = await makeEmployeeActor(person, identifiedBy)
  const actor: EmployeeActor = { ...session, personalCodeId: code.id }
  const result = await signPledge(actor, toInput(place, mark, wishes.deviceSignedAt), someOrigin, new Date())
  if (!result.ok) throw new Error(result.reason)
  return { person, actor, signingId: result.signingId, code: result.code, issuedAt }
}

function toInput({ campaign }: Place, mark: Mark, deviceSignedAt: Date | undefined) {
  return {
    submissionId: randomUUID(),
    pledgeVersionId: campaign.pledgeVersionId,
    confirmedPoints: [1, 2, 3, 4],
    mark,
    ...(deviceSignedAt ? { deviceSignedAt: deviceSignedAt.toISOString() } : {}),
  }
}
