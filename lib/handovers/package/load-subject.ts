import { db } from '#lib/db'
import { type TimeZone, toTimeZone } from '#lib/regions/rules'
import type { HandoverKind } from '#prisma/generated/enums'

/** What a package is of: the handover with the names that stand around it. */
export type PackageSubject = {
  handoverId: string
  ordinal: number
  kind: HandoverKind
  handedOverAt: Date
  headTitle: string
  headName: string
  regionId: string
  governmentName: string
  bkdName: string
  timeZone: TimeZone
  opd: string
  campaign: string
}

const subjectSelect = {
  ordinal: true,
  kind: true,
  handedOverAt: true,
  titlePrinted: true,
  namePrinted: true,
  opd: { select: { name: true } },
  campaign: {
    select: {
      name: true,
      region: { select: { id: true, governmentName: true, bkdName: true, timeZone: true } },
    },
  },
} as const

/** The handover is there: its roll was read before. */
export async function loadSubject(handoverId: string): Promise<PackageSubject> {
  const handover = await db().handover.findUniqueOrThrow({
    where: { id: handoverId },
    select: subjectSelect,
  })
  const { ordinal, kind, handedOverAt, titlePrinted, namePrinted, opd, campaign } = handover
  const { id: regionId, governmentName, bkdName, timeZone } = campaign.region
  return {
    ...{ handoverId, ordinal, kind, handedOverAt, headTitle: titlePrinted, headName: namePrinted },
    ...{ regionId, governmentName, bkdName, timeZone: toTimeZone(timeZone) },
    opd: opd.name,
    campaign: campaign.name,
  }
}
