import { makePersonalCode, type NewPersonalCode } from '#lib/access/make-personal-code'
import { decryptText } from '#lib/access/personal-data-cipher'
import { recordEvent } from '#lib/audit/record-event'
import type { Db } from '#lib/db'
import { env } from '#lib/env'
import type { Prisma } from '#prisma/generated/client'
import { type EmployeeEntry, slipUrl } from '#prisma/seed/accounts-file'

const delivery = 'SAMPLE_FILE'

const holderSelect = {
  id: true,
  name: true,
  nip: true,
  niPppk: true,
  nikCipher: true,
  localNumber: true,
  signatories: {
    select: {
      rosterOrder: true,
      employmentKind: true,
      localTerm: true,
      positionKind: true,
      memberships: { where: { untilAt: null }, select: { opd: { select: { name: true } } } },
    },
    orderBy: { createdAt: 'asc' },
    take: 1,
  },
} as const satisfies Prisma.EmployeeSelect

type Holder = Prisma.EmployeeGetPayload<{ select: typeof holderSelect }>

/**
 * Issues new codes to the people of a region who match, in the order of the roster, and voids the sample codes they
 * had. Returns what the accounts file needs; afterwards codes and tokens exist there only.
 */
export async function issueSampleCodes(
  tx: Db,
  regionId: string,
  matching: Prisma.EmployeeWhereInput,
  now: Date,
): Promise<EmployeeEntry[]> {
  const holders = await tx.employee.findMany({ where: { ...matching, regionId }, select: holderSelect })
  holders.sort((one, other) => orderOf(one) - orderOf(other))
  const issued = holders.map((holder) => ({ holder, made: makePersonalCode() }))
  await tx.personalCode.updateMany({
    where: { employee: { regionId }, delivery, voidedAt: null },
    data: { voidedAt: now, voidReason: 'accounts file made again' },
  })
  await tx.personalCode.createMany({
    data: issued.map(({ holder, made: { codeHash, tokenHash } }) => ({
      ...{ employeeId: holder.id, codeHash, tokenHash, delivery },
      issuedAt: now,
    })),
  })
  await recordEvent(tx, { regionId }, 'code.issued', regionId, { delivery }, now)
  return issued.map(({ holder, made }) => describeHolder(holder, made))
}

function orderOf({ signatories }: Holder): number {
  return signatories[0]?.rosterOrder ?? Number.MAX_SAFE_INTEGER
}

function describeHolder(holder: Holder, { code, token }: NewPersonalCode): EmployeeEntry {
  const { name, nip, niPppk, nikCipher, localNumber } = holder
  const [signatory] = holder.signatories
  const opd = signatory?.memberships[0]?.opd.name
  const number = nip ?? niPppk ?? (nikCipher ? decryptText('nik', nikCipher) : localNumber)
  if (!signatory || !opd || !number) throw new Error(`${holder.id} has no number or no place on a roster`)
  const { employmentKind, localTerm, positionKind } = signatory
  return {
    number,
    code,
    name,
    opd,
    employmentKind,
    localTerm,
    positionKind,
    slipUrl: slipUrl(env.appUrl, token),
  }
}
