import { db } from '#lib/db'
import { formatTime, toTimeZone } from '#lib/regions/rules'
import type { SignedPledge } from '#lib/signings/sign-pledge'

/** What the person's page is told after a signing: the code, and the time of receipt in the region's own zone. */
export async function describeReceipt({ signingId, code, receivedAt }: SignedPledge) {
  const signing = await db().signing.findUniqueOrThrow({
    where: { id: signingId },
    select: { signatory: { select: { campaign: { select: { region: { select: { timeZone: true } } } } } } },
  })
  const timeZone = toTimeZone(signing.signatory.campaign.region.timeZone)
  return {
    ok: true,
    code,
    receivedAt: receivedAt.toISOString(),
    receivedAtText: formatTime(receivedAt, timeZone),
  }
}
