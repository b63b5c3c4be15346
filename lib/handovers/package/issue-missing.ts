import { issueCertificate } from '#lib/certificates/issue-certificate'
import { db } from '#lib/db'
import type { BookRoll } from '#lib/handovers/book-roll'

/** Issues the certificates of a roll that are not there yet, each in the edition the roll calls for, one by one. */
export async function issueMissing({ signings }: Pick<BookRoll, 'signings'>, now: Date): Promise<void> {
  const [witnessed, unwitnessed] = [true, false].map((wanted) =>
    signings.filter((signing) => signing.witnessed === wanted).map(({ signingId }) => signingId),
  )
  await issueEdition(unwitnessed ?? [], 1, now)
  await issueEdition(witnessed ?? [], 2, now)
}

async function issueEdition(signingIds: string[], edition: 1 | 2, now: Date): Promise<void> {
  const missing = await db().$queryRaw<{ signingId: string }[]>`
    SELECT wanted."signingId" FROM unnest(${signingIds}::uuid[]) WITH ORDINALITY AS wanted ("signingId", "place")
    WHERE NOT EXISTS (
      SELECT 1 FROM "Certificate" c WHERE c."signingId" = wanted."signingId" AND c."edition" = ${edition}::int
    ) ORDER BY wanted."place"`
  for (const { signingId } of missing) await issueCertificate(signingId, edition, now)
}
