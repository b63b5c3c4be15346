import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#lib/access/actor'
import { db } from '#lib/db'
import type { WitnessSigningsInput } from '#lib/signings/witness-schema'
import { someMark } from '#tests/factories/signing'

/** The ids of some rows. */
export const idsOf = (made: readonly { id: string }[]) => made.map(({ id }) => id)

/** What an officer's form sends over a list of signings, from the officer's own office. */
export function makeAct(
  actor: StaffActor,
  campaignId: string,
  signings: readonly { id: string }[],
  wishes: Partial<WitnessSigningsInput> = {},
): WitnessSigningsInput {
  return {
    submissionId: randomUUID(),
    campaignId,
    headshipId: actor.grants[0]?.headshipId ?? randomUUID(),
    kind: 'MENGETAHUI',
    signingIds: idsOf(signings),
    mark: someMark,
    ...wishes,
  }
}

/** The witnessed signings of a campaign, with whose act it was. */
export async function listWitnessed(campaignId: string) {
  return db().witnessedSigning.findMany({
    where: { signing: { campaignId } },
    select: { signingId: true, witnessing: { select: { accountId: true } } },
    orderBy: { signingId: 'asc' },
  })
}
